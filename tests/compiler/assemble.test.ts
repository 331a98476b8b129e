import { expect, test } from 'playwright/test'
import { compileKit, type KitSources } from '../../scripts/compiler/compile-kit.ts'
import { coverageOf } from '../../scripts/compiler/coverage.ts'
import type { Edition, Kit, Problem } from '../../scripts/compiler/model.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { expectHarmless } from './html.ts'
import { htmlOf, writeDeck } from './support.ts'

const ALPHA = `---
title: Alpha & co
subtitle: The first letter
sections: ["2"]
minutes: 6
---

# Where it begins {#cover minutes=1}

::: notes
ALPHA COVER NOTES, then [on](#loop) [@S2]

### Aside {#aside}
:::

---

## Loop {#loop minutes=2}

[up](#cover) [on](#goal) [a part](#corner) [a claim](https://a.example/#loop) [sources](#sources) [@S1]

[x]{#corner}

### Inside {#inside}

::: notes
See [the goal](#goal).
:::

---

## Goal {#goal minutes=3}

[back](#loop "foo id=") \`<a href="#loop" id="loop">\` [社会](#社会)

---

## 社会 {#社会}

---

## Sources {#sources .sources}
`
const BETA =
  '---\ntitle: Beta\nsections: ["1", elsewhere]\n---\n\n# No cover {.statement}\n\ntext\n\n---\n\ntext without heading\n\n---\n\n## Last {#last}\n'
const whole = (entries: string, more = ''): string =>
  `---\ntitle: Whole\n${more}assemble: ${entries}\n---\n\n# Whole {#cover minutes=0.5}\n\n[to alpha](#alpha) [into it](#alpha-goal)\n\n---\n\n## Sources {#sources .sources}\n`

function compile(decks: Readonly<Record<string, string>>, more: Partial<KitSources> = {}) {
  return compileKit({
    decks: Object.entries(decks).map(([name, text]) => ({ file: `slides/${name}.md`, text })),
    diagrams: [],
    pictures: [],
    settings: { file: 'slides/kit.yaml', text: 'parts: { "1": One, "2": Two, "3": Three }\n' },
    paper: {
      claims: {
        file: 'c',
        text: ['S1', 'S2', 'S3'].map((id) => `- { id: ${id}, part: "1", paragraph: 1, gist: A., status: AUT }\n`).join(
          '',
        ),
      },
    },
    ...more,
  })
}
const deckOf = (kit: Kit, name = 'whole'): Deck => {
  const deck = kit.decks.find((one) => one.name === name)
  if (deck === undefined) throw new Error(`No deck ${name}`)
  return deck
}
const page = (kit: Kit, edition: Edition = 'presenter') =>
  writeDeck(deckOf(kit), {
    edition,
    kit,
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map(),
    version: '1',
    date: '2017-12-31',
  })
const idsOf = (deck: Deck) => deck.slides.map(({ id }) => id)
const html = (deck: Deck, id: string) => htmlOf(deck.slides.find((slide) => slide.id === id)?.content)
/** Without that a deck by itself cites nothing, which is not what is asked here. */
const brief = (problems: readonly Problem[]) =>
  problems.filter(({ rule }) => rule !== 'empty-sources').map(({ file, line, column, severity, rule, found }) =>
    `${file}:${line}:${column} ${severity} ${rule}${found === undefined ? '' : ` ${found}`}`
  )

test('own slides first, then a divider and the slides of each part, the own sources last', () => {
  const { value, problems } = compile({ alpha: ALPHA, beta: BETA, whole: whole('[alpha, beta]') })
  expect(brief(problems)).toEqual([
    'slides/beta.md:3:17 warning unknown-part elsewhere',
    'slides/beta.md:12:1 warning slide-without-heading text without heading',
  ])
  const deck = deckOf(value)
  expect(idsOf(deck)).toEqual([
    'cover',
    'alpha',
    'alpha-loop',
    'alpha-goal',
    'alpha-社会',
    'beta',
    'beta-no-cover',
    'beta-slide-2',
    'beta-last',
    'sources',
  ])
  expect(deck.minutes).toBe(6.5)
  expect(deck.sections).toEqual(['1', '2', 'elsewhere'])
  expect(deck.aims).toEqual([])
  expect(deck.parts).toEqual([
    { id: 'alpha', title: 'Alpha & co', sections: ['2'], minutes: 6 },
    { id: 'beta', title: 'Beta', sections: ['1', 'elsewhere'] },
  ])
  // A slide without a heading is known by the number that it has here.
  expect(deck.slides.find(({ id }) => id === 'beta-slide-2')?.title).toBe('Slide 8')
  expect(deck.slides.map(({ divider }) => divider ?? '-').join(' ')).toBe('- - alpha alpha alpha - beta beta beta -')
  // One heading of the first level a page.
  expect(html(deck, 'beta-no-cover')).toContain('<h2 id="beta-no-cover-title">No cover</h2>')
  expect(deck.slides.flatMap(({ content }) => htmlOf(content).match(/<h1/g) ?? [])).toHaveLength(1)
  // The decks themselves stay as they are.
  expect(idsOf(deckOf(value, 'alpha'))).toEqual(['cover', 'loop', 'goal', '社会', 'sources'])
})

test('a divider stands for the cover: its minutes, its notes, its title as a line', () => {
  const deck = deckOf(compile({ alpha: ALPHA, beta: BETA, whole: whole('[alpha, beta]') }).value)
  const [, alpha] = deck.slides
  expect(alpha).toMatchObject({
    id: 'alpha',
    title: 'Alpha & co',
    layout: 'section',
    minutes: 1,
    line: 3,
    claims: [],
    notesCite: { claims: ['S2'] },
  })
  expect(htmlOf(alpha?.content)).toBe('<h2 id="alpha-title">Alpha &amp; co</h2>\n<p>Where it begins</p>\n')
  expect(htmlOf(alpha?.notes)).toContain('ALPHA COVER NOTES, then <a href="#alpha-loop">on</a>')
  expect(htmlOf(alpha?.notes)).toContain('<h3 id="alpha-aside">')
  const part = deckOf(compile({ alpha: ALPHA, whole: whole('[{ deck: alpha, from: goal }]') }).value).slides[1]
  expect(htmlOf(part?.content)).toContain('<p>The first letter</p>')
  expect([part?.minutes, part?.notes]).toEqual([undefined, []])
})

test('ids and the links to them are new together; claims, other addresses and text stay', () => {
  const deck = deckOf(compile({ alpha: ALPHA, whole: whole('[alpha]') }).value)
  const loop = html(deck, 'alpha-loop')
  expect(loop).toContain('<h2 id="alpha-loop-title">Loop</h2>')
  expect(loop).toContain('<a href="#alpha">up</a> <a href="#alpha-goal">on</a> <a href="#alpha-corner">a part</a>')
  expect(loop).toContain('<a href="https://a.example/#loop">a claim</a> <a href="#sources">sources</a>')
  expect(loop).toContain('href="#claim-S1"')
  expect(loop).toContain('<span id="alpha-corner">x</span>')
  expect(loop).toContain('<h3 id="alpha-inside">')
  expect(htmlOf(deck.slides[2]?.notes)).toContain('<a href="#alpha-goal">the goal</a>')
  const goal = html(deck, 'alpha-goal')
  expect(goal).toContain('<a href="#alpha-loop" title="foo id=">back</a>')
  expect(goal).toContain('<code>&lt;a href="#loop" id="loop"&gt;</code>')
  expect(goal).toContain(`<a href="#${encodeURIComponent('alpha-社会')}">`)
})

test('a range: from one id to another, both included; links out of it are text', () => {
  const kit = (entries: string) =>
    compile({ alpha: ALPHA, beta: BETA, whole: whole(entries).replace(' [into it](#alpha-goal)', '') })
  const { value, problems } = kit('[{ deck: alpha, from: loop, to: loop }, { deck: beta, from: last }]')
  expect(brief(problems).filter((text) => text.includes('whole'))).toEqual([])
  expect(idsOf(deckOf(value))).toEqual(['cover', 'alpha', 'alpha-loop', 'beta', 'beta-last', 'sources'])
  expect(html(deckOf(value), 'alpha-loop')).toContain('<a href="#alpha">up</a> <a>on</a>')
  expect(idsOf(deckOf(kit('[{ deck: alpha, to: loop }]').value)).slice(1, 3)).toEqual(['alpha', 'alpha-loop'])
  // The same deck in two ranges: links lead from one to the other.
  const twice = deckOf(
    kit('[{ deck: alpha, from: loop, to: loop }, beta, { deck: alpha, from: goal, to: 社会 }]').value,
  )
  expect(idsOf(twice)).toEqual([
    'cover',
    'alpha',
    'alpha-loop',
    'beta',
    'beta-no-cover',
    'beta-slide-2',
    'beta-last',
    'alpha-2',
    'alpha-goal',
    'alpha-社会',
    'sources',
  ])
  expect(html(twice, 'alpha-loop')).toContain('<a href="#alpha-goal">on</a>')
  expect(html(twice, 'alpha-goal')).toContain('<a href="#alpha-loop" title')
})

test('an exercise comes with its answer and debrief, and what only the presenter has is renamed too', () => {
  const exercise =
    '## Ask {#before}\n\n---\n\n## Choose\n\n::: exercise choice {#one minutes=1}\nWhat? [back](#before)\n\n- a\n- b\n\n'
    + '::: goal\ng [back](#before) [x]{#spot}\n:::\n::: answer\n- [x] a — since [so](#before)\n- [ ] b\n:::\n::: debrief\nd [x]{#place}\n:::\n:::\n\n---\n\n## After {#after}\n'
  const { value, problems } = compile({ exercise, whole: whole('[{ deck: exercise, to: one }]') })
  expect(brief(problems).filter((text) => !text.includes('unknown-slide'))).toEqual([])
  const deck = deckOf(value)
  expect(idsOf(deck).slice(1, -1)).toEqual([
    'exercise',
    'exercise-before',
    'exercise-one',
    'exercise-one-answer',
    'exercise-one-debrief',
  ])
  const html = page(value)
  expect(html).not.toContain('href="#before"')
  expect(html.match(/href="#exercise-before"/g)?.length).toBeGreaterThan(2)
  const all = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
  expect(all.length).toBe(new Set(all).size)
  expect(all.filter((id) => /spot|place/.test(id)).every((id) => id.startsWith('exercise-'))).toBe(true)
  expect(page(value, 'give-out')).not.toContain('exercise-one-answer')
})

test('ids stay unique, whatever decks and slides are called', () => {
  const names = ['a', 'a-b', 'd1', 'kit', '2024 talk', 'claim']
  const text = '## B {#b}\n\n[c](#c)\n\n---\n\n## C {#c}\n\n---\n\n## C title {#b-c}\n'
  const { value, problems } = compile({
    ...Object.fromEntries(names.map((name) => [name, text])),
    whole: `---\nassemble: [${
      names.map((name) => JSON.stringify(name)).join(', ')
    }, a]\n---\n\n## A b {#a-b}\n\n---\n\n## X {#part-kit-b}`,
  })
  expect(brief(problems)).toEqual([])
  const all = [...page(value).matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
  expect(all.length).toBe(new Set(all).size)
  const targets = [...page(value).matchAll(/href="#([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''))
  expect(targets.filter((id) => !all.includes(id))).toEqual([])
  expect(idsOf(deckOf(value)).filter((id) => /^(?:kit|claim|d1|\d)-?/.test(id))).toEqual([])
  expect(value.decks.find(({ name }) => name === 'whole')?.parts?.map(({ id }) => id)).toEqual([
    'a',
    'a-b-2',
    'part-d1',
    'part-kit',
    'part-2024-talk',
    'part-claim',
    'a-2',
  ])
})

test('what cannot be assembled is told at its place in the front matter', () => {
  const { value, problems } = compile({
    alpha: ALPHA,
    beta: BETA,
    other: '---\nassemble:\n  - alpha\n---\n',
    thin: '# Thin\n\n---\n\n## Sources {.sources}\n',
    whole: whole(
      '\n  - aplha\n  - whole\n  - other\n  - { deck: alpha, from: lop, to: gaol }\n  - { deck: alpha, from: goal, to: loop }\n  - thin\n  - { deck: alpha, from: sources }\n  - { deck: alpha, to: cover }\n  - beta\n',
    ).replace(/\[to alpha.*/, '[x](#alpha-goal)'),
  })
  const own = problems.filter(({ file }) => file === 'slides/whole.md')
  expect(brief(own)).toEqual([
    'slides/whole.md:4:5 error unknown-deck aplha',
    'slides/whole.md:5:5 error assembles-itself whole',
    'slides/whole.md:6:5 error nested-assembly other',
    'slides/whole.md:7:26 error unknown-slide lop',
    'slides/whole.md:7:35 error unknown-slide gaol',
    'slides/whole.md:8:26 error empty-range goal',
    'slides/whole.md:9:5 error empty-range thin',
    'slides/whole.md:10:26 error empty-range sources',
    'slides/whole.md:11:24 error empty-range cover',
    'slides/whole.md:18:1 warning unknown-slide #alpha-goal',
  ])
  expect(own[0]?.fix).toContain('“alpha”')
  expect(own[2]?.fix).toContain('alpha.')
  expect(own[3]?.fix).toContain('“loop”')
  for (const { what, why, fix } of own) for (const text of [what, why, fix]) expect(text).toMatch(/^[\p{Lu}“].*[.”]$/u)
  // What is right is there all the same.
  expect(idsOf(deckOf(value))).toEqual(['cover', 'beta', 'beta-no-cover', 'beta-slide-2', 'beta-last', 'sources'])
  expect(idsOf(deckOf(value, 'other'))).toEqual(['alpha', 'alpha-loop', 'alpha-goal', 'alpha-社会'])
})

test('an entry of a wrong kind is one error, and minutes are those of the whole', () => {
  const wrong = (entries: string) => brief(compile({ alpha: ALPHA, whole: whole(entries) }).problems)
  expect(wrong('[alpha, { deck: alpha, form: loop }]')).toEqual(['slides/whole.md:3:34 warning unknown-key form'])
  for (
    const entries of [
      '[alpha, { from: loop }]',
      '[alpha, [beta]]',
      'alpha',
      '[alpha, ~]',
      '[{ deck: alpha, to: [loop] }]',
    ]
  ) {
    expect(wrong(entries).filter((text) => text.includes('error')), entries).toEqual([
      expect.stringMatching(/whole\.md:3:\d+ error (?:bad|missing)-value/),
    ])
  }
  const { value, problems } = compile({ alpha: ALPHA, whole: whole('[alpha]', 'minutes: 7\n') })
  expect(brief(problems)).toEqual(['slides/whole.md:3:10 warning minutes-sum minutes: 7'])
  expect(problems.find(({ rule }) => rule === 'minutes-sum')?.what).toContain('6.5')
  expect(deckOf(value).minutes).toBe(7)
  expect(brief(compile({ alpha: ALPHA, whole: whole('[alpha]', 'minutes: 6.5\n') }).problems)).toEqual([])
})

test('nothing is counted twice', () => {
  const alone = compile({ alpha: ALPHA })
  const both = compile({ alpha: ALPHA, whole: whole('[alpha]') })
  expect(coverageOf(both.value)).toEqual(coverageOf(alone.value))
  expect(coverageOf(both.value).map(({ taught, inNotes, nowhere }) => [taught, inNotes, nowhere])).toEqual([[
    1,
    ['S2'],
    ['S3'],
  ]])
})

test('every divider shows all parts, the present one marked, the others linked; minutes only to the presenter', () => {
  const { value } = compile({
    alpha: ALPHA,
    beta: BETA,
    gamma: BETA.replaceAll('Beta', 'Gamma'),
    whole: whole('[alpha, beta, gamma]'),
  })
  const way = /<section class="slide layout-section divider" id="beta".*?(<ol class="way".*?<\/ol>)/s.exec(page(value))
    ?.[1]
  expect(way).toBe(
    '<ol class="way" aria-label="Parts, 2 of 3"><li class="done"><a href="#alpha">Alpha &amp; co</a> <span class="plan" data-secret="notes">6 min</span></li>'
      + '<li class="here"><span aria-current="step">Beta</span></li><li><a href="#gamma">Gamma</a></li></ol>',
  )
  expect(page(value)).toContain(
    '<p class="kicker">Section 2<span data-secret="notes"> · 6 minutes</span></p><h2 id="alpha-title">',
  )
  expect(page(value)).toContain('aria-labelledby="gamma-last-title gamma-title"')
  const given = page(value, 'give-out')
  expect(given.match(/<ol class="way"/g)).toHaveLength(3)
  for (const secret of ['plan', ' min', 'ALPHA COVER', 'data-minutes']) expect(given).not.toContain(secret)
})

test('what is hostile in a deck is harmless in the deck that takes it in', () => {
  const evil =
    '---\ntitle: "\\"><script>alert(1)</script>"\n---\n\n# <img src=x onerror=alert(1)> {#c}\n\n---\n\n## A {#a}\n\n[x](#a "\\" id=\\"b\\" onclick=\\"y") [x]{#b} [y](javascript:alert(1)) `id="a"`\n'
  const deck = deckOf(compile({ evil, whole: whole('[evil]') }).value)
  for (const { content, notes } of deck.slides) for (const text of [content, notes]) expectHarmless(htmlOf(text))
  expect(html(deck, 'evil-a')).toContain('href="#evil-a"')
})
