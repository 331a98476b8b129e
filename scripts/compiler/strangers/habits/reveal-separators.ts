import { headsTable } from '../breaks.ts'
import { type ForeignDeck, hasLine, textOf, type Translation } from '../habit.ts'
import { blankAt, headingLevel, isBlank, isRule, type DeckLine, lineKinds, mapText, rewrite } from '../line.ts'
import { partAtGaps } from './reveal-gaps.ts'
import { partAtUnknownMarks } from './reveal-unknown-marks.ts'
import { partAtWordMarks } from './reveal-word-marks.ts'
import { wrapperOf } from './reveal-wrapper.ts'

/** What people have tell the program to part slides at: a comment, or a line of marks that say nothing else. A block
 * that is commented out parts none. */
const SEPARATOR =
  /^\s*<!--\s*(?!:{3,}\s)(?:[svhx]|[^\p{L}\p{N}\s.`]{1,6}|(?:(?:next|new|down|sub|end|start|vertical|horizontal)?[ _-]?slide(?:[ _-]?(?:next|down|break|end|vertical))?|separator(?:[ _-]\w+)?|vertical|horizontal))\s*-->\s*$/iu
const MARKS = /^(?:#{1,3}={1,3}#{1,3}|\+{3,}|\/{3,}|\|{3,}|-{1,3}v-*)\s*$/
const DOUBLE = /^={3,}\s*$/
const DOWN =
  /^\s*(?:--|-{4,}|-{1,3}v-*|\+{3,}|\|{3,}|<!--\s*(?:v|(?:sub|down|vertical)[ _-]?(?:slide)?|slide[ _-]?(?:down|vertical))\s*-->)\s*$/i
/** How what stood below is told. */
export const STACKED = 'slides that stood below one another stand one after another'
/** The same with settings behind it. */
const MARKS_WITH = /^(?:---|\+\+\+)\?(?<given>[a-z]+=.*)$/

/** What parts the slides of a deck, as it says itself: empty where it says nothing, or more than a line. */
interface Separators {
  readonly slide: string
  readonly vertical: string
}

function separatorsOf(deck: ForeignDeck): Separators {
  const around = wrapperOf(deck)
  const given = (key: string, ...names: readonly string[]): string =>
    separatorOf(textOf(deck.given, key) || names.map((name) => around?.get(name) ?? '').find((one) => one !== '') || '')
  return {
    slide: given('separator', 'data-separator'),
    vertical: given('verticalSeparator', 'data-separator-vertical', 'data-vertical'),
  }
}

/** The lines that part its slides, as a deck says itself. */
export const namedSeparators = (deck: ForeignDeck): string[] => Object.values(separatorsOf(deck))

/** The line that begins notes, where a deck says so. */
export const notesSeparator = (deck: ForeignDeck): string =>
  separatorOf(textOf(deck.given, 'notesSeparator') || (wrapperOf(deck)?.get('data-separator-notes') ?? ''))

/** A line of marks parts a deck that has two of them at least; one of strokes may be the empty head of a table. */
export function hasMarks({ lines }: ForeignDeck): boolean {
  const kinds = lineKinds(lines)
  const marks = lines.filter(({ text }, index) =>
    kinds[index] === 'text' && (MARKS.test(text) || MARKS_WITH.test(text))
    && !headsTable(lines[index], lines[index + 1])
  )
  return marks.length > 1
}

/** Does a comment, or what the deck says itself, part its slides? */
export const hasSeparators = (deck: ForeignDeck): boolean =>
  ['separator', 'verticalSeparator'].some((key) => deck.given.has(key)) || hasLine(deck, SEPARATOR)
  || wrapperOf(deck) !== undefined

/** Every line that parts slides as `---`; where a deck names others, `---` is a rule. */
export function partAtSeparators(lines: readonly DeckLine[], { deck, told }: Translation): DeckLine[] {
  const { slide, vertical } = separatorsOf(deck)
  const literal = new Set([slide, vertical].filter((text) => text !== ''))
  const isMark = (text: string): boolean =>
    SEPARATOR.test(text) || MARKS.test(text) || /^--\s*$/.test(text)
    || DOUBLE.test(text)
    || (vertical === '' && /^----\s*$/.test(text))
  const parts = (text: string): boolean => isMark(text) || literal.has(text.trim())
  const kinds = lineKinds(lines)
  // Where lines of double strokes part slides, those of single ones part what stands below others.
  const hasDouble = slide === '' && vertical === ''
    && lines.filter(({ text }, at) => kinds[at] === 'text' && DOUBLE.test(text)).length > 1
  // What follows such a line stood below what is before it.
  const isDown = (text: string): boolean =>
    vertical !== ''
      // The usual line parts slides first.
      ? text.trim() === vertical && (slide !== '' || vertical !== '---')
      : text.trim() !== slide
        && (DOWN.test(text) || (hasDouble && /^---\s*$/.test(text)))
  const isThird = slide === '' && isThirdKind(lines, kinds, parts)
  const isOther = (text: string): boolean =>
    isThird ? /^---\s*$/.test(text) : slide !== '' && text.trim() !== (vertical === '' ? '----' : vertical)
  // Where nothing else parts slides, none stands below another.
  const hasBoth = vertical !== ''
    || lines.some((line, at) => kinds[at] === 'text' && (parts(line.text) || isRule(line)) && !isDown(line.text))
  const heads = new Set(
    lines.filter((line, at) =>
      headsTable(line, lines[at + 1]) || (line.text.startsWith('|') && lines[at - 1]?.text.startsWith('|'))
    ),
  )
  let isBelowHeading = false
  const parted = mapText(lines, (line) => {
    if (heads.has(line)) return line
    const given = MARKS_WITH.exec(line.text)?.groups?.['given']
    if (given !== undefined) told.leftOut(`?${given}`, line.from)
    const isUnderline = isBelowHeading && isRule(line) && line.text.trim().length > 4
    isBelowHeading = headingLevel(line) > 0
    if (hasBoth && !isUnderline && isDown(line.text)) told.changed(STACKED, line.from)
    if (given !== undefined || parts(line.text)) return [blankAt(line.from), rewrite(line, '---'), blankAt(line.from)]
    if (!isRule(line)) return line
    return isUnderline ? blankAt(line.from) : isOther(line.text) ? rewrite(line, '***') : line
  })
  if (literal.has(BLANKS)) return partAtBlanks(parted)
  if (slide !== '' || vertical !== '') return parted
  return partAtGaps(partAtUnknownMarks(partAtWordMarks(parted, told), told), told)
}

/** The program knows two lines that part slides: beside two others that begin slides `---` is a rule, but where it does so, too. */
function isThirdKind(lines: readonly DeckLine[], kinds: readonly string[], parts: (text: string) => boolean): boolean {
  const found = new Map<string, boolean[]>()
  for (const [at, { text }] of lines.entries()) {
    const mark = text.trim()
    if (kinds[at] !== 'text' || (mark !== '---' && !parts(text))) continue
    const next = lines.slice(at + 1).find((line) => !isBlank(line))
    const begins = next !== undefined && (headingLevel(next) > 0 || /^\s*<!--/.test(next.text))
    found.set(mark, [...found.get(mark) ?? [], begins])
  }
  const isSure = (begin: readonly boolean[]): boolean => begin.filter(Boolean).length >= begin.length * NEARLY
  const third = found.get('---') ?? []
  return !isSure(third)
    && [...found].filter(([mark, begin]) => mark !== '---' && begin.length > third.length && isSure(begin)).length > 1
}

/** What share of such lines begins slides at least. */
const NEARLY = 0.8

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
