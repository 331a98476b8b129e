import { nameLeft } from '../html/centred.ts'
import { smallInCorner } from '../html/img.ts'
import { withoutEmptyHeadings } from '../blank-slides.ts'
import { withoutClicks } from '../columns/state-notes.ts'
import { takeComments } from '../comments.ts'
import { type ForeignSlide, type ForeignSettings, type Habit, textOf, type Translation } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, mapText, OPENS, rewrite } from '../line.ts'
import { addToHeading } from '../of-slide.ts'
import { centre, shapeCover, standAlone } from '../pictures/looks.ts'
import { linkTo } from '../pictures/pictures.ts'
import { isAsked } from '../settings.ts'
import { withoutBars } from './slidev-bars.ts'
import { withCover } from './slidev-blank.ts'
import { clickByClick } from './slidev-clicks.ts'
import { asStyled } from './slidev-elements.ts'
import { headedBySize, hintsBelow } from './slidev-large.ts'
import { feetOf, isWordsElsewhere, runningOf, withFoot } from './slidev-running.ts'
import { withSlideLinks } from './slidev-links.ts'
import { plainMarkdown } from './slidev-markdown.ts'
import { addPictures, saysSide } from './slidev-pictures.ts'
import { slotOf, slotted } from './slidev-slots.ts'
import { statesAsSwitch } from './slidev-states.ts'
import { include, reportFile } from './slidev-files.ts'
import { isForSlidev } from './slidev-known.ts'
import { headed, headedByTitle, headedUnlessPicture, headedByWords, ofTheme } from './slidev-theme.ts'
import { withContents } from './slidev-toc.ts'
import { withSigns } from './slidev-typography.ts'
import { withValues } from './slidev-values.ts'
import { setOf } from '../set-of.ts'

/** Slidev: settings of each slide, slots, pictures beside text, the last comment of a slide as notes. */
export const slidev: Habit = {
  tool: 'a Slidev deck',
  recognises: isForSlidev,
  settings: setOf(
    'lang, author, layout, image, background, routeAlias, src, url, level, clicks, hideInToc, class: text-center',
  ),
  given(deck) {
    const feet = [...feetOf(deck).values()]
    const [first] = feet
    return first === undefined
      ? new Map()
      : new Map([['footer', { ...first, value: feet.map(({ value }) => value).join(' · ') }]])
  },
  part: (lines, translation) =>
    withSlideLinks(withCover(plainMarkdown(lines, translation), translation), translation.deck),
  slide(slide, translation) {
    const { told, deck } = translation
    const given: ForeignSettings = slide.index === 0 ? new Map([...deck.given, ...slide.given]) : slide.given
    const layout = textOf(given, 'layout')
    const isFirst = slide.index === 0
    const running = runningOf(given, isFirst, deck)
    const [themed, keys] = ofTheme(given,
      (key) => READ.has(key) || running.has(key) || (isFirst && !/^(?:cover|intro)/.test(key)), layout,
      (key) => isWordsElsewhere(deck, layout, key))
    if (isFirst) { for (const key of [...keys, ...running.keys(), ...feetOf(deck).keys()]) told.takenOver(key) }
    for (const [key, { value, line }] of slide.given) {
      const isTold = READ.has(key) || running.has(key) || keys.includes(key) || !isAsked(key, value)
        || (key === 'backgroundSize' && value === 'contain') || (given.has('image') && saysSide(key, value))
        || (key === 'class' && isCentred(given) && !SIDES.test(layout) && !/\S\s/.test(textOf(given, 'class').trim()))
      if (!isTold) told.leftOut(key, line)
    }
    const hidden = given.get('hide') ?? given.get('disabled')
    if (hidden?.value === true) {
      told.say('hidden-slide', hidden.line, slide.lines.find((line) => !isBlank(line))?.text ?? 'hide: true',
        'This slide is hidden, and is left out.', 'Its settings say so.', 'Delete “hide: true” to show it.')
      return []
    }
    const source = given.get('src')
    if (source !== undefined) reportFile(textOf(given, 'src'), source.line, translation)
    const [own, bars] = withoutBars(slide.lines, translation)
    const styled = asStyled(own, translation)
    const titled = headedBySize(headedByTitle(isFirst ? hintsBelow(styled) : styled))
    const [spoken, notes] = partNotes(
      mapText(
        clickByClick(
          statesAsSwitch(
            withContents(withoutEmptyHeadings(titled), layout, deck, told),
          ),
          told,
        ),
        (line) => withValues(slotOf(line), given, translation),
      ),
    )
    const laidOut = asLaidOut(withSigns(spoken), given, slide, translation)
    // Some themes set it above the words.
    const isAbove = given.get('titleRow')?.value === true && !spoken.some((line) => headingLevel(line) > 0)
    const isTitled = !isFirst && (isAbove || spoken.every(({ text }) => SAYS_NOTHING.test(text)))
    const title = isTitled ? textOf(given, 'title') : ''
    const lines = [
      ...headedUnlessPicture(laidOut, title, given.get('title')?.line ?? 0),
      ...(slide.lines.every(isBlank) ? headed(themed) : themed),
    ]
    const id = textOf(given, 'routeAlias')
    if (/^[A-Za-z][\w-]*$/.test(id)) addToHeading(lines, `#${id}`)
    const [first] = slide.given.values()
    if (first !== undefined && source === undefined && slide.lines.every(isBlank) && lines.every(isBlank)) {
      told.leftOut('blank slides', first.line)
    }
    return [...withFoot(lines, running, bars, told), ...notes].map((line) => include(line, translation))
  },
}

/** A box without words, or the name of a slot. */
const SAYS_NOTHING = /^\s*(?:(?:<\/?(?:div|span|p|br)\b[^<>]*>\s*)*|::\s*[\w-]+\s*::\s*)$/

const READ = setOf(
  'layout, background, image, url, src, hide, disabled, routeAlias, title, level, clicks, hideInToc, titleRow',
)

const isCentred = (given: ForeignSettings): boolean => CENTRES.test(textOf(given, 'class'))
const CENTRES = /(?<!\S)(?:text|items|place-(?:items|content))-center(?!\S)/

const GRID = /^\s*<div\s+class="(?=[^"]*\bgrid-cols-)(?![^"]*\btext-(?:left|center|right)\b)/

/** Layouts that the kit has, or does without. */
const PLAIN = setOf(`
  default, two-cols, two-cols-header, image, image-left, image-right, full, none, toc, table-of-contents,
  iframe, iframe-left, iframe-right
`)

/** Layouts that set all of a slide in its middle. */
const MIDDLE = /^(?:center|section|statement|fact|end|quote)$/

/** Those with something at a side, whose words stand beside it. */
const SIDES = /^two-cols|-(?:left|right)$/

/** The last comment is for the speaker, if nothing follows it; others are for whoever writes. */
function partNotes(lines: readonly DeckLine[]): [DeckLine[], DeckLine[]] {
  const end = lines.findLastIndex((line) => !isBlank(line))
  const isLast = lines[end]?.text.trimEnd().endsWith('-->') === true
  const made = takeComments(lines, (_, last) => (isLast && last ? 'notes' : 'nothing'))
  const at = isLast ? made.findLastIndex(({ text }) => text === ':::: notes') : -1
  return at < 0 ? [made, []] : [made.slice(0, at), made.slice(at).map(withoutClicks)]
}

function asLaidOut(
  given: readonly DeckLine[],
  settings: ForeignSettings,
  { index }: ForeignSlide,
  { told }: Translation,
): DeckLine[] {
  const layout = textOf(settings, 'layout')
  const line = settings.get('layout')?.line ?? given[0]?.from ?? 0
  let lines = slotted(given, layout)
  const side = /image-(right|left)$/.exec(layout)?.[1]
  const hasWords = lines.some(({ text }) => !SAYS_NOTHING.test(text))
  addPictures(lines, settings, { isFirst: index === 0, hasWords, told })
  const url = textOf(settings, 'url')
  if (layout.startsWith('iframe') && url === '') told.leftOut(`layout ${layout}`, line)
  else if (layout.startsWith('iframe')) {
    told.say('refused-html', line, `layout: ${layout}`,
      'The page that this slide shows is left out; its address stands in its place.',
      'A deck asks no other computer for anything.', 'Show a picture of it.')
    lines.push(blankAt(line), { text: linkTo(url), from: line }, blankAt(line))
  }
  if (['center', 'section', 'statement', 'fact', 'quote', 'intro', 'end', 'cover'].includes(layout)) {
    if (index > 0 && /^(?:section|statement|fact)$/.test(layout)) lines = headedByWords(lines)
    const mark = layout === 'section' ? 'part' : /^(?:cover|intro)$/.test(layout) ? 'middle' : 'centre'
    const isAlone = standAlone(lines, index === 0, mark)
    const isMiddle = MIDDLE.test(layout) && (!isAlone || (index > 0 && layout !== 'section'))
    if (isMiddle && lines.some((line) => !isBlank(line))) centre(lines)
    if (isMiddle) nameLeft(lines, told)
  } else if (
    layout !== '' && !PLAIN.has(layout)
    && (side === undefined || index === 0)
    // What stands in its slots stands where it is to.
    && !lines.some(({ text }) =>
      OPENS.test(text) && text.includes('columns') && !given.some((one) => one.text === text)
    )
  ) told.leftOut(`layout ${layout}`, line)
  if (
    isCentred(settings) && !SIDES.test(layout) && !lines.every(isBlank)
    && !lines.some(({ text }) => /\.(?:centred|section)\b/.test(text))
  ) centre(lines)
  // The words in its boxes, too.
  if (isCentred(settings)) lines = mapText(lines, (one) => rewrite(one, one.text.replace(GRID, '$&text-center ')))
  if (index === 0) lines = smallInCorner(shapeCover(lines))
  return lines
}
