import { expect, test } from 'playwright/test'
import { placeBeside, type Box } from '../../slides/player/base/placing.ts'

const canvas: Box = { left: 0, top: 0, width: 1280, height: 720 }
const size = { width: 720, height: 200 }

function apart(one: Box, other: Box): boolean {
  return one.left + one.width <= other.left || other.left + other.width <= one.left
    || one.top + one.height <= other.top || other.top + other.height <= one.top
}

test('below where there is room, else above', () => {
  const high: Box = { left: 72, top: 150, width: 1000, height: 60 }
  const low: Box = { left: 72, top: 600, width: 1000, height: 60 }
  expect(placeBeside(high, size, canvas).top).toBeGreaterThan(210)
  expect(placeBeside(low, size, canvas).top).toBeLessThan(400)
})

test('beside a tall statement', () => {
  const tall: Box = { left: 40, top: 40, width: 450, height: 640 }
  expect(apart(placeBeside(tall, size, canvas), tall)).toBe(true)
  const right: Box = { left: 800, top: 40, width: 450, height: 640 }
  expect(apart(placeBeside(right, size, canvas), right)).toBe(true)
})

test('always inside the canvas, and off the statement wherever that can be', () => {
  for (let left = 0; left <= 1200; left += 150) {
    for (let top = 0; top <= 680; top += 85) {
      for (const height of [80, 300, 900]) {
        const statement: Box = { left, top, width: Math.min(500, 1280 - left), height: 40 }
        const place = placeBeside(statement, { width: 720, height }, canvas)
        expect(place.left).toBeGreaterThanOrEqual(0)
        expect(place.top).toBeGreaterThanOrEqual(0)
        expect(place.left + place.width).toBeLessThanOrEqual(1280)
        expect(place.top + place.height).toBeLessThanOrEqual(720)
        expect(apart(place, statement)).toBe(true)
      }
    }
  }
})
