import { notesFrom } from '../columns.ts'
import { takeComments } from '../comments.ts'
import { type ForeignDeck, type ForeignSettings, type Habit, hasLine, textOf, type Translation } from '../habit.ts'
import { addGround, addToHeading, blankAt, isBlank, type DeckLine, lineKinds, mapText, rewrite } from '../line.ts'
import { colourOf, standAlone } from '../looks.ts'
import { urlIn } from '../pictures.ts'
import { attributesIn, dressElements, MARK } from './reveal-elements.ts'

const NOTES = /^\s*notes?:\s*/i
/** What people have tell the program to part slides at: a comment, or a line of marks that say nothing else. */
const SEPARATOR =
  /^\s*<!--\s*(?:[svhx]|[^\p{L}\p{N}\s.]{1,6}|(?:(?:next|new|down|sub|end|start|vertical|horizontal)?[ _-]?slide(?:[ _-]?(?:next|down|break|end|vertical))?|separator(?:[ _-]\w+)?|vertical|horizontal))\s*-->\s*$/iu
const MARKS = /^(?:\+{3,}|\/{3,}|\|{3,}|-{1,3}v-*)\s*$/
/** The same with settings behind it. */
const MARKS_WITH = /^(?:---|\+\+\+)\?(?<given>[a-z]+=.*)$/
const SLIDE = /^\.?slide(?::|(?=\s))/
const ELEMENT = /^\.?element(?::|(?=\s))/
/** Settings that only reveal-md and its like have. */
export const isForReveal = (given: ForeignSettings): boolean =>
  [
    'revealOptions',
    'separator',
    'verticalSeparator',
    'highlightTheme',
    'slideOptions',
    'notesSeparator',
    'preprocessor',
    'slideNumber',
    'logoImg',
    'enableMenu',
    'enableChalkboard',
  ].some((key) => given.has(key))

/** A line of marks parts a deck that has two of them at least. */
function hasMarks({ lines }: ForeignDeck): boolean {
  const kinds = lineKinds(lines)
  const marks = lines.filter(({ text }, index) =>
    kinds[index] === 'text' && (MARKS.test(text) || MARKS_WITH.test(text))
  )
  return marks.length > 1
}

/** HTML that only reveal.js makes something of. */
const REVEAL_CLASS =
  /<[a-z][a-z0-9]*\s(?:[^<>]*\s)?class="(?:[^"<>]*\s)?(?:fragment|r-stack|r-fit-text|r-stretch|r-hstack)[\s"]/

/** reveal.js and reveal-md: comments that part slides or say how one looks, `Note:`. */
export const reveal: Habit = {
  tool: 'a reveal.js deck',
  settings: new Set(['lang', 'separator', 'verticalSeparator', 'notesSeparator']),
  recognises: (deck) =>
    isForReveal(deck.given)
    || hasLine(deck, SEPARATOR) || hasMarks(deck)
    || hasLine(deck, /<!--\s*(?:\.slide|\.element|slide\s+\w+=|element\s+\w+=)/)
    || hasLine(deck, /^notes?:\s*$/i) || hasLine(deck, REVEAL_CLASS),
  part(lines, { deck, told }) {
    const own = ['separator', 'verticalSeparator'].map((key) => separatorOf(textOf(deck.given, key)))
    const literal = new Set(own.filter((text) => text !== ''))
    const isMark = (text: string): boolean => SEPARATOR.test(text) || MARKS.test(text) || /^(?:--|={3,})\s*$/.test(text)
    const parted = mapText(lines, (line) => {
      const given = MARKS_WITH.exec(line.text)?.groups?.['given']
      if (given !== undefined) told.leftOut(`?${given}`, line.from)
      const parts = given !== undefined || isMark(line.text) || literal.has(line.text.trim())
      return parts ? [blankAt(line.from), rewrite(line, '---'), blankAt(line.from)] : line
    })
    return literal.has(BLANKS) ? partAtBlanks(parted) : parted
  },
  slide({ lines, index }, translation) {
    const made: DeckLine[] = []
    const own = separatorOf(textOf(translation.deck.given, 'notesSeparator'))
    for (const line of noteLines(lines, own)) made.push(rewrite(line, line.text.replace(/`(\$\$?[^`$]+\$\$?)`/g, '$1')))
    const dressed = attributesOf(made, translation)
    standAlone(dressed, index === 0)
    return dressed
  },
}

const BLANKS = '\n\n\n'

/** A pattern that parts slides, as the line that it means: whatever is more than that, nobody needs. */
function separatorOf(pattern: string): string {
  const text = pattern.replace(/\\r\??\\n|\\n|\r?\n/g, '\n').replace(/\\r\??/g, '').replace(/^\^|\$$/g, '').replace(
    /\\(.)/g,
    '$1',
  )
  if (/^\n{2,}$/.test(text)) return BLANKS
  return /[*+?()[\]|^$]/.test(text) ? '' : text.trim()
}

function partAtBlanks(lines: readonly DeckLine[]): DeckLine[] {
  return lines.flatMap((line, index) => {
    const [one, two] = [lines[index + 1], lines[index + 2]]
    const last = lines[index - 1]
    const begins = isBlank(line) && one !== undefined && isBlank(one) && (last === undefined || !isBlank(last))
    return begins && two !== undefined ? [line, { text: '---', from: line.from }] : [line]
  })
}

/** The comments that stand behind `Note:` are not the slide's. @param own the line that the deck has in its place */
const noteLines = (lines: readonly DeckLine[], own: string): DeckLine[] =>
  notesFrom(own === '' ? lines : mapText(lines, (line) => (line.text.trim() === own ? rewrite(line, 'Note:') : line)),
    NOTES)

function attributesOf(lines: readonly DeckLine[], translation: Translation): DeckLine[] {
  const { told } = translation
  const slide: { name: string; value: string; line: number }[] = []
  const made = takeComments(lines, (body) => {
    const text = body.map((line) => line.text).join(' ').trim()
    const line = body[0]?.from ?? 0
    if (SLIDE.test(text)) {
      for (const [word] of text.matchAll(/(?<=\s)data-[\w-]+(?=\s|$)/g)) translation.told.leftOut(word, line)
    }
    if (SLIDE.test(text)) slide.push(...attributesIn(text.replace(SLIDE, '')).map((one) => ({ ...one, line })))
    return ELEMENT.test(text) ? [{ text: MARK + text.replace(ELEMENT, ''), from: line }] : 'nothing'
  })
  const marked = dressElements(made, told)
  for (const { name, value, line } of slide) dressSlide(marked, name, value, line, told)
  return marked
}

function dressSlide(lines: DeckLine[], name: string, value: string, line: number, told: Translation['told']): void {
  const isBackground = /^(?:data-)?(?:background(?:-image|-color)?|bg)$/.test(name)
  const colour = isBackground ? colourOf(value) : ''
  if (colour !== '') addGround(lines, colour)
  else if (isBackground && /[./]/.test(value) && !/gradient\(/.test(value)) {
    const address = urlIn(value) ?? value
    lines.push(blankAt(line), { text: `![](${address.replaceAll(' ', '%20')}){.background}`, from: line },
      blankAt(line))
  } else if (name === 'id' && /^[A-Za-z][\w-]*$/.test(value) && addToHeading(lines, `#${value}`)) return
  else told.leftOut(name === 'class' ? `class ${value}` : name, line)
}
