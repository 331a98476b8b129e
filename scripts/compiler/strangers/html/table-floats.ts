import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'
import { tagAt } from './tags.ts'

/** Tables that float beside one another, each in a box that does. */
export function boxedTables(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => floats(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let run: (readonly DeckLine[])[] = []
  const place = (): void => {
    made.push(...run.flatMap((table) => (run.length > 1 ? inBox(table) : table)))
    run = []
  }
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined) break
    const end = kinds[at] === 'text' && floats(line.text) ? endOf(lines, at) : -1
    if (end >= at) run.push(lines.slice(at, end + 1))
    else {
      if (!isBlank(line)) place()
      made.push(line)
    }
    at = Math.max(at, end) + 1
  }
  place()
  return made
}

/** Does a line begin a table that floats, and nothing else? */
function floats(text: string): boolean {
  const start = text.search(/\S/)
  const tag = start >= 0 && text.startsWith('<table', start) ? tagAt(text, start) : undefined
  return tag?.name === 'table' && /\bfloat\s*:\s*(?:left|right)/i.test(tag.attributes.get('style') ?? '')
}

/** The line that ends a table with nothing behind it; -1 where none does, or another begins in it. */
function endOf(lines: readonly DeckLine[], at: number): number {
  const end = lines.findIndex(({ text }, index) => index >= at && text.includes('</table>'))
  const isOne = !lines.slice(at + 1, end + 1).some(({ text }) => text.includes('<table'))
  return isOne && lines[end]?.text.trim().endsWith('</table>') === true ? end : -1
}

function inBox(table: readonly DeckLine[]): DeckLine[] {
  const [first, ...others] = table
  const last = table.at(-1)
  if (first === undefined || last === undefined) return []
  const own = first.text.replace(/\bfloat\s*:\s*(?:left|right)\s*;?/i, '')
  return [
    { text: '<div style="float:left">', from: first.from },
    rewrite(first, own.replace(/\sstyle=(["'])\s*\1/, '')),
    ...others,
    { text: '</div>', from: last.from },
  ]
}
