import { expect, test } from 'playwright/test'
import { fit, pan, zoomAt } from '../../slides/player/features/zoom.ts'

test('the whole picture fits, in the middle', () => {
  expect(fit({ width: 100, height: 50 }, { width: 1000, height: 1000 })).toEqual({ scale: 10, x: 0, y: 250 })
})

test('the point under the pointer stays', () => {
  const view = { x: 30, y: 40, scale: 2 }
  const next = zoomAt(view, 1.5, 200, 100, 2)
  expect((200 - next.x) / next.scale).toBeCloseTo((200 - view.x) / view.scale)
  expect((100 - next.y) / next.scale).toBeCloseTo((100 - view.y) / view.scale)
})

test('zoom has ends', () => {
  const view = { x: 0, y: 0, scale: 1 }
  expect(zoomAt(view, 1000, 0, 0, 1).scale).toBe(12)
  expect(zoomAt(view, 0.001, 0, 0, 1).scale).toBe(0.5)
})

test('moving only moves', () => {
  expect(pan({ x: 1, y: 2, scale: 3 }, 10, -10)).toEqual({ x: 11, y: -8, scale: 3 })
})
