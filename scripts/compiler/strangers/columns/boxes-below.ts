import { deeper, divAround, type DeckLine, headingLevel, isBlank, lineKinds, shownEnd } from '../line.ts'
import { blocksIn, type NestedBlock } from './nested-blocks.ts'

/** A box above or below what needs the breadth of its slide has it, too: as the panel on the right it would leave no
 * room to columns, code, tables, pictures and other boxes.
 * @param isPandoc there a box never stands beside words */
export function boxesBelowBroad(lines: readonly DeckLine[], isPandoc: boolean): readonly DeckLine[] {
  const blocks = onTop(blocksIn(lines))
  const boxes = blocks.filter(({ what }) => /\.aside\b/.test(what))
  if (boxes.length === 0) return lines
  const isInBox = (index: number): boolean => boxes.some(({ start, end }) => index > start && index < end)
  const kinds = lineKinds(lines)
  const end = shownEnd(lines)
  const isBeside = (line: DeckLine, index: number): boolean =>
    index < end && kinds[index] !== 'comment' && !isBlank(line) && headingLevel(line) === 0 && deeper(line) === 0
    && !isInBox(index)
  const isBroad = (isPandoc && lines.some(isBeside)) || boxes.length > 1
    || blocks.some(({ what }) => /\bcolumns\b/.test(what))
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

/** What says only how that appears which is in it. */
const APPEARS = /^\{?\s*\.?(?:incremental|step)\b/

/** Blocks that stand in no other, but in one that has them appear. */
function onTop(blocks: readonly NestedBlock[]): NestedBlock[] {
  let until = 0
  return blocks.filter(({ around, what, end }) => {
    if (around === '' && APPEARS.test(what)) until = end
    return around === '' || (end < until && APPEARS.test(around))
  })
}
