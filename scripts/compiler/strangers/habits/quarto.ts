import { pausesOf } from '../columns.ts'
import { type ForeignDeck, type ForeignSettings, type Habit, hasLine, textOf, type Translation } from '../habit.ts'
import { dashedTables } from '../dashed-tables.ts'
import { BORDER, gridTables } from '../grid-tables.ts'
import { levelWithWords, partAtHeadings, partingLevel, straightenHeadings } from '../headings.ts'
import { latexOf } from '../latex.ts'
import { blankAt, divAround, headingLevel, isRule, type DeckLine, lineKinds, mapText, rewrite } from '../line.ts'
import { isAllMacros, withMacros } from '../macros.ts'
import { PANDOC_WORDS, pandocText, rawBlocks } from '../pandoc.ts'
import { isXaringan } from './remark.ts'
import { listOf, namesOf, tellAuthors } from './names.ts'
import { hasSeparators } from './reveal-separators.ts'
import { optionOf, titleLines } from './quarto-options.ts'

const MADE_FOR = [
  'format',
  'output',
  'execute',
  'slide-level',
  'slide_level',
  'institute',
  'date-format',
  'title-slide-attributes',
  'colortheme',
  'fonttheme',
  'colorscheme',
  'aspectratio',
  'revealjs-url',
  'header-includes',
  'bibliography',
]
const PAUSE = /^\s*\. \. \.\s*$/
const SHORTCODE = /\{\{<([^{}<>]*)>\}\}/g

/** What no deck of the kit has, whoever wrote it. */
export const isSurelyQuarto = (deck: ForeignDeck): boolean =>
  /\.[qr]md$/i.test(deck.file) || hasLine(deck, PAUSE) || hasLine(deck, PANDOC_WORDS)

/** A title in the front matter, and slides by nothing but their headings: Pandoc needs no more. */
const isPlain = (deck: ForeignDeck): boolean => {
  if (!deck.given.has('title') || !hasLine(deck, /^# /) || hasSeparators(deck)) return false
  const kinds = lineKinds(deck.lines)
  const shown = deck.lines.filter((_, index) => kinds[index] === 'text')
  return !shown.some(isRule) && shown.filter((line) => headingLevel(line) === 1).length > 2
}

const isMade = (deck: ForeignDeck): boolean =>
  MADE_FOR.some((key) => deck.given.has(key)) || isSurelyQuarto(deck)
  || isPlain(deck)

/** What stands aside there stands small at the foot of its slide. */
const noted = (text: string): string => text.replace(/^(\s*:{3,}) *(?:\{ *\.aside *\}|aside) *$/, '$1 {.footnote}')

/** Pandoc and Quarto: slides by their headings, a title slide of the front matter, pauses. */
export const quarto: Habit = {
  tool: 'a deck for Pandoc or Quarto',
  settings: new Set([
    'lang',
    'author',
    'date',
    'institute',
    'title-slide-attributes',
    'incremental',
    'slide-level',
    'pagetitle',
  ]),
  recognises: (deck) =>
    isSurelyQuarto(deck) || (MADE_FOR.some((key) => deck.given.has(key)) && !deck.given.has('marp'))
    || hasLine(deck, /^\s*:{3,}\s*\{[^}]*(?:\bwidth=(?![\d.]+%[\s}])|\.fragment|\.callout|layout-ncol|\.r-stack)/)
    || hasLine(deck, /^\{\{< /)
    || hasLine(deck, /^\s*```\{(?:python|r|julia|ojs)\b/)
    || hasLine(deck, BORDER) || isPlain(deck)
    || (deck.lines[0]?.text.startsWith('% ') ?? false),
  part(whole, translation) {
    const { deck, told } = translation
    const logo = optionOf(deck.given, 'logo')
    if (logo !== undefined) told.leftOut('logo', logo.line)
    tellAuthors(translation)
    const includes = namesOf(optionOf(deck.given, 'header-includes')?.value).join('\n')
    if (includes !== '' && isAllMacros(includes)) told.takenOver('header-includes')
    const given = latexOf(rawBlocks(dashedTables(gridTables(titled(withMacros(whole, includes)), told)), told), told)
    const hasTitle = whole[0]?.text.startsWith('% ') ?? false
    const lines = mapText(straightenHeadings(given),
      (line) => (/^ {0,3}(?:\*[ \t]*){3,}$/.test(line.text) ? rewrite(line, '---') : line))
    const kinds = lineKinds(lines)
    const isMadeFor = isMade(deck) || hasTitle
    const rules = lines.filter((line, index) => kinds[index] === 'text' && isRule(line)).length
    const level = levelIn(deck.given) || (isOfPandoc(deck) ? levelWithWords(lines) : partingLevel(lines))
    const headings = lines.filter((line, index) => kinds[index] === 'text' && within(level)(headingLevel(line))).length
    const isWhole = !isXaringan(deck) && (isMadeFor || rules === 0 || headings > 2 * rules)
    const parted = isWhole ? partAtHeadings(lines, within(level)) : [...lines]
    return isMadeFor || rules === 0 ? titleSlide(parted, translation) : parted
  },
  slide({ lines }, translation) {
    for (const { text, from } of lines) {
      if (/^\s*:{3,}\s*\{\s*#refs\b/.test(text)) translation.told.leftOut('list of references', from)
    }
    const text = isMade(translation.deck) ? mapText(lines, (line) => rewrite(line, noted(line.text))) : lines
    const paused = pausesOf(pandocText(text, translation).flatMap((line) => shortcodes(line, translation)), PAUSE)
    const incremental = optionOf(translation.deck.given, 'incremental')?.value === true
    return incremental ? inSteps(paused) : paused
  },
}

/** Quarto parts slides at the second level, whatever stands where, as do some formats of R Markdown. */
const isOfPandoc = ({ file, given }: ForeignDeck): boolean =>
  !/\.[qr]md$/i.test(file) && !given.has('format') && !given.has('output')
  || /beamer_presentation|slidy_presentation/.test(JSON.stringify(given.get('output')?.value ?? ''))

function levelIn(given: ForeignSettings): number {
  const level = optionOf(given, 'slide-level')?.value ?? given.get('slide_level')?.value
  return typeof level === 'number' ? level : 0
}

/** Pandoc's `% Title`, `% Authors`, `% Date` at the top as a cover. */
function titled(lines: readonly DeckLine[]): readonly DeckLine[] {
  const end = lines.findIndex(({ text }) => !/^%\s/.test(text))
  if (end <= 0) return lines
  const said = lines.slice(0, end).flatMap((
    line,
    index,
  ) => [rewrite(line, line.text.replace(/^%\s*/, index === 0 ? '# ' : '')), blankAt(line.from)])
  return [...said, { text: '---', from: end }, ...lines.slice(end)]
}

const within = (level: number) => (one: number): boolean => one > 0 && one <= level

function titleSlide(lines: readonly DeckLine[], translation: Translation): DeckLine[] {
  const { given } = translation.deck
  // What a file that is taken in would call the deck is not known.
  const named = given.get('title') === undefined ? 'subtitle' : 'title'
  const title = namesOf(given.get(named)?.value).join(', ')
  if (title === '') return [...lines]
  const at = (key: string): number => given.get(key)?.line ?? 0
  const said: [string, string][] = [
    ['subtitle', named === 'title' ? textOf(given, 'subtitle') : ''],
    ['author', listOf(namesOf(given.get('author')?.value))],
    ['institute', namesOf(given.get('institute')?.value).join(', ')],
    ['date', namesOf(given.get('date')?.value).map(dateOf).join(', ')],
  ]
  const date = given.get('date')
  if (date !== undefined && textOf(given, 'date') !== '' && dateOf(textOf(given, 'date')) === '') {
    translation.told.leftOut('date', date.line)
  }
  const below = (isNew: (text: string) => boolean): DeckLine[] =>
    said.filter(([, text]) => text !== '' && isNew(text)).flatMap(([key, text]) => [
      blankAt(at(key)),
      { text: text.replace(/^(\d+)(?=[.)]\s)/, '$1\\'), from: at(key) },
    ])
  const first = lines.findIndex((line) => headingLevel(line) > 0)
  const heading = lines[first]
  if (heading?.text.replace(/^[\s#]+/, '').trim() === title) {
    // The deck has a title slide of its own, which may say all that or some of it.
    const end = lines.findIndex((line, index) => index > first && isRule(line))
    const own = lines.slice(first, end < 0 ? undefined : end).map(({ text }) => text).join('\n')
    const more = below((text) => !own.includes(text))
    return [
      ...lines.slice(0, first + 1),
      ...more,
      ...(more.length > 0 ? [blankAt(heading.from)] : []),
      ...lines.slice(first + 1),
    ]
  }
  return [
    ...titleLines({ text: `# ${title}`, from: at(named) }, translation),
    ...below(() => true),
    blankAt(at(named)),
    { text: '---', from: heading?.from ?? at(named) },
    blankAt(at(named)),
    ...lines,
  ]
}

const dateOf = (text: string): string => (/^(?:today|last-modified|`)/.test(text) ? '' : text)

function shortcodes(line: DeckLine, { told }: Translation): DeckLine[] {
  if (!line.text.includes('{{<')) return [line]
  const text = line.text.replace(SHORTCODE, (_, inside: string) => {
    const [name = '', ...rest] = inside.trim().split(/\s+/)
    const address =
      rest.map((word) => word.replace(/["']/g, '')).find((word) => /^https?:|\.(?:mp4|webm|qmd|md)$/.test(word)) ?? ''
    if (name === 'video') {
      told.say('video', line.from, address, 'A video is not shown; its address stands in its place.',
        'A deck holds everything inside, and no video would fit.',
        'Show a picture of it, and open the video beside the deck.')
    } else if (name === 'include') {
      told.say('foreign-include', line.from, address, `What stands in “${address}” is not taken in here.`,
        'A deck of the kit is one file.', 'Copy it to this place.')
    } else told.leftOut(`{{< ${name} >}}`, line.from)
    return name === 'video' && address.startsWith('http')
      ? `<${address}>`
      : name === 'pagebreak' || name === 'include'
      ? ''
      : name === 'video'
      ? address
      : ''
  })
  return [rewrite(line, text)]
}

/** Lists of a slide appear item by item, but for notes. */
function inSteps(lines: readonly DeckLine[]): DeckLine[] {
  const end = lines.findIndex(({ text }) => /^\s*:{3,}\s*(?:\{\s*\.)?notes\b/.test(text))
  const heading = lines.findIndex((line) => headingLevel(line) > 0)
  const shown = lines.slice(heading + 1, end < 0 ? undefined : end)
  if (
    !shown.some(({ text }) => /^\s*(?:[-*+]|\d+[.)])\s/.test(text))
    || shown.some(({ text }) => /nonincremental/.test(text))
  ) return [...lines]
  return [...lines.slice(0, heading + 1), ...divAround('incremental', shown), ...(end < 0 ? [] : lines.slice(end))]
}
