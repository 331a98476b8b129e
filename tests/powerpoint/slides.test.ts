import { expect, test } from 'playwright/test'
import { deckProblems } from '../../scripts/writers/pptx-problems.ts'
import { type PptxNeeds, pptxParts, zipParts } from '../../scripts/writers/pptx-file.ts'
import { TOKENS } from './kit.ts'
import { all, first, openPackage, slidesOf, textIn, wordsOf } from './package.ts'
import { kitOf, slidesFrom } from './talk.ts'

test('lists have levels, and a number that goes on after one', () => {
  const [, slide] = slidesFrom(kitOf('# Talk\n\n---\n\n## List\n\n1. One\n   - below\n     - deeper\n2. Two\n'))
  const paragraphs = slide === undefined
    ? []
    : all(slide, 'a:p').filter((one) => /One|below|deeper|Two/.test(textIn(one)))
  expect(paragraphs.map((one) => [textIn(one), first(one, 'a:pPr')?.attributes['lvl'] ?? '0'])).toEqual([
    ['One', '0'],
    ['below', '1'],
    ['deeper', '2'],
    ['Two', '0'],
  ])
})

test('runs keep what is said of them, code its lines, and a link its address', () => {
  const text =
    '# Talk\n\n---\n\n## Runs\n\n**Bold**, *slanted*, `code`, [there](https://example.org/a?b=1&c=2).\n\n```js\nlet a\n  b < c\n```\n'
  const [, slide] = slidesFrom(kitOf(text))
  if (slide === undefined) throw new Error('There is no slide')
  const runOf = (said: string) => first(all(slide, 'a:r').find((one) => textIn(one).includes(said)) ?? slide, 'a:rPr')
  expect(runOf('Bold')?.attributes['b']).toBe('1')
  expect(runOf('slanted')?.attributes['i']).toBe('1')
  expect(first(runOf('code') ?? slide, 'a:latin')?.attributes['typeface']).toBe('Consolas')
  expect(all(slide, 'a:hlinkClick')).toHaveLength(1)
  expect(wordsOf(slide).replaceAll('\u00a0', ' ')).toMatch(/let a {2,}b < c|let a b < c/)
})

test('labels are in the deck’s language', () => {
  const [, slide] = slidesFrom(kitOf('# Vortrag\n\n---\n\n## Frage\n\n::: ask\nWer?\n:::\n', 'de'))
  const said = slide === undefined ? '' : wordsOf(slide)
  expect(said).toContain('Wer?')
  expect(said).not.toContain('Ask the room')
})

test('before a reason stands the dash of the deck’s language', () => {
  const sort = `::: exercise sort {#kraft minutes=5}
Ordnen Sie.

- Wind
- Kohle
- Sonne

1. Bleibt
2. Geht

::: goal
Ordnen.
:::
::: answer
| Karte | Gruppe | Warum |
|---|---|---|
| Wind | Bleibt | er weht |
| Kohle | Geht | |
| Sonne | Bleibt | |
:::
::: debrief
So ist es.
:::
:::`
  const dashesIn = (language: string): string[] =>
    slidesFrom(kitOf(`# Talk\n\n---\n\n## Kraft\n\n${sort}\n`, language)).flatMap((slide) =>
      wordsOf(slide).match(/Wind.{3}/g) ?? []
    )
  expect(dashesIn('de')).toContain('Wind – ')
  expect(dashesIn('en')).toContain('Wind — ')
  const written = slidesFrom(kitOf('# Talk\n\n---\n\n## Kraft\n\n**Wind** — *er weht*\n', 'de')).flatMap(wordsOf)
  expect(written.join(' '), 'a dash that the author wrote').toContain('Wind — er weht')
})

test('a slide from a deck in another language is in its own, run by run', () => {
  const other = { file: 'slides/other.md', text: '---\nlanguage: en\n---\n\n# Talk\n\n---\n\n## Two\n\nWords.\n' }
  const slides = slidesFrom(kitOf('---\nassemble: [other]\n---\n\n# Vortrag\n', 'de', '', {}, [other]))
  const languages = slides.map((slide) => [...new Set(all(slide, 'a:rPr').map(({ attributes }) => attributes['lang']))])
  expect(languages[0]).toEqual(['de-DE'])
  expect(languages.at(-1)).toEqual(['en-GB'])
})

test('what does not fit, however small, is a problem that names its slide and line', () => {
  const long = 'Many words that nobody can read any more from the last row of a room. '.repeat(60)
  const needs = kitOf(`# Talk\n\n---\n\n## Short {#short}\n\nA word.\n\n---\n\n## Long {#long}\n\n${long}\n`)
  const [deck] = needs.kit.decks
  const problems = deck === undefined ? [] : deckProblems(needs, deck)
  expect(problems.map(({ rule, slide, line, severity }) => [rule, slide, line, severity]))
    .toEqual([['powerpoint-overflow', 'long', 11, 'warning']])
})

test('a picture in a line of text is a problem, and its words stand there', () => {
  const needs = kitOf('# Talk\n\n---\n\n## Dot {#dot}\n\nSee ![a red dot](dot.png) here.\n')
  const [deck] = needs.kit.decks
  const problems = deck === undefined ? [] : deckProblems(needs, deck)
  expect(problems.map(({ rule, slide }) => [rule, slide])).toEqual([['powerpoint-inline-picture', 'dot']])
  expect(slidesFrom(needs).map(wordsOf).join(' ')).toContain('See a red dot here.')
})

test('a formula is text that can be read, and a problem that names its slide', () => {
  const needs = kitOf(
    '# Talk\n\n---\n\n## Plain {#plain}\n\nA word.\n\n---\n\n## Formula {#formula}\n\n'
      + 'So $E = mc^2$, $\\sqrt{x_1}$.\n\n$$\\sum_{i=1}^{n} \\frac{a_i + b}{2}$$\n\n'
      + '$$A = \\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$$\n',
  )
  const [deck] = needs.kit.decks
  const problems = deck === undefined ? [] : deckProblems(needs, deck)
  expect(problems.map(({ rule, slide, line, severity }) => [rule, slide, line, severity]))
    .toEqual([['powerpoint-formula', 'formula', 11, 'warning']])
  const [, , slide] = slidesFrom(needs)
  if (slide === undefined) throw new Error('There is no slide')
  const lines = all(slide, 'a:p').map(textIn)
  expect(lines).toContain('So E = mc2, √(x1).')
  expect(lines).toContain('∑i=1n(ai + b)/2')
  expect(lines).toContain('A = (1, 0; 0, 1)')
  const raised = all(slide, 'a:r').filter((one) => Number(first(one, 'a:rPr')?.attributes['baseline'] ?? 0) > 0)
  expect(raised.map(textIn)).toEqual(['2', 'n'])
})

test('code has one face throughout, and every line and blank', () => {
  const code = 'if (a) {\n\n    b  // two\n}'
  const [, slide] = slidesFrom(kitOf(`# Talk\n\n---\n\n## Code\n\n\`\`\`\n${code}\n\`\`\`\n`))
  const paragraph = slide === undefined ? undefined : all(slide, 'a:p').find((one) => textIn(one).includes('two'))
  if (paragraph === undefined) throw new Error('There is no code')
  expect(
    paragraph.children.flatMap((child) =>
      typeof child === 'string' || !/^a:(?:r|br)$/.test(child.name)
        ? []
        : child.name === 'a:br'
        ? ['\n']
        : [textIn(child)]
    ).join('').replaceAll('\u00a0', ' '),
  ).toBe(code)
  expect(new Set(all(paragraph, 'a:r').map((run) => first(run, 'a:latin')?.attributes['typeface'])))
    .toEqual(new Set(['Consolas']))
})

test('footnotes stand small on the slide that refers to them, and on no other', () => {
  const slides = slidesFrom(
    kitOf(
      '# Talk\n\n---\n\n## One\n\nHerds.[^1]\n\n[^1]: A **commons**.\n\n---\n\n## Two\n\n| A |\n|---|\n| b^[In place.] |\n',
    ),
  )
  expect(slides.map((slide) => /A commons\./.test(wordsOf(slide)))).toEqual([false, true, false])
  expect(slides.map((slide) => /In place\./.test(wordsOf(slide)))).toEqual([false, false, true])
  for (const [slide, said] of [[slides[1], 'commons'], [slides[2], 'In place']] as const) {
    const run = slide === undefined ? undefined : all(slide, 'a:r').find((one) => textIn(one).includes(said))
    expect(Number(run && first(run, 'a:rPr')?.attributes['sz'])).toBeLessThan(2000)
  }
})

test('the logo of a house stands on covers alone, drawn and as pixels, in its own shape', () => {
  const address = 'data:image/svg+xml;base64,logo'
  const kit = kitOf('# Talk\n\n---\n\n## Next\n\nA word.\n')
  const [deck] = kit.kit.decks
  if (deck === undefined) throw new Error('There is no deck')
  const { brand, ...settings } = kit.kit.settings
  const needs: PptxNeeds = {
    ...kit,
    kit: { ...kit.kit, settings: { ...settings, brand: { ...brand, logo: 'slides/logo.svg' } } },
    pictures: new Map([['slides/logo.svg', address]]),
  }
  const source = { width: 480, height: 80, layers: [{ pixels: 'one.png', svg: 'one.svg' }] }
  const media = new Map([['one.png', Uint8Array.of(1)], ['one.svg', Uint8Array.of(2)]])
  const pack = openPackage(
    zipParts(pptxParts(needs, deck, 'give-out', TOKENS, { sources: new Map([[address, source]]), media })),
  )
  const [cover, next] = slidesOf(pack).map((path) => pack.part(path))
  if (cover === undefined || next === undefined) throw new Error('There are no two slides')
  expect(all(next, 'p:pic')).toEqual([])
  expect(all(cover, 'p:pic')).toHaveLength(1)
  expect(all(cover, 'a:blip')).toHaveLength(1)
  expect(all(cover, 'asvg:svgBlip')).toHaveLength(1)
  const [picture] = all(cover, 'p:pic')
  expect(picture && first(picture, 'a:off')?.attributes).toEqual({ x: '9220200', y: '533400' })
  expect(all(picture ?? cover, 'a:ext').map(({ attributes }) => attributes).filter(({ cx }) => cx !== undefined))
    .toEqual([{ cx: '2286000', cy: '381000' }])
})
