import { divAround, type DeckLine, isBlank, lineKinds } from '../line.ts'
import { entryStep } from '../room/paused-entries.ts'

/** A mark that makes a list of Marp appear entry by entry. */
const FRAGMENT = /^\s*(?:\*|\d+\))[ \t]+\S/
const ENTRY = /^\s*(?:[-*+]|\d+[.)])[ \t]+\S/

/** Lists whose mark is `*` or `1)` appear entry by entry. */
export function byEntries(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) continue
    if (kinds[at] !== 'text' || !FRAGMENT.test(line.text) || /^\s{4}/.test(line.text)) {
      made.push(line)
      continue
    }
    const end = endOf(lines, at)
    const list = lines.slice(at, end)
    const isPlain = list.every((one, index) => kinds[at + index] === 'text' && (isBlank(one) || ENTRY.test(one.text)))
    const steps = isPlain ? list.map((one) => (FRAGMENT.test(one.text) ? entryStep(one) : one)) : [undefined]
    const shown = steps.filter((one) => one !== undefined)
    made.push(...(shown.length === steps.length ? shown : divAround('incremental', list)))
    at = end - 1
  }
  return made
}

/** Where a list ends: before what stands at the margin and is no entry, and that only goes on with one above. */
function endOf(lines: readonly DeckLine[], from: number): number {
  const end = lines.findIndex((line, index) =>
    index > from && !isBlank(line) && !/^\s/.test(line.text) && !ENTRY.test(line.text)
    && (isBlank(lines[index - 1] ?? line) || /^(?:#|:{3}|<|`{3}|~{3})/.test(line.text))
  )
  // Empty lines below are not its own.
  return lines.slice(0, end < 0 ? undefined : end).findLastIndex((line) => !isBlank(line)) + 1
}
