import { expect, test } from 'playwright/test'
import type { Problem } from '../../scripts/compiler/model.ts'
import { linesIn, withKinds } from '../../scripts/compiler/strangers/told/lines-in.ts'
import { tellMadeBlocks } from '../../scripts/compiler/strangers/told/made-blocks.ts'
import { formatProblem } from '../../scripts/report/print-problems.ts'
import { compileDeck } from '../../scripts/compiler/compile-deck.ts'
import { bareContext, compile, htmlOf } from './support.ts'

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
    'layout: image-right\nimage: /ebb.avif\n---\n\n## Ebb\n\nIt goes.\n\n---\nbackground: ../public/flood.png\n---\n\n## Flood\n\n![](tide.pdf)\n\n![](../far/tide.png)\n\n![](../../tide.png)\n',
  )
  expect(missing.map(({ line, slide }) => [line, slide])).toEqual([
    [10, 'ebb'],
    [18, 'flood'],
    [23, 'flood'],
    [25, 'flood'],
    [27, 'flood'],
  ])
  expect(missing.map(({ what }) => what)).toEqual([
    'There is no picture “/ebb.avif”.',
    'There is no picture “public/flood.png”.',
    '“slides/tide.pdf” is of no kind of picture that is shown.',
    'There is no picture “far/tide.png”.',
    '“../../tide.png” lies outside of the kit’s folder, from which nothing is read.',
  ])
  expect(missing[0]?.fix).toContain('slides/public/')
})

test('where a picture stands in a tag, it is the tag that is to say what it shows', () => {
  const fix = (slide: string) => ofKind('missing-alternative', `\n## Ebb\n\n${slide}\n`)[0]?.fix ?? ''
  const [tag, marks] = [fix('<img src="map.png">'), fix('![](map.png)')]
  expect(tag).toBe('Say in the tag what it shows: alt="Grid map of a district".')
  expect(marks).toContain('square brackets')
  expect(fix('Here <img src="map.png"> it is')).toBe(tag)
  expect(fix('<img src="map.png">\n\n![](map.png)')).toBe(`${tag} ${marks}`)
})

/** What is told by name of a deck of one file name, in a sentence for each kind. */
const namesIn = (text: string, file = 'slides/deck.md'): string =>
  compileDeck({ file, text }, bareContext).problems.find(({ rule }) => rule === 'foreign-deck')?.what ?? ''

test('a setting that is empty, off or asks for what the kit does anyway is not told, but where the kit does it', () => {
  const off = 'transition: none\nmdc: true\naspectRatio: 16/9\ncolorSchema: auto\nlineNumbers: false\nfavicon:\n'
  expect(namesIn(`---\nlayout: cover\n${off}---\n\n# Tide\n\n---\nzoom:\n---\n\n## Ebb\n`)).toBe('')
  const on = off.replace('none', 'fade').replace('false', 'true').replace('mdc: true', 'mdc: false')
  expect(namesIn(`---\n${on}---\n\n# Tide\n`)).toContain('transition (line 2), mdc (line 3), lineNumbers (line 6).')
  const format = (set: string) =>
    namesIn(`---\ntitle: Tide\nformat:\n  revealjs:\n${set}---\n\n## Ebb\n\nOut.\n`, 'slides/deck.qmd')
  expect(format('    toc: false\n    slide-number: true\n    transition: none\n')).toBe('')
  expect(format('    toc: true\n    slide-number: false\n')).toContain('toc (line 5), slide-number (line 6).')
})

test('what a picture, a ground or words are anyway is not told, another place or effect is', () => {
  const of = (slide: string) => namesIn(`---\nformat: revealjs\n---\n\n${slide}\n`)
  const ground = (rest: string) => `## Ebb {background-image="map.png" ${rest}}`
  expect(of(`${ground('background-size="cover" background-position="center"')}\n\nOut.`)).toBe('')
  expect(of(`${ground('background-position="top"')}\n\nOut.`)).toContain('background-position (line 5)')
  expect(of('## Ebb\n\n![A map](map.png){fig-align="center" .r-stretch}')).toBe('')
  expect(of('## Ebb\n\n![A map](map.png){fig-align="right" .nostretch}')).toContain('fig-align (line 7), .nostretch')
  expect(of('## Ebb\n\n::: {.fragment .fade-in}\n[Out]{.fragment .fade-in}\n:::')).toBe('')
  expect(of('## Ebb\n\n::: {.fragment .fade-up}\nOut\n:::')).toContain('.fade-up (line 7)')
  const reveal = (comment: string) => namesIn(`---\nrevealOptions:\n---\n\n## Ebb\n\n![A map](map.png)\n${comment}\n`)
  expect(reveal('<!-- .slide: data-transition="none" -->\n<!-- .element: class="r-stretch" -->')).toBe('')
  expect(reveal('<!-- .slide: data-transition="zoom" -->')).toContain('data-transition (line 8)')
})

test('code that shows itself, is not run or hides itself is as it was meant; other cells are told', () => {
  const of = (cell: string, settings = '') =>
    namesIn(`---\nformat: html\n${settings}---\n\n## Ebb\n\n\`\`\`${cell}\n\`\`\`\n`, 'slides/deck.qmd')
  expect(of('{r}\n#| label: tide\n#| eval: false\nx <- 1')).toBe('')
  expect(of('{r setup, include=FALSE}\nx <- 1')).toBe('')
  expect(of('{r}\n#| output-location: column\nx <- 1')).toContain(
    'code that runs (line 7), options of code cells (line 8)',
  )
  const shows = 'knitr::include_graphics("map.png")'
  expect(of(`{r}\n#| echo: false\n#| fig-alt: Map\n${shows}`)).toBe('')
  expect(of(`{r}\n${shows}`, 'execute:\n  echo: false\n')).toBe('')
  expect(of(`{r}\n${shows}`)).toContain('code that shows pictures (line 7)')
})

test('of a theme that sets all in the middle that is said, and of a layout whose parts stand in their places nothing', () => {
  const marp = namesIn('---\nmarp: true\ntheme: uncover\n---\n\n# Tide\n')
  expect(marp).toBe(
    'This is a Marp deck: of the theme “uncover” the middle is kept, but not type and colours (line 3).',
  )
  const slots = (layout: string, body: string) =>
    namesIn(`---\nclicks: 1\nlayout: cover\n---\n\n# Tide\n\n---\nlayout: ${layout}\n---\n\n${body}\n`)
  expect(slots('two-cols-title', '# Ebb\n\n::left::\n\nOut\n\n::right::\n\nIn')).toBe('')
  expect(slots('keeper', '# Ebb\n\nOut')).toContain('layout keeper (line 9)')
})

test('a wrong value in the settings of a deck from elsewhere stops no build, and one that names no language is told', () => {
  const read = (setting: string) => compile(`---\nmarp: true\n${setting}\n---\n\n# Tide\n\nWater.\n`, bareContext)
  const polish = read('lang: polish')
  expect(polish.value.language).toBe(bareContext.settings.language)
  expect(polish.problems.map(({ severity }) => severity)).not.toContain('error')
  expect(foreign('---\nmarp: true\nlang: polish\n---\n\n# Tide\n\nWater.\n')?.what).toContain('lang (line 3)')
  expect(read('lang: pt_BR').value.language).toBe('pt-BR')
  const objectives = read('objectives: Ebb').problems
  expect(objectives.map(({ severity, rule }) => [severity, rule])).toContainEqual(['warning', 'bad-value'])
})

test('a picture that is not there stands by the name of its file, with what is said below it', () => {
  const { value } = compile(
    '---\nmarp: true\n---\n\n## Oven\n\n![](https://example.org/a/rye%20bread.png?x "Rye")\n\n![](../../far/oats.png)\n',
    bareContext,
  )
  expect(htmlOf(value.slides[0]?.content).match(/class="missing">[^<]*/g)).toEqual([
    'class="missing">rye bread.png · Rye',
    'class="missing">oats.png',
  ])
})

test('links to files are told once, by their lines', () => {
  const { problems } = compile('---\nmarp: true\n---\n\n# Tide\n\n[ebb](ebb/README.md)\n\n[flow](flow/README.md)\n')
  expect(problems.filter(({ rule }) => rule === 'link-to-file').map(({ what }) => what)).toEqual([
    '2 links lead to files that no build takes along: lines 7, 9.',
  ])
})

test('the start of a comment within one begins none, and is read out in the notes', () => {
  const text =
    '---\nmarp: true\n---\n\n# Tide\n\n<!--\n<!-- _class: ebb ->\n\nEbb comes.\n\n<!-- ---\nFlow <!-- too\n-->\n'
  const { value, problems } = compile(text)
  expect(problems.filter(({ rule }) => rule === 'unclosed-comment')).toEqual([])
  expect(htmlOf(value.slides[0]?.notes ?? [])).toContain('&lt;!-- _class: ebb')
})

test('breaks that move words down a picture are told, room above a heading or between words is not', () => {
  const told = (slide: string) => foreign(`---\nmarp: true\n---\n\n# Tide\n\n---\n\n${slide}\n`)?.what ?? ''
  const moved = 'breaks that move words down a picture (line 11)'
  expect(told('![bg](map.png)\n\n<br/><br/><br/>\n\n# Ebb')).toContain(moved)
  expect(told('<!-- _class: ebb -->\n\n<br>\n<br>\n\n<br>\n\n# Ebb\n\n![bg](map.png)')).toContain(moved)
  expect(told('![bg](map.png)\n\n# Ebb\n\n<br><br><br>\n<br><br>\n\nlow')).toContain(moved.replace('11', '13'))
  for (
    const slide of [
      '![bg](map.png)\n\n# Ebb\n\n<br><br><br><br><br>',
      '![bg](map.png)\n\n# Ebb\n\n<br><br><br><br><br>\n\n<style>\nh1 { color: red }\n</style>',
      '![bg](map.png)\n\n<br>\n\n# Ebb',
      '![bg left:40%](map.png)\n\n<br/><br/><br/>\n\n# Ebb',
      '![bg](map.png)\n\n# Ebb\n\n<br><br><br>\n\nlow',
      '<br/><br/><br/>\n\n# Ebb',
    ]
  ) expect(told(slide), slide).not.toContain('breaks')
})

test('no message names a block that only the translation made', () => {
  const of = (line: string): Problem => ({
    severity: 'warning',
    file: 'a.md',
    line: 2,
    column: 1,
    rule: 'stray-div-end',
    what: 'This “:::” closes nothing.',
    why: '',
    fix: '',
    found: line,
  })
  const [told, ...more] = tellMadeBlocks([of('::::'), { ...of('::::'), rule: 'unclosed-div' }], ['', '<p v-click><ul>'])
  expect(more).toEqual([])
  expect(JSON.stringify(told)).not.toContain(':::')
  expect(told?.what).toContain(': line 2.')
  expect(tellMadeBlocks([of(':::')], ['', ':::'])).toEqual([of(':::')])
})
