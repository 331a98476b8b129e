import { expect, test } from 'playwright/test'
import { el } from '../../scripts/compiler/content/node.ts'
import { BROAD } from '../../scripts/powerpoint/layouts.ts'
import { LOOKS } from '../../scripts/powerpoint/look.ts'
import { answerTable } from '../../scripts/powerpoint/read-objects.ts'
import { paragraphsIn, PLAIN } from '../../scripts/powerpoint/paragraphs.ts'
import { withoutRemarks } from '../../scripts/powerpoint/arrange-slide.ts'
import { runsOf } from '../../scripts/powerpoint/runs.ts'
import { widthOf } from '../../scripts/powerpoint/metrics.ts'
import { INDENT } from '../../scripts/powerpoint/text.ts'
import { deckProblems } from '../../scripts/writers/pptx-problems.ts'
import { layersOf } from '../../scripts/writers/diagrams/layers.ts'
import { all, first, layoutOf, type Read, relationsOf, slidesOf, textIn, wordsOf } from './package.ts'
import { kitOf, packageFrom, slidesFrom } from './talk.ts'

const IDENTITIES = 'identities:\n  shared: { colour: green, mark: tiles, pattern: dots }\n'

function slideOf(text: string, more = ''): Read {
  const [, slide] = slidesFrom(kitOf(`# Talk\n\n---\n\n${text}`, 'en', more))
  if (slide === undefined) throw new Error('There is no slide')
  return slide
}

const lookOf = (slide: Read, said: string): Read => {
  const run = all(slide, 'a:r').find((one) => textIn(one).includes(said))
  const look = run === undefined ? undefined : first(run, 'a:rPr')
  if (look === undefined) throw new Error(`Nothing says “${said}”`)
  return look
}
const colourIn = (look: Read | undefined): string | undefined =>
  look === undefined ? undefined : (first(look, 'a:srgbClr') ?? first(look, 'a:schemeClr'))?.attributes['val']
/** Shapes that hold a word, and how much free space is above the paragraph with it. */
const holds = (slide: Read, said: string): Read | undefined =>
  all(slide, 'p:sp').find((one) => textIn(one).includes(said))
const spaceAbove = (slide: Read, said: string): number => {
  const paragraph = all(slide, 'a:p').find((one) => textIn(one).includes(said))
  const before = paragraph === undefined ? undefined : first(paragraph, 'a:spcBef')
  return Number(before === undefined ? 0 : first(before, 'a:spcPts')?.attributes['val'])
}

test('what is marked is underlined in the accent, as on a page', () => {
  const look = lookOf(slideOf('## Marked\n\nThis is <mark>marked</mark>, this is not.\n'), 'marked')
  expect([look.attributes['b'], look.attributes['u'], colourIn(first(look, 'a:uFill'))]).toEqual([
    '1',
    'sng',
    'accent5',
  ])
})

test('what belongs to an identity stands in its hue, apart from what follows', () => {
  const slide = slideOf('## Held\n\n::: shared\nGrass is ours.\n:::\n\n::: caveat\nNot everywhere.\n:::\n', IDENTITIES)
  const [own, other] = [holds(slide, 'Grass'), holds(slide, 'everywhere')]
  expect(own).toBeDefined()
  expect(own).not.toBe(other)
  expect(own === undefined ? '' : textIn(own)).not.toContain('Mind this')
})

test('a slide about one identity has its mark before the title', () => {
  const of = (text: string): Read => {
    const pack = packageFrom(kitOf(`# Talk\n\n---\n\n${text}`, 'en', IDENTITIES))
    const path = slidesOf(pack)[1] ?? ''
    return layoutOf(pack, path)
  }
  const marks = (layout: Read): Read[] => all(layout, 'a:custGeom')
  expect(marks(of('## Held {.shared .statement}\n\nAll of it.\n'))).toHaveLength(1)
  expect(marks(of('## Held {.statement}\n\nAll of it.\n'))).toHaveLength(0)
})

test('footnotes and blocks with a label stand apart from a list above them', () => {
  const slide = slideOf('## List\n\n- Herds[^1]\n- Hay\n\n::: caveat\nNot in winter.\n:::\n\n[^1]: Of cows.\n')
  for (const said of ['Of cows', 'Mind this']) expect(spaceAbove(slide, said), said).toBeGreaterThan(1500)
})

/** Shapes no higher than a line. */
const linesIn = (slide: Read): Read[] =>
  all(slide, 'p:sp').filter((one) =>
    all(one, 'a:ext').some(({ attributes }) => Number(attributes['cy'] ?? 99_999) < 30_000)
  )

test('lines part the items of the list that carries a slide, each below its neighbour, and come with their items', () => {
  const list = '- One\n- Two, which is longer\n- Three\n'
  const [alone, among] = ['', 'A word.\n\n'].map((before) => slideOf(`## List\n\n${before}${list}`))
  expect([alone, among].map((slide) => slide === undefined ? 0 : linesIn(slide).length)).toEqual([2, 3])
  const tops = (among === undefined ? [] : linesIn(among)).map((one) => Number(first(one, 'a:off')?.attributes['y']))
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
  const stepped = slideOf(`## List\n\nA word.\n\n::: incremental\n${list}:::\n`)
  const ids = linesIn(stepped).map((one) => first(one, 'p:cNvPr')?.attributes['id'])
  const shown = all(stepped, 'p:spTgt').map(({ attributes }) => attributes['spid'])
  expect(ids.filter((id) => shown.includes(id))).toHaveLength(ids.length)
  // Text that shrinks stands nobody knows where.
  const long = Array.from({ length: 9 }, (_, index) => `- Herd ${index} of many`).join('\n')
  expect(linesIn(slideOf(`## List\n\nA word.\n\n${long}\n`))).toEqual([])
})

test('where another program may break a line or not, its place is narrower, so that lines stand where they should', () => {
  const at = (breadth: number): [lines: number, inset: number] => {
    const words = 'is '.repeat(200).split(' ')
    const count = words.findIndex((_, index) =>
      widthOf(words.slice(0, index + 1).join(' '), 'sans', LOOKS.body.size) > (breadth - INDENT)
    )
    const slide = slideOf(`## List\n\nA word.\n\n- ${words.slice(0, count).join(' ')}\n- Two\n`)
    const body = first(holds(slide, 'A word') ?? slide, 'a:bodyPr')
    return [linesIn(slide).length, Number(body?.attributes['rIns'] ?? 0) / 9525]
  }
  expect([0.8, 0.99, 1.015].map((part) => at(BROAD * part))).toEqual([[2, 0], [2, 50], [2, 20]])
})

test('a question in a text, and a warning below words of somebody else, have a bar before them', () => {
  const bars = (slide: Read): string[] =>
    all(slide, 'p:sp').filter((one) =>
      all(one, 'a:ext').some(({ attributes }) => attributes['cx'] === String(8 * 9525))
    )
      .map((one) => colourIn(first(one, 'p:spPr')) ?? '')
  expect(bars(slideOf('## Asked\n\nA word.\n\n::: ask\nWho?\n:::\n'))).toEqual(['accent5'])
  expect(bars(slideOf('## Said\n\n> A word.\n>\n> — Somebody\n\n::: caveat\nNot in winter.\n:::\n'))).toEqual(['tx1'])
})

test('what is said before a question has no bar; a warning that fills its place has one as long', () => {
  const barOf = (slide: Read): number[] =>
    all(slide, 'a:ext').flatMap(({ attributes }) =>
      attributes['cx'] === String(8 * 9525) ? [Number(attributes['cy']) / 9525] : []
    )
  const question = '\n\n::: ask\nWho counts the sheep, and how many are too many?\n:::\n'
  const [after = 0, ...none] = barOf(slideOf(`## Asked {.statement}\n\nFour herds.${question}`))
  expect(after).toBeGreaterThan(100)
  expect(after).toBeLessThan(200)
  expect(none).toEqual([])
  expect(barOf(slideOf(`## Asked {.statement}${question}`))).toEqual([])
  const long = 'No herd stays the same from one summer to the next. '.repeat(5)
  expect(barOf(slideOf(`## Said {.quotation}\n\n> A word.\n>\n> — Somebody\n\n::: caveat\n${long}\n:::\n`))).toEqual([
    116,
  ])
})

test('a box stands in the place of the mark of its entry', () => {
  const entry = el('li', { class: 'checked' }, el('span', { class: 'entry-box' }, '☐'), ' open')
  const [one] = paragraphsIn([el('ul', {}, entry)], PLAIN)
  expect([one?.bullet, one?.runs.map(({ text }) => text)]).toEqual([{ kind: 'letter', letter: '☐' }, ['open']])
})

test('a letter of a card stands before its item as its mark, and what follows in a line of small words goes on there', () => {
  const letter = el('span', { class: 'answer-card' }, el('span', { class: 'card-letter' }, 'D'), ' Hay')
  const [one] = paragraphsIn([el('ul', {}, el('li', {}, letter, ' grows'))], PLAIN)
  expect([one?.bullet, one?.runs.map(({ text }) => text).join('')]).toEqual([
    { kind: 'letter', letter: 'D' },
    'Hay grows',
  ])
  const cites = el('span', { class: 'cites' }, el('span', { class: 'badge' }, 'Said'))
  const texts = ['', ' More.'].map((after) => runsOf(['One. ', cites, after]).map(({ text }) => text).join(''))
  expect(texts).toEqual(['One.\nSaid', 'One. Said More.'])
})

test('remarks on notes stand in the evidence, not on the slide of sources', () => {
  const [said] = paragraphsIn(
    withoutRemarks([
      el('p', { class: 'csl-entry' }, 'A book.', el('span', { class: 'work-note' }, 'Kit: as printed.')),
      el('p', { class: 'explanation' }, 'More.'),
    ]),
    PLAIN,
  )
  expect(said?.runs.map(({ text }) => text)).toEqual(['A book.'])
})

test('a question and a warning below the same columns have a layout each', () => {
  const columns = ':::: columns\n::: column\nOne.\n:::\n::: column\nTwo.\n:::\n::::\n'
  const text = ['ask', 'caveat', 'outside'].map((one) => `## Two\n\n${columns}\n::: ${one}\nWho?\n:::\n`)
  const pack = packageFrom(kitOf(`# Talk\n\n---\n\n${text.join('\n---\n\n')}`))
  const layoutsOf = slidesOf(pack).slice(1).map((path) =>
    [...relationsOf(pack, path).values()].find(({ Type }) => Type?.endsWith('/slideLayout') === true)?.['Target']
  )
  expect(new Set(layoutsOf).size).toBe(3)
})

test('an answer is a table: what is right has a ground of its own, what is not has no colour', () => {
  const item = (right: string, said: string) =>
    el('li', { 'data-right': right }, el('span', { class: 'answer-mark' }, said),
      el('span', { class: 'answer-card' }, 'Hay'), el('span', { class: 'answer-why' }, 'It grows.'))
  const { answers, rows } = answerTable(
    el('ul', { class: 'answer-lines' }, item('yes', 'Right'), item('no', 'Not right')),
  )
  expect(answers).toEqual([true, false])
  expect(rows.map((row) => row.map(({ runs }) => runs.map(({ text, colour, bold }) => [text, colour, bold])))).toEqual([
    [[['Right', 'right', true]], [['Hay', undefined, true]], [['It grows.', undefined, undefined]]],
    [[['Not\u00a0right', 'ink-soft', undefined]], [['Hay', undefined, undefined]], [[
      'It grows.',
      undefined,
      undefined,
    ]]],
  ])
  const [, , slide] = slidesFrom(kitOf(`# Talk\n\n---\n\n## Which?\n\n${CHOICE}`))
  const grounds = slide === undefined
    ? []
    : all(slide, 'a:tr').map((row) =>
      first(row, 'a:tcPr')?.children.flatMap((one) => typeof one === 'string' ? [] : [one.name]).at(-1)
    )
  expect(grounds).toEqual(['a:noFill', 'a:solidFill'])
})

const CHOICE = `::: exercise choice {#which minutes=6}
Which is shared?

- A shop
- An alp

::: goal
To tell.
:::
::: answer
- [ ] A shop — It is owned.
- [x] An alp — All use it.
:::
::: debrief
Well.
:::
:::
`

test('the number of a task stands apart from its title', () => {
  const runs = runsOf([el('span', { class: 'task-number' }, 'Task 1'), 'Which way?'])
  expect(runs.map(({ text }) => text)).toEqual(['Task 1', '\u2003', 'Which way?'])
  expect(runs[0]?.size).toBeLessThan(LOOKS.title.size)
})

test('steps of a task stand on its slide where the board leaves room', () => {
  const text = `## Which way?

::: exercise discuss {#which minutes=4}
Which way would you go?

::: goal
To talk.
:::
::: materials
Nothing.
:::
::: steps
1. **Alone, 2 minutes.** Think of one.
2. **In pairs, 2 minutes.** Compare.
:::
::: answer
- Any
:::
::: debrief
Well.
:::
:::
`
  const words = wordsOf(slideOf(text))
  expect(words).toContain('Think of one.')
  expect(words).toContain('Compare.')
})

test('layouts, places and shapes are called in the deck’s language', () => {
  const text =
    '# Vortrag\n\n---\n\n## Liste\n\nEin Satz.\n\n- a\n- b\n\n---\n\n## Tafel\n\n| A | B |\n|---|---|\n| 1 | 2 |\n'
  const namesIn = (language: string): string[] => {
    const pack = packageFrom(kitOf(text, language))
    return pack.paths.filter((path) => /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path))
      .flatMap((path) => [...all(pack.part(path), 'p:cSld'), ...all(pack.part(path), 'p:cNvPr')])
      .flatMap(({ attributes }) => attributes['name'] ?? '').map((name) => name.replace(/ \d+$/, ''))
  }
  const english = new Set(namesIn('en'))
  const same = namesIn('de').filter((name) => name !== '' && name !== 'Text' && english.has(name))
  expect(same).toEqual([])
})

test('a list or table that would be too small to read goes on on a second slide, with its head and its numbers', () => {
  const items = Array.from({ length: 14 }, (_, index) => `${index + 1}. Herd ${index + 1} of the village`)
  const rows = Array.from({ length: 17 }, (_, index) => `| Alp ${index + 1} | ${index} cows |`)
  const text = [
    '# Talk',
    `## List {#list}\n\nOne.\n\n${items.join('\n')}`,
    `## Table {#table}\n\n| Where | How many |\n|---|---|\n${rows.join('\n')}`,
    '## End\n\nBack to the [table](#table).',
  ]
  const needs = kitOf(text.join('\n\n---\n\n'))
  const slides = slidesFrom(needs)
  const titles = slides.map((slide) =>
    textIn(
      all(slide, 'p:sp').find((one) =>
        first(one, 'p:ph')?.attributes['idx'] === undefined && first(one, 'p:ph') !== undefined
      ) ?? slide,
    )
  )
  expect(titles).toEqual(['Talk', 'List (1/2)', 'List (2/2)', 'Table (1/2)', 'Table (2/2)', 'End'])
  const starts = all(slides[2] ?? { name: '', attributes: {}, children: [] }, 'a:buAutoNum')
  expect(Number(starts[0]?.attributes['startAt'])).toBe(8)
  expect(slides.slice(3, 5).map((slide) => wordsOf(slide).includes('How many'))).toEqual([true, true])
  const words = slides.map(wordsOf).join(' ')
  for (const said of ['Herd 14', 'Alp 17', 'Herd 7']) expect(words).toContain(said)
  const pack = packageFrom(needs)
  const links = [...relationsOf(pack, slidesOf(pack)[5] ?? '').values()].map(({ Target }) => Target)
  expect(links).toContain('slide4.xml')
  const [deck] = needs.kit.decks
  expect(deck === undefined ? undefined : deckProblems(needs, deck)).toEqual([])
})

test('layers of a drawing keep their order: what comes later may stand behind what is there', () => {
  const layers = layersOf(
    '<svg viewBox="0 0 9 9"><defs><path id="p"/></defs><g data-step="2"><rect id="back"/></g><g fill="red"><circle id="mid"/><text data-step="1" id="said">Ha <tspan>ho</tspan></text></g></svg>',
  )
  expect(layers.map(({ step }) => step)).toEqual([2, undefined, 1])
  expect(layers.map(({ svg }) => /id="(back|mid|said)"/.exec(svg)?.[1])).toEqual(['back', 'mid', 'said'])
  expect(layers[2]?.svg).toContain('<g fill="red"><text data-step="1" id="said">Ha <tspan>ho</tspan></text></g>')
  expect(layers.every(({ svg }) => svg.includes('<defs><path id="p"/></defs>'))).toBe(true)
})

test('marks of lists are in the hue of what they are about, on a slide, in columns and in a box', () => {
  const marks = (text: string): Set<string | undefined> => {
    const pack = packageFrom(kitOf(`# Talk\n\n---\n\n${text}`, 'en', IDENTITIES))
    const path = slidesOf(pack)[1] ?? ''
    const parts = [pack.part(path), layoutOf(pack, path)]
    return new Set(
      parts.flatMap((part) => all(part, 'a:buClr')).map((one) => first(one, 'a:schemeClr')?.attributes['val']),
    )
  }
  const list = '- Herds\n- Hay\n\n1. Grass\n2. Water\n'
  const shared = new Set(['accent1'])
  expect(marks(`## List {.shared}\n\n${list}`)).toEqual(shared)
  expect(marks(`## List\n\n:::: {.columns .shared}\n::: column\n${list}\n:::\n::: column\n- Salt\n:::\n::::\n`))
    .toEqual(shared)
  expect(marks(`## List\n\n${list}`)).toEqual(new Set(['accent5']))
  expect(marks(`## List\n\n::: {.shared}\n${list}\n:::\n`)).toEqual(new Set(['accent1', 'accent5']))
})

test('the last word of a heading does not stand alone on a line', () => {
  const title = 'Whoever comes at ebb, and runs along the *beach*, saw'
  const textOf = (slide: Read, said: string): string => {
    const shape = holds(slide, said)
    return shape === undefined ? '' : textIn(shape)
  }
  expect(textOf(slideOf(`## ${title}\n\n${title} there.\n`), 'Whoever')).toMatch(/the beach,\u00a0saw$/)
  const long = 'Whoever comes at ebb, and runs along thoroughfares, uncharacteristically'
  expect(textOf(slideOf(`## ${long}\n\nAll.\n`), 'Whoever')).not.toContain('\u00a0')
  expect(textOf(slideOf('## The last flood left\n\nAll.\n'), 'flood')).not.toContain('\u00a0')
  expect(textOf(slideOf(`## ${title} what it took along\n\nAll.\n`), 'Whoever')).not.toContain('\u00a0')
})
