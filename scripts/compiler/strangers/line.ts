import { type CodeMark, readCodeMark, scanLines, SLIDE_RULE } from '../scan-lines.ts'

/** A line of a translated deck: its text, and the 0-based line of the file that it stands for. */
export interface DeckLine {
  readonly text: string
  readonly from: number
}

/** What a line is in: text, a code fence or a formula (marks included), or a comment of several lines. */
export type LineKind = 'text' | 'code' | 'comment'

export const lineKinds = (lines: readonly DeckLine[]): LineKind[] => readLines(lines).kinds

/** On which line the fence opens that each line is in; -1 for those in none. A fence within is shown as it is written. */
export const fenceStarts = (lines: readonly DeckLine[]): number[] => readLines(lines).starts

/** Reads every line once. A fence that is never closed ends with its slide, as in `scan-lines.ts`. */
function readLines(lines: readonly DeckLine[]): { kinds: LineKind[]; starts: number[] } {
  const kinds: LineKind[] = []
  const starts: number[] = []
  let start = -1
  let fence: CodeMark | undefined
  let [inComment, inFormula] = [false, false]
  const lastFormula = lines.findLastIndex(({ text }) => text.includes('$$'))
  const lastComment = lines.findLastIndex(({ text }) => text.includes('-->'))
  const marks = lines.map(({ text }) => readCodeMark(text))
  const lastFence = { '`': lastOf(marks, '`'), '~': lastOf(marks, '~') }
  for (const [index, { text }] of lines.entries()) {
    const mark = marks[index]
    const isInside = fence !== undefined
    if (fence !== undefined) {
      kinds.push('code')
      if (mark?.closes === true && mark.mark === fence.mark && mark.length >= fence.length) fence = undefined
    } else if (inFormula) {
      kinds.push('code')
      inFormula = !text.includes('$$')
    } else if (inComment) {
      kinds.push('comment')
      inComment = !text.includes('-->')
    } else {
      if (mark !== undefined && index < lastFence[mark.mark === '~' ? '~' : '`']) fence = mark
      else if (opensComment(text) && index < lastComment) inComment = true
      else if (opensFormula(text) && index < lastFormula) inFormula = true
      kinds.push(fence !== undefined || inFormula ? 'code' : inComment ? 'comment' : 'text')
      if (fence !== undefined) start = index
    }
    starts.push(isInside || fence !== undefined ? start : -1)
  }
  return { kinds, starts }
}

/** A formula over several lines, whose marks mean what they mean in TeX. */
const opensFormula = (text: string): boolean => /^\s*\$\$/.test(text) && text.indexOf('$$', text.indexOf('$$') + 2) < 0

/** Does a comment begin on a line of its own, and go on below it? */
function opensComment(text: string): boolean {
  const start = text.indexOf('<!--')
  return start >= 0 && text.slice(0, start).trim() === '' && !text.includes('-->', start)
}

const lastOf = (marks: readonly (CodeMark | undefined)[], mark: string): number =>
  marks.findLastIndex((one) => one?.closes === true && one.mark === mark)

/** Changes lines of text and leaves code and comments alone. */
export function mapText(
  lines: readonly DeckLine[],
  change: (line: DeckLine) => readonly DeckLine[] | DeckLine,
): DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.flatMap((line, index) => (kinds[index] === 'text' ? change(line) : line))
}

/** The lines that stand in the place of others, of which it says the last. */
export interface ReadBlock {
  readonly lines: readonly DeckLine[]
  readonly end: number
}

/** Changes what stands on several lines. @param read is asked on each line of text what stands for those from there on;
 * where it says nothing, the line stays */
export function mapBlocks(
  lines: readonly DeckLine[],
  read: (line: DeckLine, at: number, kinds: readonly LineKind[]) => ReadBlock | undefined,
): DeckLine[] {
  const kinds = lineKinds(lines)
  let last = -1
  return lines.flatMap((line, at) => {
    if (at <= last) return []
    const block = kinds[at] === 'text' ? read(line, at, kinds) : undefined
    last = block?.end ?? at
    return block?.lines ?? line
  })
}

/** A line of text with other words. */
export const rewrite = (line: DeckLine, text: string): DeckLine => (line.text === text ? line : { ...line, text })

/** A text in which what is no code, in ticks, is as `change` makes it. */
export const outsideCode = (text: string, change: (part: string) => string): string =>
  outside(text, /(`+[^`]*`+)/, change)

/** The same of what is no formula either. */
export const outsideFormulas = (text: string, change: (part: string) => string): string =>
  outside(text, /(`+[^`]*`+|\$\$[^$]*\$\$|\$[^$]*\$)/, change)

/** Code, and formulas by the rule of Pandoc and of markdown-it. */
const NO_WORDS = /`+[^`]*`+|(?<![\\$])(?:\$\$[^$]+\$\$|\$(?![\s$])[^$]*(?<![\s\\])\$)(?![\d$])/g
/** Stands where one of them stood, by its number. */
const HELD = /\x01(\d+)\x01/g

/** A line changed as a whole, where formulas are out of reach, and code if that is asked for. */
export function aroundFormulas(text: string, change: (text: string) => string, withCode = false): string {
  const held: string[] = []
  const plain = text.replace(NO_WORDS,
    (whole) => whole.startsWith('`') && !withCode ? whole : `\x01${held.push(whole) - 1}\x01`)
  return change(plain).replace(HELD, (_, index: string) => held[Number(index)] ?? '')
}

/** A text in which what is none of `what`, one group, is as `change` makes it. */
export const outside = (text: string, what: RegExp, change: (part: string) => string): string =>
  text.split(what).map((part, index) => (index % 2 === 1 ? part : change(part))).join('')

/** A value without the quotation marks around it. */
export const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2')

/** A line that is no more than words of a paragraph, or of an entry or a quotation that goes on. */
const WORDS =
  /^\s*(?![|:]|\$\$|<(?!\/?(?:span|[abiu]|em|strong|su[bp]|kbd|mark|small|font)\b)|!\[|#{1,6}(?:\s|$)|\[\^?[^\]]*\]:|(?:[-*_][ \t]*){3,}$|={3,}$)\S/
export const isWords = (text: string): boolean => WORDS.test(/^\s*!\[/.test(text) ? text.replace(PICTURES, '') : text)

/** Pictures at the start of a line, behind which its words may begin. */
const PICTURES = /^\s*(?:!\[[^\][]*\]\([^()\s]*\)(?:\{[^{}]*\})?\s*)+/

export const isBlank = ({ text }: DeckLine): boolean => text.trim() === ''
export const isRule = ({ text }: DeckLine): boolean => SLIDE_RULE.test(text)
export const HEADING = /^ {0,3}(?<marks>#{1,6})(?:[ \t]|$)/
export const headingLevel = ({ text }: DeckLine): number => HEADING.exec(text)?.groups?.['marks']?.length ?? 0

/** The mark of an entry of a list. */
export const ENTRY = /^\s*(?:[-*+]|\d+[.)])\s/
/** How far in a line stands. */
export const indentOf = ({ text }: DeckLine): number => text.length - text.trimStart().length

/** Lines no further in than need be. */
export function dedented(lines: readonly DeckLine[]): DeckLine[] {
  const indents = lines.filter((line) => !isBlank(line)).map(indentOf)
  const indent = Math.min(...indents, 1000)
  return lines.map((line) => rewrite(line, line.text.slice(indent)))
}

/** A line that opens a `:::` block, and one that closes it. */
export const OPENS = /^\s*:{3,}\s*(?<what>[^\s:].*)$/
export const CLOSES = /^\s*:{3,}\s*$/
/** How many blocks more are open behind a line. */
export const deeper = ({ text }: DeckLine): number => (CLOSES.test(text) ? -1 : OPENS.test(text) ? 1 : 0)

/** Where the notes of a slide begin, or its foot. */
export const NOTES_OR_FOOT = /^\s*:{3,}\s*(?:\{\s*\.)?(?:notes|foot)\b/

/** Where what a slide shows ends: at its notes, its foot, or behind its last line. */
export function shownEnd(lines: readonly DeckLine[]): number {
  const end = lines.findIndex(({ text }) => NOTES_OR_FOOT.test(text))
  return end < 0 ? lines.length : end
}

/** A `:::` block around lines, with the empty lines that it needs. @param room before its own lines, in an entry of a list */
export function divAround(info: string, lines: readonly DeckLine[], room = ''): DeckLine[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    blankAt(first.from),
    { text: `${room}:::: ${info}`, from: first.from },
    ...withClosedFence(lines),
    { text: `${room}::::`, from: last.from },
    blankAt(last.from),
  ]
}

/** Code that is never closed ends with what it stands in: what the kit writes behind it is none. */
export function withClosedFence(lines: readonly DeckLine[]): readonly DeckLine[] {
  const [open = -1] = scanLines(lines.map(({ text }) => text), 0).openCode
  const text = lines[open]?.text ?? ''
  const fence = /(?:`{3,}|~{3,})/.exec(text)
  const last = lines.findLastIndex((line) => !isBlank(line))
  const end = {
    text: text.slice(0, fence?.index).replace(/[^\s>]/g, ' ') + (fence?.[0] ?? ''),
    from: lines[last]?.from ?? 0,
  }
  return fence === null ? lines : lines.toSpliced(last + 1, 0, end)
}

export const blankAt = (from: number): DeckLine => ({ text: '', from })
