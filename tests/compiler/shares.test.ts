import { expect, test } from 'playwright/test'
import { words } from '../../scripts/compiler/content/chinese.ts'
import { el } from '../../scripts/compiler/content/node.ts'
import { shareOut, slidesFor, standing } from '../../scripts/compiler/shares.ts'

const lines = (...counts: readonly number[]) =>
  counts.map((count) => ({ content: [el('p', { class: 'csl-entry' }, 'x'.repeat(49 * count))] }))
const sizes = (shares: readonly (readonly unknown[])[]): number[] => shares.map((share) => share.length)

test('endnotes are shared in order, by the room that they take', () => {
  const entries = lines(1, 1, 1, 1, 1, 1, 1, 1)
  expect(shareOut(entries, 2).flat()).toEqual(entries)
  expect(sizes(shareOut(entries, 2))).toEqual([4, 4])
  expect(sizes(shareOut(lines(8, 8, 1, 1, 1, 1, 1, 1), 2))).toEqual([2, 6])
  expect(sizes(shareOut(entries, 1))).toEqual([8])
})

test('as few as one column holds stand in one, and no entry is parted where two columns hold them whole', () => {
  expect(standing(lines(2))).toBe('few')
  expect(standing(lines(4, 4, 4))).toBe('few')
  expect(standing(lines(8, 7, 8, 6))).toBe('whole')
  expect(standing(lines(10, 9, 9))).toBe('broken')
  expect(standing(lines(20))).toBe('broken')
})

test('no slide stays empty beside a full one', () => {
  expect(sizes(shareOut(lines(20, 2, 2, 2, 2), 2))).toEqual([1, 4])
  expect(sizes(shareOut(lines(1, 1, 1), 3))).toEqual([1, 1, 1])
})

test('more slides than endnotes, or none at all', () => {
  expect(shareOut([], 3)).toEqual([[], [], []])
  expect(sizes(shareOut(lines(1, 1), 3)).reduce((sum, size) => sum + size)).toBe(2)
})

test('what a slide does not show takes no room, and Chinese takes double', () => {
  const remark = {
    content: [
      el('p', { class: 'csl-entry' }, 'x ', el('span', { class: 'work-note' }, 'x'.repeat(900), words(' 文'))),
      '\n',
      el('p', { class: 'explanation' }, 'x'.repeat(900)),
    ],
  }
  expect(sizes(shareOut([remark, remark, remark, ...lines(6, 6)], 2))).toEqual([4, 1])
  const chinese = { content: [el('p', { class: 'csl-entry' }, words('文'.repeat(24 * 6)))] }
  expect(sizes(shareOut([chinese, chinese, ...lines(3, 3, 3, 3)], 2))).toEqual([2, 4])
})

test('sources get as many slides as they need, and no more', () => {
  expect(slidesFor([])).toBe(0)
  expect(slidesFor([49 * 4])).toBe(1)
  // Six lines each, and the gaps between them: five on a slide.
  expect(slidesFor(Array.from({ length: 5 }, () => 49 * 6))).toBe(1)
  expect(slidesFor(Array.from({ length: 6 }, () => 49 * 6))).toBe(2)
  expect(slidesFor(Array.from({ length: 50 }, () => 49 * 6))).toBe(10)
  // One that fills a slide by itself is not left out.
  expect(slidesFor([49 * 60, 49])).toBe(2)
})
