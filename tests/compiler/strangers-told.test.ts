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

/** What is said of one kind of a deck in Slidev's way, with one picture that is there: `map.png`. */
const ofKind = (rule: string, slides: string) =>
  compile(`---\ntheme: seriph\ntransition: none\n---\n\n# Tide\n\n---\n${slides}`).problems.filter((one) =>
    one.rule === rule
  )

test('a picture that is missing is said of the slide in whose settings it is named, and where it was looked for', () => {
  const missing = ofKind(
    'missing-picture',
    'layout: image-right\nimage: /ebb.avif\n---\n\n## Ebb\n\nIt goes.\n\n---\nbackground: ../public/flood.png\n---\n\n## Flood\n\n![](tide.pdf)\n\n![](../far/tide.png)\n',
  )
  expect(missing.map(({ line, slide }) => [line, slide])).toEqual([[10, 'ebb'], [18, 'flood'], [23, 'flood'], [
    25,
    'flood',
  ]])
  expect(missing.map(({ what }) => what)).toEqual([
    'There is no picture “/ebb.avif”.',
    'There is no picture “public/flood.png”.',
    '“slides/tide.pdf” is of no kind of picture that is shown.',
    '“far/tide.png” lies outside of slides/, where no picture is looked for.',
  ])
  expect(missing[0]?.fix).toContain('slides/public/')
})

test('where a picture stands in a tag, it is the tag that is to say what it shows', () => {
  const fix = (slide: string) => ofKind('missing-alternative', `\n## Ebb\n\n${slide}\n`)[0]?.fix ?? ''
  const [tag, marks] = [fix('<img src="map.png">'), fix('![](map.png)')]
  expect(tag).toBe('Say in the tag what it shows: <img alt="Grid map of a district">.')
  expect(marks).toContain('square brackets')
  expect(fix('Here <img src="map.png"> it is')).toBe(tag)
  expect(fix('<img src="map.png">\n\n![](map.png)')).toBe(`${tag} ${marks}`)
})
