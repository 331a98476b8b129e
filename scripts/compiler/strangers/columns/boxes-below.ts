import { divAround, type DeckLine, lineKinds, OPENS, CLOSES } from '../line.ts'

/** A box above or below what needs the breadth of its slide has it, too: as the panel on the right it would leave no
 * room to columns, code, tables, pictures and other boxes. */
export function boxesBelowBroad(lines: readonly DeckLine[]): readonly DeckLine[] {
  const blocks = topBlocks(lines)
  const boxes = blocks.filter(({ what }) => /\.aside\b/.test(what))
  if (boxes.length === 0) return lines
  const isInBox = (index: number): boolean => boxes.some(({ start, end }) => index > start && index < end)
  const kinds = lineKinds(lines)
  const isBroad = boxes.length > 1 || blocks.some(({ what }) => /\bcolumns\b/.test(what))
    || lines.some(({ text }, index) =>
      !isInBox(index)
      && (kinds[index] === 'code' ? /^\s*(?:`{3,}|~{3,})/.test(text) : /^\s*(?:\||!\[(?!.*\.background))/.test(text))
    )
  if (!isBroad) return lines
  const made: DeckLine[] = []
  let from = 0
  for (const { what, start, end } of blocks) {
    if (!/\.aside\b/.test(what)) continue
    const box = divAround('{.columns}', divAround('{.column}', lines.slice(start, end + 1)))
    made.push(...lines.slice(from, start), ...box)
    from = end + 1
  }
  return [...made, ...lines.slice(from)]
}

/** What stands in no other block. */
function topBlocks(
  lines: readonly DeckLine[],
): { readonly what: string; readonly start: number; readonly end: number }[] {
  const kinds = lineKinds(lines)
  const found: { what: string; start: number; end: number }[] = []
  let depth = 0
  for (const [index, { text }] of lines.entries()) {
    if (kinds[index] !== 'text') continue
    const what = OPENS.exec(text)?.groups?.['what']
    if (what !== undefined && depth++ === 0) found.push({ what, start: index, end: index })
    const last = found.at(-1)
    if (depth > 0 && CLOSES.test(text) && --depth === 0 && last !== undefined) last.end = index
  }
  return found.filter(({ start, end }) => end > start)
}
