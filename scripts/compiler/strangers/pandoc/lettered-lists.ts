import { letterMark, type LetterKind, numberOf } from '../../letter-list.ts'
import { type DeckLine, isBlank, mapText, rewrite } from '../line.ts'

const LIST = /^\s*(?:[-*+]|\d+[.)]|#\.|\([\w@-]*\)|[A-Za-z][.)]|[ivxl]{1,6}[.)]|[IVXL]{1,6}[.)])\s/
/** A letter and a full stop are the head of a name, as in `B. Brecht`, but with two blanks behind them. */
const ENTRY =
  /^(?<indent> {0,8})(?<mark>(?:(?<letters>[a-z]|[ivxl]{2,6}|[IVXL]{2,6})[.)]|(?<upper>[A-Z])(?:\)|\.(?= {2}))|\((?<inside>[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6}|\d{1,2})\)))(?<room> {1,4})(?=\S)/

/** Below these a list may begin. */
const ENDS = /^\s*(?:#{1,6} |:{3,})/

/** A list that is open: how it counts, in which signs, what stands behind its numbers, and which is the next. */
interface OpenList {
  readonly kind: LetterKind | ''
  readonly form: string
  readonly end: '.' | ')'
  readonly next: number
}

/** Lists by letters, Roman numbers, numbers in brackets, `#.` and `(@)` as numbers, which the kit counts by letters, too. One
 * entry alone is its own mark. */
export function letteredLists(lines: readonly DeckLine[]): DeckLine[] {
  const entries = lines.flatMap((line, index) => (ENTRY.test(line.text) ? [index] : []))
  const alone = new Set(entries.filter((index, at) => isAlone(lines, index, entries[at - 1], entries[at + 1]))
    .map((index) => lines[index]))
  const open = new Map<number, OpenList>()
  let isBelowBlank = true
  let isWithin = false
  return mapText(lines, (line) => {
    const { text } = line
    const indent = text.search(/\S/)
    const groups = (isBelowBlank || isWithin) && !alone.has(line) ? ENTRY.exec(text)?.groups : undefined
    const list = groups === undefined ? undefined : listOf(groups, open.get(indent))
    const isEntry = list !== undefined || LIST.test(text)
    if (isBelowBlank && !isBlank(line) && indent === 0 && !isEntry) isWithin = false
    isWithin ||= isEntry
    for (const at of open.keys()) {
      if (!isBlank(line) && (at > indent || (at === indent && (isEntry || isBelowBlank)))) open.delete(at)
    }
    isBelowBlank = isBlank(line) || ENDS.test(text)
    if (list === undefined) {
      const made = text.replace(/^( {0,8})(?:#\.|\(@[\w-]*\))(?= +\S)/, '$11.')
      const end = /^\s*\d+(?<end>[.)])\s/.exec(made)?.groups?.['end']
      if (end !== undefined) open.set(indent, { kind: '', form: end, end: end === '.' ? '.' : ')', next: 0 })
      return rewrite(line, made)
    }
    open.set(indent, { ...list, next: list.next + 1 })
    const { mark = '', room = '' } = groups ?? {}
    const number = `${list.next}${list.end}`
    const said = text.slice(indent + mark.length + room.length)
    // What is in the entry stands as far in as before.
    const pad = ' '.repeat(Math.max(1, Math.min(4, mark.length + room.length - number.length)))
    const letter = list.kind === '' || said.startsWith('![') ? '' : `${letterMark(list.kind)} `
    return rewrite(line, `${' '.repeat(indent)}${number}${pad}${letter}${said}`)
  })
}

type EntryMarks = Readonly<Record<string, string | undefined>>

/** The list that an entry goes on with or begins. @param before the one that is open as far in */
function listOf(
  { mark = '', letters, upper, inside }: EntryMarks,
  before: OpenList | undefined,
): OpenList | undefined {
  const said = letters ?? upper ?? inside ?? ''
  const form = mark.replace(said, '')
  const kind = before?.form === form && numberIn(before.kind, said) !== undefined ? before.kind : kindOf(said)
  if (before?.form === form && before.kind === kind) return before
  const next = numberIn(kind, said)
  // By another sign it is another list.
  const end = (before === undefined ? form.endsWith('.') : before.end === ')') ? '.' : ')'
  return next === undefined ? undefined : { kind, form, end, next }
}

const numberIn = (kind: LetterKind | '', said: string): number | undefined =>
  kind === '' ? (/^\d+$/.test(said) ? Number(said) : undefined) : numberOf(kind, said)

/** A list that begins with `i` is of Roman numbers, one that begins with another letter alone is not. */
function kindOf(said: string): LetterKind | '' {
  if (/^\d/.test(said)) return ''
  const isRoman = said.length > 1 || said.toLowerCase() === 'i'
  const isSmall = said === said.toLowerCase()
  return isRoman ? (isSmall ? 'i' : 'I') : isSmall ? 'a' : 'A'
}

/** Is a line the only entry of its list, with no more in it than its paragraph? @param before the entry before it, @param after
 * the one behind it */
function isAlone(lines: readonly DeckLine[], index: number, before = -1, after = lines.length): boolean {
  const above = lines.slice(before + 1, index)
  const below = lines.slice(index + 1, after)
  const end = below.findIndex(isBlank)
  const next = end < 0 ? undefined : below.slice(end).find((line) => !isBlank(line))
  const isApart = (between: readonly DeckLine[]): boolean =>
    between.some((line) => !isBlank(line) && !/^\s/.test(line.text))
  return (before < 0 || isApart(above)) && !below.slice(0, Math.max(end, 0)).some(({ text }) => LIST.test(text))
    && !/^\s/.test(next?.text ?? '') && (after === lines.length || isApart(below.slice(Math.max(end, 0))))
}
