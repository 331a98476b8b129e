import { isBlank, type DeckLine, lineKinds } from '../line.ts'

const ENTRY = /^(?<indent>\s*)(?<mark>[-*+]|\d+[.)])(?<gap>[ \t]+)(?<words>\S.*)$/

/** Entries behind a pause, each a step of the list that they begin or go on with; what else stands there, below them.
 * `undefined` where they are no such entries. */
export function pausedEntries(
  before: readonly DeckLine[],
  lines: readonly DeckLine[],
): { readonly entries: readonly DeckLine[]; readonly rest: readonly DeckLine[] } | undefined {
  const kinds = lineKinds(lines)
  const from = lines.findIndex((line) => !isBlank(line))
  const indent = indentOf(lines[from])
  if (indent === undefined || (indent > 0 && !goesOn(before))) return undefined
  const end = lines.findIndex((line, index) =>
    index > from && !isBlank(line) && !/^\s/.test(line.text)
    && indentOf(line) === undefined && isBlank(lines[index - 1] ?? line)
  )
  const own = lines.slice(from, end < 0 ? undefined : end)
  if (own.some((_, index) => kinds[from + index] !== 'text')) return undefined
  if (own.filter((line) => indentOf(line) === indent).length > 1 && !goesOn(before)) return undefined
  const entries = joined(own).map((line) => stepOf(line, indent))
  return entries.includes(undefined)
    ? undefined
    : { entries: entries.filter((line) => line !== undefined), rest: end < 0 ? [] : lines.slice(end) }
}

const indentOf = (line: DeckLine | undefined): number | undefined =>
  ENTRY.exec(line?.text ?? '')?.groups?.['indent']?.length

/** Does a list stand last? */
function goesOn(before: readonly DeckLine[]): boolean {
  const outer = before.findLast((line) => !isBlank(line) && !/^\s/.test(line.text))
  return indentOf(outer) !== undefined
}

/** The words of an entry on one line each: they are set apart as a whole. */
function joined(lines: readonly DeckLine[]): DeckLine[] {
  const made: DeckLine[] = []
  for (const line of lines) {
    const above = made.at(-1)
    if (above !== undefined && !isBlank(above) && !isBlank(line) && indentOf(line) === undefined) {
      // A line that is ended on purpose stays so.
      const text = above.text.replace(/(?:\\|(?<! ) {2,})$/, '<br>').trimEnd()
      made[made.length - 1] = { ...above, text: `${text} ${line.text.trim()}` }
    } else made.push(line)
  }
  return made
}

/** An entry as a step; one within another comes with it. */
function stepOf(line: DeckLine, indent: number): DeckLine | undefined {
  return indentOf(line) === indent ? entryStep(line) : line
}

/** A block that an entry begins with, which no mark for words may stand around. */
const BLOCK = /^(?:>|(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]|`{3}|~{3})/

/** An entry whose words are all on its line as a step; `undefined` where they cannot be set apart. */
export function entryStep(line: DeckLine): DeckLine | undefined {
  const { indent = '', mark = '', gap = '', words = '' } = ENTRY.exec(line.text)?.groups ?? {}
  return isBalanced(words) && !BLOCK.test(words)
    ? { ...line, text: `${indent}${mark}${gap}[${words.trimEnd()}]{.step}` }
    : undefined
}

function isBalanced(words: string): boolean {
  let depth = 0
  for (const letter of words.replace(/\\.|`[^`]*`/g, '')) {
    depth += letter === '[' ? 1 : letter === ']' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}
