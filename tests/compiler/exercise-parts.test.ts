import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import type { Exercise } from '../../scripts/compiler/exercise/model.ts'
import { inclusionsOf } from '../../scripts/compiler/handout/inclusions.ts'
import type { Handout } from '../../scripts/compiler/handout/model.ts'
import { printsFor, sheetsInHand } from '../../scripts/compiler/handout/packs.ts'
import type { Edition, Kit } from '../../scripts/compiler/model.ts'
import { ON_SCREEN, type SheetNeeds } from '../../scripts/render/sheet/sheet-layout.ts'
import { renderHandout } from '../../scripts/render/sheet/sheet-content.ts'
import { DEFAULT_VOICES } from '../../scripts/compiler/paper/voices.ts'
import { exerciseSlide } from './exercise-kit.ts'
import { writeDeck } from './support.ts'

const CLAIMS = `
- { id: C1, part: "4.2", paragraph: 1, gist: It is so., endnotes: [30], status: AUT }
- { id: C2, part: main-findings, paragraph: 1, gist: The plan says so., endnotes: [], status: SRC }
`
const TERMS = `
- { id: grid, name: grid, definition: A small area. It is watched. }
- { id: tells, name: teller, definition: It says beta. }
- { id: cssc, name: Central Commission (CSSC), definition: Set up in 2013. }
- { id: pla, name: People’s Army (PLA), definition: An army. }
`
const PARTS = `
::: goal
Goal.
:::
::: steps
1. One reads **aloud**. [@C1]
2. Two argue about the [grid]{.term}.
:::
::: source
- The CSSC leads. [@C1]
- Others follow. [@C2; @n30]
:::
::: second
Take another one. [@C2]
:::
::: seated
Point with an arm.
:::
::: debrief
Debrief.
:::
:::
`
const TASK = 'Choose one.\n\n- alpha\n- beta'
const ANSWER = '- [ ] alpha\n- [x] beta [@C1]'
const slideOf = (head: string, task = TASK, parts = PARTS): string => exerciseSlide(head, task, ANSWER, parts)
const FIRST = 'choice {#first minutes=6 group=3 recall=yes}'

const SESSION = `title: A session
minutes: 30
for: Anyone.
objectives: [Say A, Say B]
room: A room.
materials: [{ print: B, copies: 1 each }]
reading: { none: There is no time. }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 3, kind: opening }
  - { exercise: second, minutes: 8 }
  - { exercise: first, minutes: 9 }
  - { title: What now?, minutes: 4, kind: debrief }
  - { title: Free, minutes: 3, kind: slack }
  - { title: Close, minutes: 3, kind: closing }
`

function kitOf(text: string): Pick<ReturnType<typeof compileKit>, 'problems'> & { readonly kit: Kit } {
  const { value: kit, problems } = compileKit({
    decks: [{ file: 'slides/game.md', text: `# Game {#cover}\n\n---\n\n${text}` }],
    diagrams: [],
    pictures: [],
    settings: {
      file: 'slides/kit.yaml',
      text: 'title: Kit\nparts: { main-findings: Main findings, "4.2": Healing }\n',
    },
    paper: {
      claims: { file: 'slides/paper/claims.yaml', text: CLAIMS },
      terms: { file: 'slides/paper/terms.yaml', text: TERMS },
      endnotes: { file: 'slides/paper/endnotes.yaml', text: '- { number: 30, explanation: Thirty. }\n' },
    },
    handouts: [
      {
        file: 'handouts/b.md',
        text: '---\ntitle: B\naudience: participants\nsheet: B\nwhen: during\n---\n\n:: worksheet {deck=game}\n',
      },
      {
        file: 'handouts/c.md',
        text: '---\ntitle: C\naudience: participants\nsheet: C\nwhen: during\n---\n\n:: worksheet {deck=game}\n',
      },
      { file: 'handouts/k.md', text: '---\ntitle: K\naudience: presenters\nsheet: K\n---\n\n:: key {deck=game}\n' },
    ],
    sessions: [{ file: 'handouts/sessions/one.yaml', text: SESSION }],
  })
  return { kit, problems }
}

const { kit, problems } = kitOf(`${slideOf(FIRST)}\n---\n\n${slideOf('choice {#second minutes=6}')}`)
const needs = (edition: Edition): SheetNeeds => ({
  edition,
  kit,
  drawn: new Map(),
  pictures: new Map(),
  endnoteTexts: new Map(),
  workTexts: new Map(),
  version: '1',
  date: '2026-01-01',
})
function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('It is not there')
  return one
}
const sheet = (name: string): Handout => found(kit.handouts.find((one) => one.name === name))
const written = (name: string, edition: Edition): string =>
  toHtml(renderHandout(sheet(name), needs(edition), ON_SCREEN))
const exercise = (of: Kit = kit): Exercise => found(of.decks[0]?.slides.find(({ id }) => id === 'first')?.exercise)
const errorsOf = (parts: string): string[] =>
  kitOf(slideOf(FIRST, TASK, parts)).problems
    .filter(({ file, severity }) => file === 'slides/game.md' && severity === 'error').map(({ rule, line }) =>
      `${rule} ${line}`
    )

test('the parts stand without a problem', () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('participants get statements with their place, and no word on how firm they are', () => {
  expect(exercise().given.statements).toEqual([{ content: ['The CSSC leads.'], place: 'section 4.2' }, {
    content: ['Others follow.'],
    place: 'Main findings, endnote 30',
  }])
  const [deck] = kit.decks
  const slides = deck === undefined ? '' : writeDeck(deck, needs('give-out'))
  for (const html of [written('b', 'give-out'), slides]) {
    expect(html).toContain('<li>The CSSC leads. <span class="statement-place">Section 4.2</span></li>')
    for (
      const word of [
        'data-status',
        'data-claim',
        '#claim-',
        'It is so',
        ...DEFAULT_VOICES.map(({ label }) => label),
      ]
    ) expect(html, word).not.toContain(word)
  }
})

test('whoever leads has the badges of the statements beside the answer', () => {
  const html = written('k', 'presenter')
  expect(/<div class="key-part key-source">[^]*?<\/div>/.exec(html)?.[0]).toContain('data-claim="C1"')
  expect(html).toContain('Point with an arm.')
})

test('a worksheet carries minutes, steps, what fast groups do, and that everything is put away', () => {
  const html = written('b', 'give-out')
  const [first = '', second = ''] = html.split('aria-labelledby="task-second"')
  for (
    const words of [
      '6 minutes · In groups of 3',
      '<li>One reads <strong>aloud</strong>.</li>',
      '<p>Take another one.</p>',
      'From memory: put everything away',
    ]
  ) {
    expect(first).toContain(words)
  }
  expect(second).not.toContain('From memory')
  expect(html).not.toContain('Point with an arm')
})

test('words of an exercise are explained on its worksheet, letters spelled out unmarked, and no meaning gives it away', () => {
  expect(exercise().given.words).toEqual([{ name: 'grid', meaning: 'A small area.' }, {
    name: 'CSSC: Central Commission',
    meaning: '',
  }])
  const spelled =
    kitOf(slideOf(FIRST, 'Is the PLA in the Central Commission (CSSC)? Ask the [teller]{.term}.\n\n- alpha\n- beta'))
      .kit
  expect(exercise(spelled).given.words).toEqual([{ name: 'grid', meaning: 'A small area.' }, {
    name: 'PLA: People’s Army',
    meaning: '',
  }])
})

test('a source page is one list, and each statement has a place', () => {
  expect(errorsOf(PARTS.replace('- Others follow. [@C2; @n30]', '- Others follow.'))).toEqual([
    'statement-without-place 27',
  ])
  expect(errorsOf(PARTS.replace('- The CSSC', 'Read:\n\n- The CSSC'))).toEqual(['part-no-list 25'])
  expect(errorsOf(PARTS.replace('1. One reads **aloud**. [@C1]\n2. Two', 'Two'))).toEqual(['part-no-list 21'])
})

test('in a session tasks are 1, 2, 3 as they are played, with its minutes, on slides, in packs, and where slides call a sheet', () => {
  const [session] = kit.sessions
  if (session === undefined) throw new Error('There is no session')
  const html = writeDeck(session.deck, needs('presenter'))
  expect([...html.matchAll(/<span class="task-number">([^<]*)/g)].map(([, name]) => name)).toEqual(['Task 1', 'Task 2'])
  expect([...html.matchAll(/<span class="kicker">(Task[^<]*)/g)].map(([, name]) => name)).toEqual([
    'Task 1: answer',
    'Task 1: debrief',
    'Task 2: answer',
    'Task 2: debrief',
  ])
  expect(
    [...html.matchAll(/class="exercise-minutes" data-minutes="(\d+)"[^>]*>([^<]*)/g)].map(([, ...minutes]) =>
      minutes.join(' = ')
    ),
  ).toEqual([
    '8 = 8 minutes',
    '9 = 9 minutes',
  ])
  // Sheet C is not ordered: nobody there has it.
  expect([...html.matchAll(/class="on-paper">([^<]*)/g)].map(([, call]) => call)).toEqual([
    'Sheet B, task 1',
    'Sheet B, task 2',
  ])
  const tasks = (sheets: readonly Handout[]): string[] =>
    sheets.flatMap(inclusionsOf).flatMap((what) =>
      what.kind === 'worksheet'
        ? what.tasks.map(({ number, exercise: { id, minutes } }) => `${number} ${id} ${minutes}`)
        : []
    )
  expect(tasks(sheetsInHand(session, kit.handouts))).toEqual(['1 second 8', '2 first 9'])
  expect(tasks(printsFor(session, kit.handouts).packs.flatMap(({ sheets }) => sheets))).toEqual([
    '1 second 8',
    '2 first 9',
  ])
  // Outside of it the sheet's own numbers and the exercise's minutes hold.
  expect(tasks([sheet('b')])).toEqual(['1 first 6', '2 second 6'])
})
