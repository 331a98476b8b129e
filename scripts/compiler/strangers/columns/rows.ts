import { blankAt, type DeckLine, isBlank, rewrite } from '../line.ts'
import { blocksIn, type NestedBlock } from './nested-blocks.ts'

export const COLUMN = /^(?:column\s*$|\{[^{}]*\.column(?=[\s}]))/
export const ROW = /\bcolumns\b|\blayout(?:-ncol)?=|\.row\b/

/** Columns that follow one another stand side by side, whatever the block around them is called. */
export function looseColumns(lines: readonly DeckLine[]): readonly DeckLine[] {
  const columns = blocksIn(lines).filter(({ what, around }) => COLUMN.test(what) && !ROW.test(around))
  if (columns.length < 2) return lines
  const groups: NestedBlock[][] = []
  for (const column of columns) {
    const last = groups.at(-1)?.at(-1)
    const follows = last !== undefined && column.start > last.end
      && lines.slice(last.end + 1, column.start).every(isBlank)
    if (follows) groups.at(-1)?.push(column)
    else groups.push([column])
  }
  const rows = groups.filter((group) => group.length > 1)
  return lines.flatMap((line, index): DeckLine[] => {
    const blank = blankAt(line.from)
    const opens = rows.some((group) => group[0]?.start === index)
    const closes = rows.some((group) => group.at(-1)?.end === index)
    return [
      ...(opens ? [blank, { text: ':::::::: {.columns}', from: line.from }, blank] : []),
      line,
      ...(closes ? [blank, { text: '::::::::', from: line.from }, blank] : []),
    ]
  })
}

/** Of a layout with so many columns each row has so many parts. */
export function layoutRows(lines: readonly DeckLine[]): readonly DeckLine[] {
  const cuts = new Map<number, DeckLine>()
  const blocks = blocksIn(lines)
  for (const { what, start, end } of blocks) {
    const most = Number(/\blayout-ncol=["']?(?<most>\d+)/.exec(what)?.groups?.['most'] ?? 0)
    const opening = lines[start]
    if (most < 1 || opening === undefined) continue
    const inner = blocks.filter((one) => one.start > start && one.end < end)
    const isInside = (index: number): boolean => inner.some((one) => index > one.start && index <= one.end)
    const parts = Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at).filter((index) => {
      const [line, above] = [lines[index], lines[index - 1]]
      return line !== undefined && !isBlank(line) && !isInside(index)
        && (index === start + 1 || above === undefined || isBlank(above) || isInside(index - 1))
    })
    for (const [at, index] of parts.entries()) if (at > 0 && at % most === 0) cuts.set(index, opening)
  }
  return cuts.size === 0 ? lines : lines.flatMap((line, index): DeckLine[] => {
    const opening = cuts.get(index)
    const blank = blankAt(line.from)
    return opening === undefined ? [line] : [{ text: ':::', from: line.from }, blank, opening, blank, line]
  })
}

const NARROW = /^\s*!\[[^\][]*\]\([^()\s]+\)\{[^{}]*\bwidth="?(?<share>\d{1,2})%[^{}]*\}\s*$/

/** Three pictures or more of one paragraph that take half of a line at most stand in rows, as many as have room in one. */
export function pictureRows(lines: readonly DeckLine[]): readonly DeckLine[] {
  const shareOf = (line: DeckLine | undefined): number => Number(NARROW.exec(line?.text ?? '')?.groups?.['share'] ?? 0)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length;) {
    const length = lines.slice(at).findIndex((line) => !(shareOf(line) > 0 && shareOf(line) <= 50))
    const group = lines.slice(at, length < 0 ? undefined : at + Math.max(1, length))
    const [first] = group
    if (first === undefined) break
    const widest = Math.max(...group.map(shareOf))
    made.push(...(group.length < 3 ? group : [
      { text: `::: {layout-ncol=${Math.floor(100 / widest)}}`, from: first.from },
      ...group.flatMap((line) => [blankAt(line.from), rewrite(line, line.text.replace(/\bwidth="?\d+%"?/, ''))]),
      blankAt(first.from),
      { text: ':::', from: first.from },
    ]))
    at += group.length
  }
  return made
}
