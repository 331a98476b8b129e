import { expect, test } from 'playwright/test'
import { roomsOf } from '../../scripts/writers/rooms-left.ts'

/** A mark with so many mm left below it on its page. */
const mark = (title: string, page: number, room: number, large = true) => ({
  title,
  level: 1,
  page,
  top: ((room + (large ? 24 : 21)) * 72) / 25.4,
})

test('below what is read of an exercise there is room for notes where its board begins the next page, and below the board what its page has left', () => {
  const rooms = roomsOf([
    mark('End of room front a', 1, 100),
    mark('End of room board a', 2, 60),
    mark('End of room source a', 3, 12),
    mark('End of room front b', 4, 100),
    mark('End of room board b', 4, 34.5),
    { title: 'Task 3', level: 2, page: 5, top: 700 },
    mark('End of sheet-G', 5, 40),
  ], true)
  // Of 99 mm the heading takes 15, and a line 11.
  expect([...rooms]).toEqual([['front a', 7], ['board a', 5], ['source a', 0], ['board b', 3]])
})

test('in ordinary print lines are closer, and no room is less than none', () => {
  expect([...roomsOf([mark('End of room sheet', 1, 57, false), mark('End of room board a', 2, 0, false)], false)])
    .toEqual([['sheet', 5], ['board a', 0]])
})
