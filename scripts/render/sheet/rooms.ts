import { type Content, el } from '../../compiler/content/node.ts'
import { blankLines, ruled } from './ruled.ts'
import type { Wording } from '../../words/wording.ts'

/** How the end of something is found among the bookmarks of a first print. */
export const END_MARK = 'End of '

/** A heading that nobody sees; `name` is no heading's own. */
export const endMark = (name: string): Content => [el('h1', { class: 'pack-end' }, `${END_MARK}${name}`)]

/**
 * Lines that each room to write has beyond its least, by its name, as the first print told; `measure`: that first
 * print. A room
 * that is not there has no more.
 */
export type Rooms = 'measure' | ReadonlyMap<string, number>

/** How rooms are called among the bookmarks of a first print. */
export const ROOM = 'room '

/** The rooms of an exercise: below what is read of it, where its board begins another page; below its board; below its
 * source page. */
export const roomsOfTask = (id: string): Readonly<Record<'front' | 'board' | 'source', string>> => ({
  front: `front ${id}`,
  board: `board ${id}`,
  source: `source ${id}`,
})

/** In the first print, where a room ends: what follows it begins a page. */
export const roomMark = (
  rooms: Rooms | undefined,
  name: string,
): Content => (rooms === 'measure' ? endMark(`${ROOM}${name}`) : [])

/** Lines that a room has; of none where the first print has not told. */
export const linesOf = (
  rooms: Rooms | undefined,
  name: string,
): number => (rooms === undefined || rooms === 'measure' ? 0 : rooms.get(name) ?? 0)

/** Fewer lines for notes are not worth their heading. */
export const FEW = 3

/** Lines for notes, in room that would be left empty. */
export const notes = (lines: number, wording: Wording): Content =>
  lines < FEW ? [] : [el('div', { class: 'notes' }, el('p', {}, wording.notes), ruled(lines))]

/** The same in what the style knows to be left of a page: it shows as many lines as fit, and nothing where those would
 * be few. */
export const spareNotes = (wording: Wording): Content => [
  el('div', { class: 'notes spare-notes' }, el('div', {}, el('p', {}, wording.notes), ruled(FEW)), blankLines(24)),
]
