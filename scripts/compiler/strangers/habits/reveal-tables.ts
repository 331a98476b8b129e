import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

/** Is it the line below the head of a table? */
const isBelowHead = (text: string): boolean => /^[-:| ]{5,}$/.test(text) && text.includes('-') && text.includes('|')

/** Tables whose heads have fewer or more cells than what is below them says: the Markdown of older reveal.js minds neither,
 * nor that a row begins with the mark of a list. Pandoc has as many columns as there are dashes, and no cell beyond them.
 * @param told of a deck for Pandoc, where such cells are told */
export function withUnevenHeads(lines: readonly DeckLine[], told?: Told): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (const [at, line] of lines.entries()) {
    const head = lines[at - 1]
    if (head === undefined || kinds[at] !== 'text' || kinds[at - 1] !== 'text' || !isBelowHead(line.text.trim())) {
      continue
    }
    const width = cellsOf(line.text).length
    const length = lines.slice(at + 1).findIndex((row) => isBlank(row) || !row.text.includes('|'))
    const end = length < 0 ? lines.length : at + 1 + length
    const isEven = cellsOf(head.text).length === width
    if (!head.text.includes('|') || (isEven && told === undefined) || end === at + 1) continue
    for (let index = at - 1; index < end; index++) {
      const own = lines[index]
      if (own === undefined) continue
      const cells = cellsOf(own.text).map((cell) => cell.replace(/^([*+-])$/, '\\$1'))
      const beyond = told === undefined ? cells.slice(width) : []
      if (cells.slice(width).some((cell) => cell !== '')) told?.leftOut('cells beyond the columns of a table', own.from)
      if (isEven) continue
      const all = Array.from({ length: width }, (_, column) => cells[column] ?? '')
      made[index] = rewrite(own, `| ${index === at ? all.join(' | ') : [...all, ...beyond].join(' | ')} |`)
    }
  }
  return made
}

const cellsOf = (row: string): string[] => {
  const inner = row.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
