import { nameBlank } from '../blank-slides.ts'
import { notesFrom } from '../columns/columns.ts'
import { withBreaks } from '../breaks.ts'
import { SAYS_NOTES, takeComments } from '../comments.ts'
import { type ForeignSettings, type Habit, hasLine, textOf, type Translation } from '../habit.ts'
import { blankAt, divAround, type DeckLine, isBlank, mapText, rewrite } from '../line.ts'
import { addGround, addToHeading } from '../of-slide.ts'
import { tooltips } from '../pandoc/tooltips.ts'
import { colourOf } from '../pictures/colours.ts'
import { centre, isUsual, standAlone } from '../pictures/looks.ts'
import { urlIn } from '../pictures/pictures.ts'
import { isOrnament, PLACE, smallBehind } from '../pictures/small-behind.ts'
import { closedCode } from './open-code.ts'
import { isForGitpitch, withoutGitpitch } from './gitpitch.ts'
import { fromHackmd } from './hackmd.ts'
import { formulasOfMathJax } from './mathjax.ts'
import { attributesIn, dressElements, MARK } from './reveal-elements.ts'
import { headedByFit, isFewWords, leadsIntoPart, leaveMiddleBox } from './reveal-few-words.ts'
import { elementsOfHtml } from './reveal-html-elements.ts'
import { elementsInLines, joinedElements, ELEMENT } from './reveal-inline.ts'
import { revealLines } from './reveal-lines.ts'
import { hasNotes, hasRevealTheme, looksLikeReveal } from './reveal-likely.ts'
import { commentsBelow, formulasInTicks, undoneFormulas, untickedFormulas } from './reveal-formulas.ts'
import { hasMarks, hasSeparators, notesSeparator, partAtSeparators } from './reveal-separators.ts'
import { partAtSections } from './reveal-sections.ts'
import { withUnevenHeads } from './reveal-tables.ts'
import { withoutWaves } from './reveal-unknown-marks.ts'
import { unwrapped } from './reveal-wrapper.ts'
import { setOf } from '../set-of.ts'

const ONLY_ROOM = /^(?:\s|&nbsp;)+$/
const NOTES = /^\s*\^?(?:(?:speaker|presenter)[ -]?)?notes?:\s*/i
const SLIDE = /^(?:.*?\.slide:|\.?slide(?::|(?=\s)))/
/** Settings that only reveal-md and its like have. */
export const isForReveal = (given: ForeignSettings): boolean => [...SETTINGS].some((key) => given.has(key))
const SETTINGS = setOf(`
  revealOptions, separator, verticalSeparator, highlightTheme, slideOptions, notesSeparator, preprocessor,
  slideNumber, logoImg, enableMenu, enableChalkboard
`)

const isOnHackmd = (given: ForeignSettings): boolean => given.has('slideOptions') || textOf(given, 'type') === 'slide'

/** On HackMD each line of a paragraph stands on a line of its own. */
const endsLines = (given: ForeignSettings): boolean => isOnHackmd(given) && given.get('breaks')?.value !== false

/** HTML that only reveal.js makes something of. */
const REVEAL_CLASS =
  /<[a-z][a-z0-9]*\s(?:[^<>]*\s)?class="(?:[^"<>]*\s)?(?:fragment|r-stack|r-fit-text|r-stretch|r-hstack)[\s"]/

/** reveal.js and reveal-md: comments that part slides or say how one looks, `Note:`. */
export const reveal: Habit = {
  tool: 'a reveal.js deck',
  settings: new Set(['lang', 'separator', 'verticalSeparator', 'notesSeparator', 'type', 'breaks', 'tags', 'robots']),
  recognises: (deck) =>
    isForReveal(deck.given) || textOf(deck.given, 'type') === 'slide'
    || hasSeparators(deck) || hasMarks(deck) || isForGitpitch(deck)
    || hasLine(deck, /<!--\s*(?:\.slide|\.element|slide\s+\w+=|element\s+\w+=)/)
    || hasLine(deck, /^`\\\[[^`]*\\\]`\s*$/) || hasLine(deck, REVEAL_CLASS)
    || (hasRevealTheme(deck) && hasNotes(deck)),
  isLikely: looksLikeReveal,
  part(lines, translation) {
    const { deck, told } = translation
    const whole = unwrapped(withoutGitpitch(withoutWaves(closedCode(lines), told), deck, told), translation)
    const plain = undoneFormulas(commentsBelow(untickedFormulas(tooltips(whole, true, told))))
    const parted = partAtSections(partAtSeparators(plain, translation), told)
    nameBlank(parted, told)
    return parted
  },
  slide({ lines: written, index }, translation) {
    const headed = withUnevenHeads(written)
    const isHackmd = isOnHackmd(translation.deck.given)
    const lines = isHackmd ? fromHackmd(headed, translation.told) : headed
    const own = notesSeparator(translation.deck)
    const made = noteLines(formulasOfMathJax(revealLines(lines, translation, isHackmd)), own)
    const whole = endsLines(translation.deck.given) ? made : joinedElements(made)
    const marked = formulasInTicks(elementsInLines(elementsOfHtml(whole), translation.told))
    const { dressed, isHidden, isCentred: isSaid } = attributesOf(marked, index === 0, translation)
    if (isHidden) return []
    const isFew = index > 0 && isFewWords(dressed, translation.deck)
    const isCentred = leaveMiddleBox(dressed) || isSaid || isFew
    // There what makes room would be a plate.
    if (dressed.some(({ text }) => /\{\.background\b/.test(text))) {
      for (const [at, line] of dressed.entries()) if (ONLY_ROOM.test(line.text)) dressed[at] = blankAt(line.from)
    }
    const mark = isCentred ? 'middle' : leadsIntoPart(dressed, translation.deck) ? 'title' : 'none'
    standAlone(dressed, index === 0, mark)
    // A slide of nothing is left out, as is told.
    if (isCentred && !dressed.every(isBlank)) centre(dressed)
    return endsLines(translation.deck.given) ? withBreaks(dressed, translation) : dressed
  },
}

/** What decks have `data-separator-notes` say in a page that is not brought along. */
const NOTES_BELOW = /^\s*<!--\s*(?:(?:speaker|presenter)[ -]?)?notes?:?\s*-->\s*$/i
const BEGINS_NOTES = /^\s*(?:\^?(?:(?:speaker|presenter)[ -]?)?notes?:|<aside\b)/i

/** The comments that stand behind `Note:` are not the slide's. @param own the line that the deck has in its place */
function noteLines(lines: readonly DeckLine[], own: string): DeckLine[] {
  // Above notes that begin themselves it is a heading of the source.
  const isBelow = own === '' && !lines.some(({ text }) => BEGINS_NOTES.test(text))
  const start = (text: string): number =>
    own === '' ? (isBelow && NOTES_BELOW.test(text) ? text.length : 0) : text.startsWith(own) ? own.length : 0
  return notesFrom(
    mapText(lines, (line) => {
      const text = line.text.trim()
      return start(text) > 0 ? rewrite(line, `Note:${text.slice(start(text))}`) : line
    }),
    NOTES,
  )
}

/** A slide as its comments say, and whether it is hidden, or stands in the middle. */
interface DressedSlide {
  readonly dressed: DeckLine[]
  readonly isHidden: boolean
  readonly isCentred: boolean
}

function attributesOf(lines: readonly DeckLine[], isFirst: boolean, translation: Translation): DressedSlide {
  const { told } = translation
  const slide: { name: string; value: string; line: number }[] = []
  const made = takeComments(lines, (body) => {
    const text = body.map((line) => line.text).join(' ').trim()
    const line = body[0]?.from ?? 0
    if (SLIDE.test(text)) {
      for (const [word] of text.matchAll(/(?<=\s)data-[\w-]+(?=\s|$)/g)) translation.told.leftOut(word, line)
    }
    if (SLIDE.test(text)) slide.push(...attributesIn(text.replace(SLIDE, '')).map((one) => ({ ...one, line })))
    if (!ELEMENT.test(text)) return SAYS_NOTES.test(text) ? 'notes' : 'nothing'
    const isIn = /^\s+<!--/.test(lines.find(({ from }) => from === line)?.text ?? '')
    return [{ text: MARK + (isIn ? ' ' : '') + text.replace(ELEMENT, '').trimStart(), from: line }]
  })
  const marked = dressElements(headedByFit(made, isFirst), told)
  const hidden = slide.find(({ name, value }) => name === 'data-visibility' && value === 'hidden')
  if (hidden !== undefined) {
    told.say('hidden-slide', hidden.line, made.find((one) => !isBlank(one))?.text ?? '',
      'This slide is hidden, and is left out.', 'A comment on it says so.', 'Delete “data-visibility” to show it.')
    return { dressed: [], isHidden: true, isCentred: false }
  }
  const small = smallBehind(slide, marked, CANVAS, true)
  const look = small !== '' ? small : isOrnament(slide) ? '' : `.background${isUncut(slide) ? ' fit' : ''}`
  for (const { name, value, line } of slide) {
    if (small === '' || !PLACE.test(name)) dressSlide(marked, name, value, line, told, look)
  }
  const isCentred = slide.some(({ name, value }) => name === 'class' && CENTRE.test(value))
  return { dressed: marked, isHidden: false, isCentred }
}

/** Of a slide as reveal.js has it, in pixels. */
const CANVAS = 960

/** Is all of the picture behind it to be seen? */
const isUncut = (slide: readonly { readonly name: string; readonly value: string }[]): boolean =>
  slide.some(({ name, value }) => name === 'data-background-size' && value === 'contain')

/** As reveal.js has it. */
const CENTRE = /(?:^|\s)center(?=\s|$)/

/** @param look of the picture behind it, in braces; empty where it is an ornament */
function dressSlide(
  lines: DeckLine[],
  name: string,
  value: string,
  line: number,
  told: Translation['told'],
  look: string,
): void {
  const isBackground = /^(?:data-)?(?:background(?:-image|-color)?|bg)$/.test(name)
  const colour = isBackground ? colourOf(value) : ''
  if (colour !== '') addGround(lines, colour)
  else if (name === 'data-notes') lines.push(...divAround('notes', [{ text: value, from: line }]))
  else if (look !== '' && isBackground && /[./]/.test(value) && !/gradient\(/.test(value)) {
    const address = urlIn(value) ?? value
    lines.push(blankAt(line), { text: `![](${address.replaceAll(' ', '%20')}){${look}}`, from: line }, blankAt(line))
  } else if (name === 'id' && /^[A-Za-z][\w-]*$/.test(value) && addToHeading(lines, `#${value}`)) return
  else if (name === 'class') {
    const others = value.replace(CENTRE, '').trim()
    if (others !== '') told.leftOut(`class ${others}`, line)
  } else if (!isUsual(name, value)) told.leftOut(name, line)
}
