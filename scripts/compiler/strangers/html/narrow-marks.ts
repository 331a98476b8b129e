import { COLUMN, ROW } from '../columns/rows.ts'
import { blocksIn, type NestedBlock } from '../columns/nested-blocks.ts'
import { type DeckLine, rewrite } from '../line.ts'

/** So many characters are more than a mark. */
const LONG = 12

/** Of a row of two the first may be a mark of the other, such as its number: that is as narrow as it is. */
export function narrowMarks(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ROW.test(text))) return lines
  const blocks = blocksIn(lines)
  const made = [...lines]
  const wordsOf = ({ start, end }: NestedBlock): string =>
    lines.slice(start + 1, end).map(({ text }) => text.trim()).join('')
  for (const row of blocks.filter(({ what }) => ROW.test(what))) {
    const within = blocks.filter(({ start, end }) => start > row.start && end < row.end)
    const [mark, other, ...more] = within.filter(({ start, end }) =>
      !within.some((one) => one.start < start && one.end > end)
    )
    const opening = lines[mark?.start ?? -1]
    if (mark === undefined || other === undefined || opening === undefined || more.length > 0) continue
    const isRow = COLUMN.test(mark.what) && COLUMN.test(other.what) && !/width=/.test(mark.what)
    const isMark = /^[^\s![\]<>:]{1,3}$/u.test(wordsOf(mark).replace(/<[^<>]*>|[*_]/g, ''))
    if (isRow && isMark && wordsOf(other).length > LONG) {
      made[mark.start] = rewrite(opening, opening.text.replace('.column', '.column width=10%'))
    }
  }
  return made
}
