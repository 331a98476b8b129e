import { itemAt } from '../../certain.ts'
import { indentedCode } from '../indented-code.ts'
import { divAround, type DeckLine, isBlank, rewrite, mapBlocks } from '../line.ts'
import { entryStep } from '../room/paused-entries.ts'

/** A mark that makes a list of Marp appear entry by entry. */
const FRAGMENT = /^\s*(?:\*|\d+\))[ \t]+\S/
const QUOTED = /^(?<marks>\s*>[\s>]*)(?<words>[^\s>].*)$/
const ENTRY = /^\s*(?:[-*+]|\d+[.)])[ \t]+\S/

/** Lists whose mark is `*` or `1)` appear entry by entry. */
export function byEntries(lines: readonly DeckLine[]): DeckLine[] {
  const code = new Set([...indentedCode(lines)].flatMap(([start, end]) => lines.slice(start, end)))
  return mapBlocks(lines, (line, at, kinds) => {
    if (!FRAGMENT.test(line.text) || code.has(line)) return { lines: [quoted(line, lines[at + 1])], end: at }
    const end = endOf(lines, at)
    const list = lines.slice(at, end)
    const isPlain = list.every((one, index) => kinds[at + index] === 'text' && (isBlank(one) || ENTRY.test(one.text)))
    const steps = isPlain ? list.map((one) => (FRAGMENT.test(one.text) ? entryStep(one) : one)) : [undefined]
    const shown = steps.filter((one) => one !== undefined)
    const made = shown.length === steps.length ? shown : divAround('incremental', list, roomOf(line))
    return { lines: made, end: end - 1 }
  })
}

/** An entry of a quotation, if all its words are on its line. */
function quoted(line: DeckLine, next: DeckLine | undefined): DeckLine {
  const { marks = '', words = '' } = QUOTED.exec(line.text)?.groups ?? {}
  const below = (next?.text ?? '').replace(/^[\s>]*/, '')
  if (!FRAGMENT.test(words) || (below !== '' && !ENTRY.test(below))) return line
  return rewrite(line, marks + (entryStep(rewrite(line, words))?.text ?? words))
}

const roomOf = ({ text }: DeckLine): string => /^\s*/.exec(text)?.[0] ?? ''

/** Where a list ends: before what stands further out than it, before an entry of another, and what stands at the margin and is none nor only goes on with one. */
function endOf(lines: readonly DeckLine[], from: number): number {
  const room = roomOf(itemAt(lines, from)).length
  const end = lines.findIndex((line, index) =>
    index > from && !isBlank(line) && (roomOf(line).length < room || (!/^\s/.test(line.text) && (ENTRY.test(line.text)
      ? !FRAGMENT.test(line.text)
      : isBlank(lines[index - 1] ?? line) || /^(?:#|:{3}|<|`{3}|~{3})/.test(line.text))))
  )
  // Empty lines below are not its own.
  return lines.slice(0, end < 0 ? undefined : end).findLastIndex((line) => !isBlank(line)) + 1
}
