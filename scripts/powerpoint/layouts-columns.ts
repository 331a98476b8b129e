import * as layouts from './layouts.ts'
import { area, below, BROAD, type Foot, LEFT, type MasterLayout, place, type PlaceName } from './layouts.ts'
import type { ColumnsBlock } from './read.ts'

const SLOTS: readonly PlaceName[] = ['body', 'second', 'third', 'fourth']
const GAP = 48

/** Columns, and what stands above and below them; what they are all about has its soft hue below them, its pattern beside them. */
export function columnsFor(
  { columns: all, identity }: ColumnsBlock,
  lines: number,
  foot: Foot,
  head = 0,
): MasterLayout {
  const count = Math.min(SLOTS.length, all.length)
  const [top, end] = [below(lines) + (head === 0 ? 0 : head + 12), layouts.above(foot)]
  const inset = identity === undefined ? 0 : 20
  const from = LEFT + (identity === undefined ? 0 : 64)
  const room = BROAD - (from - LEFT) - inset - GAP * (count - 1)
  const width = room / count
  const left = (index: number): number => from + index * (width + GAP)
  return {
    name: layouts.named((words) => words.columns(count), lines,
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
        place(slot, 'body', left(index), top + inset, width, end - top - inset * 2)
      ),
      ...layouts.footPlaces(foot),
    ],
  }
}
