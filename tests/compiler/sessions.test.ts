import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Edition, Kit, Problem } from '../../scripts/compiler/model.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { spreadMinutes } from '../../scripts/compiler/session/compile-session.ts'
import { sayMinute, timeItems } from '../../scripts/compiler/session/needs.ts'
import { expectHarmless } from './html.ts'
import { htmlOf, writeDeck } from './support.ts'

const ALPHA = `---
title: Alpha
---

# Alpha {#cover}

::: notes
COVER NOTES, then [on](#loop)
:::

---

## Loop {#loop minutes=2}

[up](#cover) [on](#goal) [the rest](#end)

---

## Goal {#goal minutes=1}

[back](#loop) [S](#sources) [@C1]

---

## End {#end}

---

## Sources {#sources .sources}
`
const GAME = `# Game {#cover}

---

## Pairs

::: exercise sort {#pairs minutes=6 group=2 priority=should}
Match them.

- one
- two

1. uno
2. dos

::: goal
The goal.
:::
::: answer
| Card | Goes with | Why |
|---|---|---|
| one | uno | SECRET |
| two | dos | SECRET |
:::
::: debrief
Well.
:::
:::
`
const HEAD = `title: An hour
minutes: 60
for: Anyone.
objectives: [Say A, Say B]
room: A room.
reading: { none: There is no time. }
without-reading: Nothing changes.
`
const ITEMS = `items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: alpha, from: cover, to: loop }] }
  - { title: Goal & end, minutes: 10, slides: [{ deck: alpha, from: goal, to: end }] }
  - { title: Slack, minutes: 6, kind: slack }
  - { title: Pairs, minutes: 12.5, exercise: pairs }
  - { title: Pause, minutes: 15, kind: break }
  - { title: What now?, minutes: 8, kind: debrief }
  - { title: Close, minutes: 3.5, kind: closing, priority: must }
`
const GOOD = HEAD + ITEMS

function compile(text: string, file = 'handouts/sessions/hour.yaml') {
  return compileKit({
    decks: [['alpha', ALPHA], ['game', GAME], ['all', '---\nassemble: [alpha]\n---\n']].map((
      [name = '', deck = ''],
    ) => ({ file: `slides/${name}.md`, text: deck })),
    diagrams: [],
    pictures: [],
    sessions: [{ file, text }],
    settings: { file: 'slides/kit.yaml', text: 'parts: { "1": One }\n' },
    paper: {
      claims: { file: 'c', text: '- { id: C1, part: "1", paragraph: 1, gist: A., endnotes: [1], status: AUT }\n' },
      endnotes: { file: 'e', text: '- { number: 1, explanation: One. }\n' },
    },
  })
}
const brief = (problems: readonly Problem[]) =>
  problems.filter(({ file }) => file.startsWith('handouts')).map(({ line, column, severity, rule, found }) =>
    `${line}:${column} ${severity} ${rule}${found === undefined ? '' : ` ${found}`}`
  )
const deckOf = (kit: Kit): Deck => {
  const deck = kit.sessions[0]?.deck
  if (deck === undefined) throw new Error('No session')
  return deck
}
const page = (kit: Kit, edition: Edition) =>
  writeDeck(deckOf(kit), {
    edition,
    kit,
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map([[1, ['One.']]]),
    version: '1',
    date: '2017-12-31',
  })

test('cover, agenda, ground rules, then the slides of each item, then the sources', () => {
  const { value, problems } = compile(GOOD)
  expect(brief(problems)).toEqual([])
  const deck = deckOf(value)
  expect(
    deck.slides.map(({ id, layout, item, minutes, slack, leads }) =>
      [id, layout, item ?? '-', slack === undefined ? minutes : `${slack}+${minutes}`, leads].join(' ').trim()
    ),
  ).toEqual([
    'cover cover - 0',
    'agenda agenda - 0',
    'ground-rules text - 0',
    'alpha-loop text 0 5 arrive',
    'alpha-goal text 1 10 goal-end',
    'alpha-end text 1 0',
    // The slack before it, then its own.
    'game-pairs exercise 3 6+12.5 pairs',
    'game-pairs-answer answer 3 0',
    'game-pairs-debrief debrief 3 0',
    'pause agenda 4 15',
    'what-now agenda 5 8',
    'close agenda 6 3.5',
    'sources sources - 0',
  ])
  expect(deck.slides.reduce((sum, slide) => sum + (slide.minutes ?? 0) + (slide.slack ?? 0), 0)).toBe(60)
  expect(
    deck.plan?.map(({ title, minutes, kind, priority, slide }) => [title, minutes, kind, priority, slide].join('|')),
  ).toEqual([
    'Arrive|5|opening|must|alpha-loop',
    'Goal & end|10|slides|should|alpha-goal',
    'Slack|6|slack|could|',
    'Pairs|12.5|exercise|should|game-pairs',
    'Pause|15|break|must|pause',
    'What now?|8|debrief|must|what-now',
    'Close|3.5|closing|must|close',
  ])
  expect(value.decks.map(({ name }) => name)).not.toContain('hour')
})

test('links lead within the session, to the first slide of the item instead of a cover, or stay as text', () => {
  const { value } = compile(GOOD)
  const html = (id: string) => htmlOf(deckOf(value).slides.find((slide) => slide.id === id)?.content)
  expect(html('alpha-loop')).toContain(
    '<a href="#alpha-loop">up</a> <a href="#alpha-goal">on</a> <a href="#alpha-end">the rest</a>',
  )
  expect(html('alpha-goal')).toContain('<a href="#alpha-loop">back</a> <a>S</a>')
  expect(htmlOf(deckOf(value).slides.find(({ id }) => id === 'alpha-loop')?.notes)).toContain(
    'COVER NOTES, then <a href="#alpha-loop">on</a>',
  )
  const ids = [...page(value, 'presenter').matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('the agenda stands once; a break says which item is now; minutes, plan and answers are only the presenter’s', () => {
  const { value } = compile(GOOD)
  const agenda = (id: string, edition: Edition) =>
    new RegExp(` id="${id}" .*?(<ol class="agenda".*?</ol>)`, 's').exec(page(value, edition))?.[1]
  expect(agenda('agenda', 'give-out')).toBe(`<ol class="agenda" aria-label="Agenda">
<li><a href="#alpha-loop">Arrive</a></li>
<li><a href="#alpha-goal">Goal &amp; end</a></li>
<li><a href="#game-pairs">Pairs</a></li>
<li class="pause"><a href="#pause">Pause</a></li>
<li><a href="#what-now">What now?</a></li>
<li><a href="#close">Close</a></li>
</ol>`)
  expect(agenda('pause', 'give-out')).toContain(
    '<ol class="agenda" aria-label="Agenda, 4 of 6">\n<li class="done"><a href="#alpha-loop">Arrive</a></li>',
  )
  expect(agenda('pause', 'give-out')).toContain(
    '<li class="here pause"><span aria-current="step">Pause</span></li>\n<li><a',
  )
  expect(agenda('agenda', 'presenter')).toContain(
    '<a href="#game-pairs">Pairs</a> <span class="plan" data-secret="notes">12½ min</span></li>',
  )
  // What the minutes of the items leave.
  expect(agenda('agenda', 'presenter')).toMatch(
    /<li class="free" data-secret="notes">Kept free <span class="plan">\d+(?:\.5)? min<\/span><\/li>\n<\/ol>$/,
  )
  expect(page(value, 'presenter')).toContain('"plan":[{"title":"Arrive","minutes":5')
  const given = page(value, 'give-out')
  for (const secret of ['SECRET', ' min', 'minutes', 'plan', 'data-item', 'Slack', 'COVER NOTES', 'must']) {
    expect(given, secret).not.toContain(secret)
  }
})

test('every slide of an item has a strip that says where it is; a link to the item finds its first slide', () => {
  const { value } = compile(GOOD)
  const strip = (id: string, edition: Edition) =>
    new RegExp(` id="${id}" (?:(?!<section).)*?(<p class="strip".*?</p>)`, 's').exec(page(value, edition))?.[1]
  expect(strip('alpha-goal', 'give-out')).toBe(
    '<p class="strip" id="goal-end"><span class="strip-name" id="goal-end-title">Goal &amp; end</span></p>',
  )
  expect(strip('alpha-end', 'presenter')).toBe(
    '<p class="strip"><span class="strip-name">Goal &amp; end</span> <span class="plan" data-secret="notes">10 min</span></p>',
  )
  expect(strip('game-pairs-debrief', 'presenter')).toContain(
    '>Pairs</span> <span class="plan" data-secret="notes">12½ min</span>',
  )
  for (const id of ['cover', 'agenda', 'ground-rules', 'pause', 'sources']) {
    expect(strip(id, 'presenter'), id).toBeUndefined()
  }
})

test('what is missing or does not make sense is told at its place', () => {
  const problemsOf = (text: string) => brief(compile(text).problems)
  expect(problemsOf(`${HEAD}items:
  - { title: A, minutes: 20, slides: [{ deck: alhpa }] }
  - { title: B, minutes: 10, slides: [{ deck: alpha, from: lop, to: goal }] }
  - { title: C, minutes: 10, exercise: pears }
  - { title: D, minutes: 10, exercise: pairs }
  - { title: E, minutes: 10, exercise: pairs }
  - { title: F, minutes: 5, kind: break, exercise: pairs }
  - { title: G, minutes: 5 }
  - { minutes: 3, kind: slack }
  - { title: H }
  - { title: I, minutes: 1, kind: opening }
`)).toEqual([
    '2:10 warning minutes-sum minutes: 60',
    '9:3 error no-debrief items',
    '9:5 error no-opening A',
    '9:47 error unknown-deck alhpa',
    '10:60 error unknown-slide lop',
    '11:40 error unknown-exercise pears',
    '13:40 error exercise-twice pairs',
    '14:52 error busy-pause F',
    '15:5 error empty-item G',
    '16:5 error missing-setting title',
    '17:5 error empty-item H',
    '17:5 error missing-setting minutes',
    '18:5 error misplaced-opening I',
    '18:5 error no-closing I',
  ])
  expect(problemsOf('items: []\n')).toEqual([
    ...['title', 'minutes', 'for', 'objectives', 'room', 'reading', 'without-reading'].map((key) =>
      `1:1 error missing-setting ${key}`
    ),
    '1:8 error bad-value items',
  ])
  const found =
    compile(GOOD.replace('exercise: pairs', 'exercise: pair').replace('deck: alpha', 'deck: alhpa')).problems
  expect(found.map(({ fix }) => /^Did you mean “(.*?)”/.exec(fix)?.[1])).toEqual(['alpha', 'pairs'])
})

for (
  const [what, from, to, expected] of [
    ['a wrong number', 'minutes: 60', 'minutes: an hour', '2:10 error bad-value minutes: an hour'],
    ['a third of a minute', 'minutes: 12.5', 'minutes: 12.3', '12:30 error bad-value minutes: 12.3'],
    ['no objective', '[Say A, Say B]', '[]', '4:13 error missing-setting objectives'],
    ['one objective', '[Say A, Say B]', '[Say A]', '4:13 warning objectives-count objectives'],
    ['people without a head', 'room: A room.', 'room: A room.\npeople: 30', '6:9 error bad-value people: 30'],
    [
      'fewer people at most',
      'room: A room.',
      'room: A room.\npeople: { from: 9, to: 8 }',
      '6:9 error bad-value people',
    ],
    [
      'fewer than nothing',
      'room: A room.',
      'room: A room.\npeople: { to: 8, fewer: Sit. }',
      '6:9 error bad-value people',
    ],
    [
      'more than nothing',
      'room: A room.',
      'room: A room.\npeople: { from: 8, more: Sit. }',
      '6:9 error bad-value people',
    ],
    ['an unknown kind', 'kind: break', 'kind: brake', '13:40 error bad-value kind: brake'],
    ['an unknown key', 'room: A room.', 'room: A room.\nrom: B', '6:1 warning unknown-key rom'],
    [
      'a reading without questions',
      '{ none: There is no time. }',
      '{ paragraphs: All, minutes: 5 }',
      '6:10 error missing-value questions',
    ],
    [
      'copies in another language',
      'room: A room.',
      'room: A room.\nmaterials: [{ what: A pen, copies: 1 je Person }]',
      '6:36 error bad-value copies: 1 je Person',
    ],
    ['no slack', '  - { title: Slack, minutes: 6, kind: slack }\n', '', '2:10 warning minutes-sum minutes: 60'],
    ['too much slack', 'title: Slack, minutes: 6', 'title: Slack, minutes: 16', '11:5 warning slack Slack'],
    [
      'an item that is none',
      '  - { title: Slack, minutes: 6, kind: slack }',
      '  - Slack',
      '11:5 error bad-value items',
    ],
    ['no YAML', 'title: An hour', 'title: [An hour', '1:1 error yaml-syntax'],
    ['a list', GOOD, '- a\n', '1:1 error bad-session'],
  ] as const
) {
  test(`bad input: ${what}`, () => {
    const { problems } = compile(GOOD.replace(from, to))
    const all = brief(problems)
    if (what === 'no YAML') expect(all.every((text) => text.includes('yaml-syntax')) && all.length > 0).toBe(true)
    else expect(all).toContain(expected)
    for (const { what: said, why, fix } of problems) {
      for (const text of [said, why, fix]) expect(text).toMatch(/^[\p{Lu}“\d].*[.”]$/u)
    }
  })
}

test('minutes that do not add up are a warning with the new sum', () => {
  const { problems, value } = compile(GOOD.replace('minutes: 15', 'minutes: 20'))
  expect(problems.filter(({ rule }) => rule === 'minutes-sum')).toMatchObject([{
    severity: 'warning',
    line: 2,
    column: 10,
    what: 'The session says 60 minutes, its items together say 65.',
  }])
  expect(value.sessions[0]?.minutes).toBe(60)
})

test('a session cannot have the name of a deck', () => {
  expect(brief(compile(GOOD, 'handouts/sessions/alpha.yaml').problems)).toEqual([
    '1:1 error session-named-like-deck alpha',
  ])
})

test('minutes are parted in proportion, and the plan by the minute', () => {
  expect(spreadMinutes(9, [1, 2, undefined])).toEqual([3, 6, 0])
  expect(spreadMinutes(10, [1, 1, 1])).toEqual([3.3, 3.4, 3.3])
  expect(spreadMinutes(4, [undefined, undefined])).toEqual([4, 0])
  const [session] = compile(GOOD).value.sessions
  expect(session && timeItems(session).map(({ from, exercise }) => `${sayMinute(from)} ${exercise?.id ?? ''}`.trim()))
    .toEqual(['0:00', '0:05', '0:15', '0:21 pairs', '0:33½', '0:48½', '0:56½'])
})

test('hostile words are harmless', () => {
  const evil = '"<script>alert(1)</script> \\" onclick=\\"x"'
  const { value } = compile(
    GOOD.replace('title: An hour', `title: ${evil}`).replace('title: Arrive', `title: ${evil}`).replace('Say A', evil),
  )
  for (const { content, notes } of deckOf(value).slides.filter(({ exerciseId }) => exerciseId === undefined)) {
    expectHarmless(htmlOf(content).replaceAll(' aria-current="step"', ''))
    expectHarmless(htmlOf(notes))
  }
})
