import { blankAt, type DeckLine, isBlank, mapBlocks } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asDrawn } from './grid-tables.ts'

/** Dashes below a head, or above a first row, one row of them a column. */
const COLUMNS = /^ {0,3}-{2,}(?: +-{2,})+ *$/
/** Above and below a table whose cells may have several lines. */
const FRAME = /^ {0,3}-{5,} *$/
/** More lines than a slide holds. */
const MOST = 80

/** Tables that Pandoc tells by dashes alone are shown as they are drawn. */
export function dashedTables(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => COLUMNS.test(text))) return lines
  return mapBlocks(lines, (first, at) => {
    if (isBlank(first) || !isBlank(lines[at - 1] ?? blankAt(0))) return undefined
    const below = lines.slice(at + 1, at + MOST)
    const blank = below.findIndex(isBlank)
    const head = below.slice(0, blank < 0 ? MOST : blank)
    const hasFrame = FRAME.test(first.text) && head.some(({ text }) => COLUMNS.test(text))
    const end = hasFrame
      ? below.findIndex(({ text }) => FRAME.test(text))
      : COLUMNS.test(first.text)
      ? below.findIndex(({ text }) => FRAME.test(text) || COLUMNS.test(text))
      : COLUMNS.test(head[0]?.text ?? '')
      ? head.length - 1
      : -1
    if (end < 0) return undefined
    told.changed('tables that only dashes tell are shown as they are drawn', first.from)
    return { lines: asDrawn(lines.slice(at, at + end + 2)), end: at + end + 1 }
  })
}
