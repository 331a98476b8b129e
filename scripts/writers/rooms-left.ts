import { END_MARK, ROOM } from '../render/sheet/rooms.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import { roomBelow, ruleOf } from './sheet-style.ts'

/** How the ends of rooms are called among the bookmarks. */
export const ROOM_MARK = `${END_MARK}${ROOM}`

/** In mm: what the heading “Notes” takes. */
const headOf = (large: boolean): number => (large ? 15 : 11)

/** Lines for notes that go into so many mm, below their heading. */
export const noteLinesIn = (room: number, large: boolean): number =>
  Math.max(0, Math.floor((room - headOf(large)) / ruleOf(large)))

/**
 * How many lines more each room to write has, by the bookmarks of a first print, in which it ended where its mark is:
 * what follows
 * begins a page. Below what is read of an exercise there is none where its board stands on the same page.
 */
export function roomsOf(marks: readonly Bookmark[], large: boolean): ReadonlyMap<string, number> {
  const ends = marks.filter(({ level, title }) => level === 1 && title.startsWith(ROOM_MARK))
  return new Map(ends.flatMap(({ title, page, top }, index): [string, number][] => {
    const name = title.slice(ROOM_MARK.length)
    const left = roomBelow(top, large)
    if (name.startsWith('board ')) return [[name, Math.max(0, Math.floor((left - 1) / ruleOf(large)))]]
    return name.startsWith('front ') && ends[index + 1]?.page === page ? [] : [[name, noteLinesIn(left - 1, large)]]
  }))
}
