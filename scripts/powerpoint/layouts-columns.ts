import * as layouts from './layouts.ts'
import { area, below, BROAD, type Foot, LEFT, type MasterLayout, place, type PlaceName } from './layouts.ts'
import type { ColumnsBlock } from './read.ts'

const SLOTS: readonly PlaceName[] = ['body', 'second', 'third', 'fourth']
const GAP = 48

/** Columns, and what stands above and below them; what they are all about has its soft hue below them, its pattern beside them. */
export function columnsFor(
  { columns: all, shares, identity }: ColumnsBlock,
  lines: number,
  foot: Foot,
  head = 0,
): MasterLayout {
  const count = Math.min(SLOTS.length, all.length)
  const [top, end] = [below(lines) + (head === 0 ? 0 : head + 12), layouts.above(foot)]
  const inset = identity === undefined ? 0 : 20
  const from = LEFT + (identity === undefined ? 0 : 64)
  const room = BROAD - (from - LEFT) - inset - GAP * (count - 1)
  const parts = shares === undefined || shares.length !== count ? undefined : shares.map(rounded)
  const sum = (some: readonly number[]): number => some.reduce((whole, one) => whole + one, 0)
  const width = (index: number): number => room * (parts === undefined ? 1 / count : (parts[index] ?? 0) / sum(parts))
  const left = (index: number): number => from + sum(SLOTS.slice(0, index).map((_, before) => width(before) + GAP))
  return {
    name: layouts.named((words) => words.columns(count), lines,
      parts === undefined ? undefined : () => parts.join(' : '),
      head === 0 ? undefined : (words) => words.textAbove(head), layouts.footName(foot),
      identity === undefined ? undefined : (words) => words.identity(identity.colour)),
    ...(count === 2 ? { type: 'twoObj' } : {}),
    ...(identity === undefined ? {} : { hue: identity.colour }),
    areas: [
      ...(identity === undefined ? [] : [
        area(`${identity.colour}-soft`, LEFT, top, BROAD, end - top),
        layouts.patternStrip(identity, LEFT, top, 40, end - top),
        area(identity.colour, LEFT, top, 8, end - top),
        ...SLOTS.slice(1, count).map((_, index) =>
          area(identity.colour, left(index + 1) - GAP / 2, top + inset, 3, end - top - inset * 2)
        ),
      ]),
      ...layouts.footAreas(foot),
    ],
    places: [
      layouts.strip,
      layouts.title(lines),
      ...(head === 0 ? [] : [place('lead', 'table', LEFT, below(lines), BROAD, head)]),
      ...SLOTS.slice(0, count).map((slot, index) =>
        place(slot, 'body', left(index), top + inset, width(index), end - top - inset * 2)
      ),
      ...layouts.footPlaces(foot),
    ],
  }
}

/** Shares in steps of five percent, so that there are few layouts. */
const rounded = (share: number): number => Math.max(10, Math.round(share / 5) * 5)
