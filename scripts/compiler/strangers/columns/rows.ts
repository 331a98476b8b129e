import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, rewrite } from '../line.ts'
import { isUnseen } from './first-stack.ts'
import { blocksIn, type NestedBlock } from './nested-blocks.ts'

export const COLUMN = /^(?:column\s*$|\{[^{}]*\.column(?=[\s}]))/
export const ROW = /\bcolumns\b|\blayout(?:-ncol|-nrow)?=|\.row\b/

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

/** Of a layout with so many columns each row has so many parts; of one with so many rows each row has its share. A heading
 * is one part with what it heads, and a table with what is said of it. */
export function layoutRows(lines: readonly DeckLine[]): readonly DeckLine[] {
  const blocks = blocksIn(lines)
  const kinds = lineKinds(lines)
  const before = new Map<number, DeckLine[]>()
  const put = (index: number, ...more: readonly DeckLine[]): unknown =>
    before.set(index, [...before.get(index) ?? [], ...more])
  const made = [...lines]
  for (const { what, start, end } of blocks) {
    const given = LAYOUT.exec(what)?.groups
    const opening = lines[start]
    if (given === undefined || opening === undefined) continue
    const inner = blocks.filter((one) => one.start > start && one.end < end)
    const isInside = (index: number): boolean => inner.some((one) => index > one.start && index <= one.end)
    const starts = Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at).filter((index) => {
      const [line, above] = [lines[index], lines[index - 1]]
      return line !== undefined && !isUnseen(line, kinds[index]) && !isInside(index)
        && (index === start + 1 || above === undefined || isUnseen(above, kinds[index - 1]) || isInside(index - 1)
          || (PICTURE.test(above.text) && PICTURE.test(line.text)))
    })
    const parts = partsIn(lines, starts, end)
    const rows = Number(given['rows'] ?? 0)
    // The last words of a figure are said of all of it.
    const most = rows > 0
      ? Math.ceil((parts.length - (/#(?:fig|tbl)-/.test(what) ? 1 : 0)) / rows)
      : Number(given['most'] ?? 0)
    const row = rows > 0 ? rewrite(opening, opening.text.replace(LAYOUT, `layout-ncol=${most}`)) : opening
    const blank = blankAt(opening.from)
    // One below the other they stand anyway.
    if (most === 1) [start, end].forEach((at) => made[at] = blankAt(lines[at]?.from ?? opening.from))
    else made[start] = row
    const name = given['most'] === undefined && rows === 0 ? '{.smaller}' : 'column'
    for (const [at, { first, last, isJoined }] of parts.entries()) {
      if (most === 1) put(first, blankAt(lines[first]?.from ?? opening.from))
      else if (most > 0 && at > 0 && at % most === 0) put(first, { text: ':::', from: opening.from }, blank, row, blank)
      if (!isJoined) continue
      const from = lines[first]?.from ?? opening.from
      put(first, blank, { text: `::: ${name}`, from }, blank)
      put(last, blank, { text: ':::', from }, blank)
    }
  }
  return before.size === 0 ? made : made.flatMap((line, index) => [...before.get(index) ?? [], line])
}

/** Pictures of one paragraph are as many parts. */
const PICTURE = /^ {0,3}!\[[^\][]*\]\([^()]*\)(?:\{[^{}]*\})?\s*$/

const LAYOUT = /\blayout(?:-ncol=["']?(?<most>[1-9]\d*)["']?|-nrow=["']?(?<rows>[1-9]\d*)["']?|=(?=["']?\[))/

interface LayoutPart {
  readonly first: number
  /** Behind its last line. */
  readonly last: number
  readonly isJoined: boolean
}

/** What begins at these lines, a heading joined with what is below it, and a caption with its table. */
function partsIn(lines: readonly DeckLine[], starts: readonly number[], end: number): LayoutPart[] {
  const parts: LayoutPart[] = []
  for (const [at, first] of starts.entries()) {
    const last = starts[at + 1] ?? end
    const line = lines[first] ?? blankAt(0)
    const before = parts.at(-1)
    const isBelow = before !== undefined && headingLevel(lines[before.first] ?? line) > 0 && !before.isJoined
    const isCaption = before !== undefined && /^\s*\|/.test(lines[before.first]?.text ?? '')
      && /^(?:[Tt]able)?: /.test(line.text)
    if (before !== undefined && (isBelow || isCaption)) {
      parts[parts.length - 1] = { first: before.first, last, isJoined: true }
    } else parts.push({ first, last, isJoined: false })
  }
  return parts
}
