import { sideBySide } from '../columns/side-by-side.ts'
import { blankAt, type DeckLine, deeper, isBlank, lineKinds, OPENS } from '../line.ts'

const PICTURE = /^ {0,3}!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?\s*$/
/** An arrow, say, or a word: nothing that begins a block. */
const SIGN = /^ {0,3}(?![-=+*_#>|~`:<[!])\S{1,8}\s*$/
/** What part of the row has a sign, in percent. */
const NARROW = 8
/** More are too small to be looked at. */
const MOST = 3

/** Pictures on lines of one paragraph with a sign on a line between are a row: picture, sign, picture. They have been parted
 * by then, but stood on lines that follow one another. */
export function signsBetween(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (lines.filter(({ text }) => PICTURE.test(text)).length < 2) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  const open: boolean[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? blankAt(0)
    const isText = kinds[at] === 'text'
    if (isText && deeper(line) > 0) open.push(OPENS.test(line.text) && /\.columns?\b/.test(line.text))
    if (isText && deeper(line) < 0) open.pop()
    const row = isText && !open.includes(true) && PICTURE.test(line.text) ? rowAt(lines, at) : undefined
    if (row === undefined) made.push(line)
    else {
      made.push(...asColumns(row.parts))
      at = row.end
    }
  }
  return made
}

/** The pictures and signs of a row that begins here, and where it ends. */
function rowAt(
  lines: readonly DeckLine[],
  start: number,
): { readonly parts: readonly DeckLine[]; readonly end: number } | undefined {
  const parts: DeckLine[] = []
  let end = start
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    if (isBlank(line)) continue
    const above = parts.at(-1)
    const isNext = above === undefined || line.from === above.from + 1
    if (!isNext || !(parts.length % 2 === 0 ? PICTURE : SIGN).test(line.text)) break
    parts.push(line)
    if (parts.length % 2 === 1) end = at
  }
  const count = Math.ceil(parts.length / 2)
  // Words behind the last picture would be of its paragraph.
  return parts.length % 2 === 1 && count > 1 && count <= MOST ? { parts, end } : undefined
}

function asColumns(parts: readonly DeckLine[]): DeckLine[] {
  const signs = (parts.length - 1) / 2
  const share = Math.floor((100 - NARROW * signs) / (signs + 1))
  return sideBySide(parts.map((line, index) => ({ line, width: index % 2 === 0 ? share : NARROW })))
}
