import { sideBySide } from '../columns/side-by-side.ts'
import { blocksIn } from '../columns/nested-blocks.ts'
import { COLUMN, ROW } from '../columns/rows.ts'
import { type DeckLine, deeper, isBlank, OPENS, mapBlocks } from '../line.ts'

const PICTURE = /^ {0,3}!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?\s*$/
/** An arrow, say, or a word: nothing that begins a block, with a tag around it or marks. */
const SIGN =
  /^ {0,3}(?:<(?<tag>span|b|strong|em|i|big|font)\b[^<>]*>|\*\*|(?![-=+*_#>|~`:<[!]))[^\s<>*]{1,8}(?:<\/\k<tag>>|\*\*)?\s*$/
/** One that has a class. */
const SPAN = /^ {0,3}\[[^\s[\]]{1,8}\]\{[^{}]*\}\s*$/
/** What part of the row has a sign, in percent. */
const NARROW = 8
/** More are too small to be looked at. */
const MOST = 3

/** Pictures with signs between, and nothing else in a block, are a row, whatever lies between: picture, sign, picture. */
export function signRows(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (lines.filter(({ text }) => PICTURE.test(text)).length < 2) return lines
  const rows = blocksIn(lines).flatMap(({ what, start, end }) => {
    const row = COLUMN.test(what) || ROW.test(what) ? undefined : rowAt(lines, start + 1, end)
    return row !== undefined && lines.slice(row.end + 1, end).every(isBlank) ? [{ start, ...row }] : []
  })
  return lines.flatMap((line, at): readonly DeckLine[] => {
    const row = rows.find(({ start, end }) => at > start && at <= end)
    return row === undefined ? [line] : at === row.start + 1 ? asColumns(row.parts) : []
  })
}

/** Pictures on lines of one paragraph with a sign on a line between are a row: picture, sign, picture. They have been parted
 * by then, but stood on lines that follow one another. */
export function signsBetween(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (lines.filter(({ text }) => PICTURE.test(text)).length < 2) return lines
  const open: boolean[] = []
  return mapBlocks(lines, (line, at) => {
    if (deeper(line) > 0) open.push(OPENS.test(line.text) && /\.columns?\b/.test(line.text))
    if (deeper(line) < 0) open.pop()
    const row = !open.includes(true) && PICTURE.test(line.text) ? rowAt(lines, at) : undefined
    return row && { lines: asColumns(row.parts), end: row.end }
  })
}

/** The pictures and signs of a row that begins here, and where it ends.
 * @param until behind the last line that may be of it, be there others between; without it they follow one another */
function rowAt(
  lines: readonly DeckLine[],
  start: number,
  until?: number,
): { readonly parts: readonly DeckLine[]; readonly end: number } | undefined {
  const parts: DeckLine[] = []
  let end = start
  for (let at = start; at < (until ?? lines.length); at++) {
    const line = lines[at]
    if (line === undefined) break
    if (isBlank(line)) continue
    const above = parts.at(-1)
    const isNext = until !== undefined || above === undefined || line.from === above.from + 1
    if (!isNext || !(parts.length % 2 === 0 ? PICTURE.test(line.text) : isSign(line.text))) break
    parts.push(line)
    if (parts.length % 2 === 1) end = at
  }
  const count = Math.ceil(parts.length / 2)
  // Words behind the last picture would be of its paragraph.
  return parts.length % 2 === 1 && count > 1 && count <= MOST ? { parts, end } : undefined
}

const isSign = (text: string): boolean => SIGN.test(text) || SPAN.test(text)

function asColumns(parts: readonly DeckLine[]): DeckLine[] {
  const signs = (parts.length - 1) / 2
  const share = Math.floor((100 - NARROW * signs) / (signs + 1))
  return sideBySide(parts.map((line, index) => ({ line, width: index % 2 === 0 ? share : NARROW })))
}
