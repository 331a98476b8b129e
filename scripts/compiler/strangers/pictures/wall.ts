import { sideBySide } from '../columns/side-by-side.ts'
import { blankAt, type DeckLine, deeper, headingLevel, isBlank, rewrite, shownEnd, mapBlocks } from '../line.ts'

/** A picture on a line of its own that says nothing of its size, or that it is small. */
const SMALL = /^ {0,3}!\[[^\]]*\]\([^()]*\)(?:\{(?:width|height)=(?:1\d\d|2[0-4]\d|\d\d)\})?\s*$/
/** Fewer can be looked at one by one. */
const LEAST = 5
/** What room pictures have below a heading, and beside words. */
const [WIDTH, HEIGHT, BESIDE] = [1136, 520, 280]
/** Between two, and the least size at which something can be made out. */
const [GAP, LEGIBLE] = [20, 64]

/** Pictures that stand on one line, each on a line. */
export const pictureParts = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  lines.flatMap((line) => line.text.trim().split(/(?<=[)}])\s*(?=!\[)/).map((text) => rewrite(line, text)))

/** Many small pictures with nothing in between stand in rows, as a wall of them, where they can be made out. */
export function wall(given: readonly DeckLine[]): readonly DeckLine[] {
  const lines = given.flatMap((line) => {
    const parts = /^ {0,3}!\[.*[)}]\s*!\[/.test(line.text) ? pictureParts([line]) : []
    return parts.length >= LEAST && parts.every(({ text }) => SMALL.test(text)) ? parts : [line]
  })
  if (lines.filter(({ text }) => SMALL.test(text)).length < LEAST) return lines
  const isAll = lines.slice(0, shownEnd(lines))
    .every((one) => isBlank(one) || SMALL.test(one.text) || headingLevel(one) > 0)
  let depth = 0
  return mapBlocks(lines, (line, at) => {
    depth += deeper(line)
    if (depth > 0 || !SMALL.test(line.text)) return undefined
    const other = lines.findIndex((one, index) => index > at && !isBlank(one) && !SMALL.test(one.text))
    const run = lines.slice(at, other < 0 ? undefined : other)
    const pictures = run.filter((one) => !isBlank(one))
    const columns = pictures.length < LEAST ? 0 : columnsFor(pictures.length, isAll ? HEIGHT : BESIDE)
    return { lines: columns > 0 ? rowsOf(pictures, columns) : run, end: at + run.length - 1 }
  })
}

/** In how many columns so many pictures are largest; 0 where they are too small. */
function columnsFor(count: number, height: number): number {
  let [best, size] = [0, LEGIBLE]
  for (let rows = 1; rows <= count; rows++) {
    const columns = Math.ceil(count / rows)
    const own = Math.min((WIDTH + GAP) / columns, (height + GAP) / rows) - GAP
    if (own > size) [best, size] = [columns, own]
  }
  return best
}

function rowsOf(pictures: readonly DeckLine[], columns: number): DeckLine[] {
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) },
    (_, row) => pictures.slice(row * columns, (row + 1) * columns))
  return rows.flatMap((row) => {
    // In a last row that is not full each has the breadth of those above.
    const empty = Array.from({ length: columns - row.length }, () => blankAt(row[0]?.from ?? 0))
    return sideBySide([...row, ...empty].map((line) => ({ line })))
  })
}
