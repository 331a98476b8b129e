import { expect, test } from 'playwright/test'
import { drawArrowheads, pathEnds } from '../../scripts/writers/diagrams/self-standing.ts'

/** `x y angle` of both ends. */
function endsOf(d: string): string | undefined {
  const ends = pathEnds(d)
  return ends
    && [ends.start, ends.end].map(({ x, y, angle }) => [x, y, angle].map((one) => Math.round(one * 10) / 10).join(' '))
      .join(' → ')
}

for (
  const [what, d, ends] of [
    ['a line', 'M0 0L10 0', '0 0 0 → 10 0 0'],
    ['relative, squeezed', 'm5-5 0 10-10 0', '5 -5 90 → -5 5 180'],
    ['h and v', 'M1 1h9v9H1V5', '1 1 0 → 1 5 -90'],
    ['a curve ends along its last handle', 'M0 0C10 0 20 10 20 20', '0 0 0 → 20 20 90'],
    ['smooth curves mirror the handle before', 'M0 0q10 0 10 10t10 10', '0 0 0 → 20 20 0'],
    ['s mirrors too', 'M0 0c0 10 5 10 5 0s5-10 5 0', '0 0 90 → 10 0 90'],
    ['a handle that lies on its end', 'M0 0C0 0 10 10 10 10', '0 0 45 → 10 10 45'],
    ['what has no length does not count', 'M0 0h0L0 7v0', '0 0 90 → 0 7 90'],
    ['several parts', 'M0 0h5m5 5v5', '0 0 0 → 10 10 90'],
    ['closed', 'M0 0h5v5z', '0 0 0 → 0 0 -135'],
    ['an arc by its ends', 'M0 0a5 5 0 0 1 10 0', '0 0 0 → 10 0 0'],
  ] as const
) {
  test(what, () => expect(endsOf(d)).toBe(ends))
}

test('nothing where there is no way', () => {
  for (const d of ['', 'M3 3', 'M3 3h0', 'nonsense']) expect(endsOf(d)).toBeUndefined()
})

const MARKER = '<defs><marker id="m0" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="20" markerHeight="20" '
  + 'markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="m0 0 10 5-10 5z" fill="red"/></marker></defs>'
const HEAD = '<path d="m0 0 10 5-10 5z" fill="red"/></g>'

test('arrowheads become shapes at both ends, and the definitions go', () => {
  expect(
    drawArrowheads(`${MARKER}<path d="M0 0h30" stroke-dasharray="8 6" marker-start="url(#m0)" marker-end="url(#m0)"/>`),
  ).toBe(
    '<path d="M0 0h30" stroke-dasharray="8 6"/>'
      + `<g stroke="none" stroke-dasharray="none" transform="translate(0 0) rotate(180) scale(2) translate(-9 -5)">${HEAD}`
      + `<g stroke="none" stroke-dasharray="none" transform="translate(30 0) scale(2) translate(-9 -5)">${HEAD}`,
  )
  expect(drawArrowheads(`${MARKER}<line x1="1" x2="1" y1="0" y2="9" opacity=".5" marker-end="url(#m0)"/>`)).toBe(
    '<line x1="1" x2="1" y1="0" y2="9" opacity=".5"/>'
      + `<g stroke="none" stroke-dasharray="none" opacity=".5" transform="translate(1 9) rotate(90) scale(2) translate(-9 -5)">${HEAD}`,
  )
})

test('what cannot be drawn stays as it was', () => {
  const odd = `${MARKER}<path d="M0 0" marker-end="url(#m0)"/>`
  expect(drawArrowheads(odd)).toBe(odd)
})
