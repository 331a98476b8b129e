import { expect, test } from 'playwright/test'
import { measureSlides, placeSlides } from '../../scripts/writers/sheet-pdf.ts'
import { textHeight } from '../../scripts/writers/sheet-style.ts'

/** A page of 20 lines and a spare millimetre. */
const PAGE = 221
const slide = (height: number, long = false) => ({ height, long })
const told = (heights: readonly { height: number; long: boolean }[]) =>
  placeSlides(heights, PAGE).map(({ startsPage, lines, overleaf }) =>
    `${startsPage ? 'page ' : ''}${lines}${overleaf ? ' overleaf' : ''}`
  )

test('slides follow one another while each has three lines; what is left of a page is shared out', () => {
  // 220 - 50 - 5 - 55 leaves 10 lines.
  expect(told([slide(50), slide(55)])).toEqual(['5', '5'])
  expect(told([slide(50), slide(55), slide(100)])).toEqual(['5', '5', 'page 10'])
  expect(told([slide(150), slide(150)])).toEqual(['6', 'page 6'])
  expect(told([slide(60), slide(61)])).toEqual(['4', '4'])
  expect(told([slide(60), slide(75), slide(20)])).toEqual(['3', '4', 'page 18'])
})

test('a slide that nearly fills its page has two lines; below one that fills it they are on the next, before what follows', () => {
  expect(told([slide(198)])).toEqual(['2'])
  expect(told([slide(199), slide(50)])).toEqual(['7 overleaf', '7'])
  expect(told([slide(221), slide(180)])).toEqual(['19 overleaf', 'page 3'])
})

test('a slide longer than a page starts one, and the next follows on its last', () => {
  expect(told([slide(50), slide(60, true), slide(50)])).toEqual(['15', 'page 4', '5'])
})

test('heights come from where slides end in a print that has each on a page of its own', () => {
  const high = textHeight({ width: 210, height: 297 }, true)
  const above = (room: number) => ((24 + room) * 72) / 25.4
  const end = (page: number, room: number) => ({ title: 'End of slide', level: 1, page, top: above(room) })
  const measured = measureSlides([end(1, 100), end(2, 200), end(4, 150), end(6, high - 2)], high)
  expect(measured.map(({ height, long }) => `${Math.round(height)}${long ? ' long' : ''}`)).toEqual([
    `${high - 100 - 5}`,
    `${high - 200 - 5}`,
    `${high - 150 - 5} long`,
    // What went on to a second page is only the room below it.
    `${high}`,
  ])
})
