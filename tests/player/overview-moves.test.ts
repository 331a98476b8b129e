import { expect, test } from 'playwright/test'
import { neighbour } from '../../slides/player/features/overview-moves.ts'

// Two groups: one row of three and one card below it; then a row of two, a fraction of a pixel out of line.
const BOXES = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0.4 },
  { left: 0, top: 80 },
  { left: 0, top: 200 },
  { left: 100, top: 200.5 },
]

test('left and right go by number and stop at the ends', () => {
  expect([
    neighbour(BOXES, 0, 'left'),
    neighbour(BOXES, 3, 'left'),
    neighbour(BOXES, 3, 'right'),
    neighbour(BOXES, 5, 'right'),
  ]).toEqual([0, 2, 4, 5])
  expect([neighbour(BOXES, 2, 'first'), neighbour(BOXES, 2, 'last')]).toEqual([0, 5])
})

test('up and down go to the nearest card of the next row, over the border of a group', () => {
  expect([0, 1, 2, 3, 4, 5].map((at) => neighbour(BOXES, at, 'down'))).toEqual([3, 3, 3, 4, 4, 5])
  expect([0, 1, 2, 3, 4, 5].map((at) => neighbour(BOXES, at, 'up'))).toEqual([0, 1, 2, 0, 3, 3])
})
