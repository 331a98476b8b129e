import { COLUMN, ROW } from '../columns/rows.ts'
import { blocksIn, childrenOf, type NestedBlock } from '../columns/nested-blocks.ts'
import { type DeckLine, rewrite } from '../line.ts'

/** So many characters are more than a mark. */
const LONG = 12
/** How broad a row is there that has all of a slide, in pixels. */
const WHOLE = 868
/** More than this share no mark has, and none less than that. */
const [BROADEST, NARROWEST] = [40, 10]
/** How broad a picture is for its height, as long as nobody has seen it. */
const SHAPE = 1.4

/** Parts of a row may be marks of the others, such as a number, an arrow or a small picture: those are as narrow as they are,
 * and the others have the room. */
export function narrowMarks(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ROW.test(text))) return lines
  const blocks = blocksIn(lines)
  const made = [...lines]
  const wordsOf = ({ start, end }: NestedBlock): string =>
    lines.slice(start + 1, end).map(({ text }) => text.trim()).join('')
  for (const row of blocks.filter(({ what }) => ROW.test(what))) {
    const parts = childrenOf(row, blocks)
    if (parts.length < 2 || !parts.every(({ what }) => COLUMN.test(what))) continue
    const room = WHOLE
      / blocks.filter(({ start, end }) => start < row.start && end > row.end).reduce(
        (all, around) => all * Math.max(1, ROW.test(around.what) ? childrenOf(around, blocks).length : 1),
        1,
      )
    const shares = parts.map((part) => (/width=/.test(part.what) ? 0 : shareOf(wordsOf(part), room)))
    if (!parts.some((part, at) => shares[at] === 0 && wordsOf(part).length > LONG)) continue
    for (const [at, { start }] of parts.entries()) {
      const opening = lines[start]
      if (opening === undefined || shares[at] === 0) continue
      made[start] = rewrite(opening, opening.text.replace('.column', `.column width=${shares[at]}%`))
    }
  }
  return made
}

const MARK = /^[^\s![\]<>:]{1,3}$/u
const PICTURE = /^!\[[^\]]*\]\([^()]*\)\{(?<size>[^{}]*)\}$/

/** The share of a row that a mark needs; 0 of what is none. @param room how broad the row is */
function shareOf(words: string, room: number): number {
  if (MARK.test(words.replace(/<[^<>]*>|[*_]/g, ''))) return NARROWEST
  const size = PICTURE.exec(words)?.groups?.['size'] ?? ''
  const width = Number(/(?:^|\s)width=(\d+)(?=\s|$)/.exec(size)?.[1] ?? 0)
  const height = Number(/(?:^|\s)height=(\d+)(?=\s|$)/.exec(size)?.[1] ?? 0)
  const share = Math.ceil((100 * (width > 0 ? width : SHAPE * height)) / room)
  return share > 0 && share <= BROADEST ? Math.max(NARROWEST, share) : 0
}
