import { expect, test } from 'playwright/test'
import { linesIn, withKinds } from '../../scripts/compiler/strangers/told/lines-in.ts'
import { formatProblem } from '../../scripts/report/print-problems.ts'
import { bareContext, compile } from './support.ts'

const foreign = (text: string) => compile(text, bareContext).problems.find(({ rule }) => rule === 'foreign-deck')

test('all lines of what is told are named, those that follow one another as one', () => {
  expect(linesIn([4])).toBe('line 4')
  expect(linesIn([12, 3, 4, 7, 8, 9, 3])).toBe('lines 3, 4, 7–9, 12')
  expect(linesIn(Array.from({ length: 30 }, (_, index) => index * 3))).toMatch(/^lines 0, 3, .*, 84, 87$/)
})

test('many kinds stand on lines of their own, in a terminal, too', () => {
  expect(withKinds('Left out:', ['a (line 1)', 'b (line 2)'])).toBe('Left out: a (line 1), b (line 2).')
  const kinds = Array.from({ length: 20 }, (_, index) => `class tide-${index} (line ${index})`)
  const [, found, last] = /:\n(.*)\n[^]*\n(.*)$/.exec(withKinds('Left out:', kinds)) ?? []
  expect([found, last]).toEqual([`${kinds[0]},`, `${kinds[19]}.`])
  const problem = foreign(
    `---\nmarp: true\n---\n\n# Tide\n\n${
      kinds.map((one) => `---\n\n<!-- _class: ${one.slice(6, 13)} -->\n\n## Ebb\n\nWater.\n`).join('\n')
    }`,
  )
  expect(problem === undefined ? '' : formatProblem(problem)).toMatch(
    /not taken over:\n {6}class tide-0 [^]*\n {4}Why:/,
  )
})

test('a class is told whole, and what stands bare in a tag by its name', () => {
  const told = foreign(
    '---\nmarp: true\n---\n\n# Tide\n\n<div class="box bad">\n\nWater.\n\n</div>\n\n<p data-tide>Ebb</p>\n\n<div class="box">\n\nFlood.\n\n</div>\n',
  )?.what
  expect(told).toContain('class box bad (line 7), “data-tide” of <p> (line 13), class box (line 15).')
})

test('a slide that is parted says so of its heading and its code only where it has them', () => {
  const many = Array.from({ length: 40 }, (_, at) => `Water ${at} rises.\n`).join('\n')
  const read = (heading: string) =>
    compile(`---\nmarp: true\n---\n\n# Tide\n\n---\n\n${heading}\n\n${many}`, bareContext)
  const [bare, headed] = [read(''), read('## Why water?')]
  const parted = (one: typeof bare) => one.problems.find(({ rule }) => rule === 'parted-slide')
  expect(parted(bare)?.what).toMatch(/parted in several: line \d+\.$/)
  expect(parted(headed)?.what).toMatch(/each below the same heading: line \d+\.$/)
  expect(parted(headed)?.why).not.toContain('code')
  expect(headed.value.slides[1]?.title).toMatch(/^Why water\? \(1 of \d\)$/)
})
