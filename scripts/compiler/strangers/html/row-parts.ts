import { COLUMN } from '../columns/rows.ts'
import { blocksIn, childrenOf } from '../columns/nested-blocks.ts'
import { blankAt, divAround, type DeckLine, headingLevel, isBlank, OPENS } from '../line.ts'
import { ARE_PICTURES } from './img.ts'
import { EACH_PICTURE } from '../pictures/pictures.ts'

const HTML_ROW = /^\{\.columns\}$/

/** As a browser has it, what stands in a row between boxes is a part of the row as they are: a picture, or words. */
export function rowParts(lines: readonly DeckLine[], given: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.exec(text)?.groups?.['what']?.trim() === '{.columns}')) return lines
  const blocks = blocksIn(lines)
  const written = new Set(given)
  const parts = new Map<number, { readonly end: number; readonly made: readonly DeckLine[] }>()
  for (const row of blocks) {
    const opening = lines[row.start]
    if (!HTML_ROW.test(row.what.trim()) || opening === undefined || written.has(opening)) continue
    const children = childrenOf(row, blocks)
    if (children.length === 0 && COLUMN.test(row.around)) {
      const own = lines.slice(row.start + 1, row.end)
      const [only, ...more] = own.filter((line) => !isBlank(line))
      // In a column it is no row but the picture, which takes what room there is.
      if (
        only !== undefined && more.length === 0 && (only.text.match(EACH_PICTURE) ?? []).join('') === only.text.trim()
      ) {
        parts.set(row.start, { end: row.end + 1, made: [blankAt(opening.from), only, blankAt(opening.from)] })
      }
      continue
    }
    if (children.length === 0 || !children.every(({ what }) => COLUMN.test(what))) continue
    const starts = [row.start, ...children.map(({ end }) => end)]
    for (const [index, start] of starts.entries()) {
      const end = children[index]?.start ?? row.end
      const own = lines.slice(start + 1, end)
      if (own.every(isBlank) || own.some((line) => headingLevel(line) > 0 || /^\s*(?:<!--|\*\*\*)/.test(line.text))) {
        continue
      }
      parts.set(start + 1, { end, made: columnsFor(own) })
    }
  }
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const part = parts.get(at)
    const line = lines[at]
    if (part !== undefined) {
      made.push(...part.made)
      at = part.end - 1
    } else if (line !== undefined) made.push(line)
  }
  return made
}

/** Each of some pictures is a part of its own, words are one with all that stands with them. */
function columnsFor(lines: readonly DeckLine[]): readonly DeckLine[] {
  const own = lines.filter((line) => !isBlank(line))
  return own.every(({ text }) => ARE_PICTURES.test(text))
    ? own.flatMap((line) =>
      (line.text.match(EACH_PICTURE) ?? []).flatMap((text) => divAround('{.column}', [{ ...line, text }]))
    )
    : divAround('{.column}', lines)
}
