import { blankAt, CLOSES, type DeckLine, isBlank, lineKinds, OPENS } from '../line.ts'

const COLUMN = /^(?:column\s*$|\{[^{}]*\.column(?=[\s}]))/
const ROW = /\bcolumns\b|\blayout(?:-ncol)?=|\.row\b/

interface NestedBlock {
  readonly what: string
  readonly start: number
  readonly end: number
  /** What the block around it says of itself. */
  readonly around: string
}

function blocksIn(lines: readonly DeckLine[]): NestedBlock[] {
  const kinds = lineKinds(lines)
  const open: { readonly what: string; readonly start: number }[] = []
  const found: NestedBlock[] = []
  for (const [index, { text }] of lines.entries()) {
    if (kinds[index] !== 'text') continue
    const what = OPENS.exec(text)?.groups?.['what']
    if (what !== undefined) open.push({ what, start: index })
    else if (CLOSES.test(text)) {
      const own = open.pop()
      if (own !== undefined) found.push({ ...own, end: index, around: open.at(-1)?.what ?? '' })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

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

/** So many characters are more than a mark. */
const LONG = 12

/** Of a row of two the first may be a mark of the other: a number is as narrow as it is, and a dot, which only a style
 * draws, is none. */
export function markColumns(lines: readonly DeckLine[]): readonly DeckLine[] {
  const blocks = blocksIn(lines)
  const changes = new Map<number, DeckLine>()
  for (const row of blocks.filter(({ what }) => ROW.test(what))) {
    const within = blocks.filter(({ start, end }) => start > row.start && end < row.end)
    const [mark, other, ...more] = within.filter(({ start, end }) =>
      !within.some((one) => one.start < start && one.end > end)
    )
    const opening = lines[mark?.start ?? -1]
    if (mark === undefined || opening === undefined || more.length > 0 || !COLUMN.test(mark.what)) continue
    if (other !== undefined && !COLUMN.test(other.what)) continue
    const wordsOf = ({ start, end }: NestedBlock): string =>
      lines.slice(start + 1, end).map(({ text }) => text.trim()).join('')
    const isFirst = lines.slice(row.start + 1, mark.start).every(isBlank)
    const words = wordsOf(mark)
    if (words === '' && isFirst) {
      for (const at of [row.start, mark.start, mark.end, other?.start, other?.end, row.end]) {
        if (at !== undefined) changes.set(at, blankAt(lines[at]?.from ?? 0))
      }
    } else if (
      /^[^\s![\]<>:]{1,3}$/u.test(words.replace(/<[^<>]*>|[*_]/g, '')) && other !== undefined
      && wordsOf(other).length > LONG && !/width=/.test(mark.what)
    ) {
      changes.set(mark.start, { ...opening, text: opening.text.replace('.column', '.column width=10%') })
    }
  }
  return changes.size === 0 ? lines : lines.map((line, index) => changes.get(index) ?? line)
}
