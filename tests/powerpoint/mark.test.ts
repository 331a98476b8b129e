import { expect, test } from 'playwright/test'
import { MARK_NAMES, MARKS } from '../../scripts/compiler/marks.ts'
import { pathGeometry } from '../../scripts/powerpoint/mark.ts'
import { writePart } from '../../scripts/powerpoint/xml.ts'

/** The points of path data on a 24×24 canvas, in thousandths, in the order in which they are drawn. */
const pointsOf = (data: string): [x: number, y: number][] =>
  [...writePart(pathGeometry(data, 24)).matchAll(/x="([^"]*)" y="([^"]*)"/g)].map(([, x, y]) => [Number(x), Number(y)])

test('every mark that a kit may choose is a shape in PowerPoint, within its square', () => {
  for (const name of MARK_NAMES) {
    const points = pointsOf(MARKS[name])
    expect(points.length, name).toBeGreaterThan(2)
    // What a curve is drawn to may lie outside a little.
    expect(points.flat().filter((value) => !(value >= -600 && value <= 24_600)), name).toEqual([])
  }
})

test('a smooth curve begins against the one before', () => {
  expect(pointsOf('M0 0C0 5 5 5 5 0S10 -5 10 0').slice(-3)).toEqual([[5000, -5000], [10_000, -5000], [10_000, 0]])
})
