import { expect, test } from 'playwright/test'
import { isSizeless } from '../../scripts/writers/pptx-pictures.ts'

test('an SVG without a length for its breadth has no size of its own', () => {
  const svg = (attributes: string): string =>
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"${attributes}><rect width="3"/></svg>`
  expect(isSizeless(svg(''))).toBe(true)
  expect(isSizeless(svg(' width="100%"'))).toBe(true)
  expect(isSizeless(svg(' stroke-width="2"'))).toBe(true)
  expect(isSizeless(svg(' width="30"'))).toBe(false)
  expect(isSizeless(svg(" height='4' width='4.5cm'"))).toBe(false)
})
