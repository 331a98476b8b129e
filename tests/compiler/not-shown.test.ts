import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'

const diagram = (name: string) => ({
  file: `diagrams/${name}.mmd`,
  text: `---\ntitle: ${name}\ndescription: Two boxes.\n---\nflowchart LR\n  A --> B\n`,
})
const shows = (name: string): string => `![Two boxes](../diagrams/${name}.mmd)`

const DECK = `# A talk

---

## On a slide {#slide minutes=1}

${shows('slide')}

::: notes
${shows('notes')}
:::

---

## In a task

::: exercise discuss {#task minutes=9 phases="think 2, pair 3, share 4"}
What do you think?

::: goal
${shows('goal')}
:::
::: materials
Nothing.
:::
::: steps
1. Talk.
:::
::: answer
- Anything

${shows('answer')}
:::
::: debrief
${shows('debrief')}
:::
:::
`
const SHEET = `---
title: A sheet
audience: participants
sheet: A
when: after
---

${shows('sheet')}
`
const SESSION = `title: A session
minutes: 2
for: All.
objectives: [One, Two]
room: Any.
reading: { none: Nothing. }
without-reading: Nothing changes.
items:
  - title: All of it
    minutes: 2
    slides: [{ deck: talk, from: slide, to: slide }]
    say:
      slide: |
        ${shows('session').replace('..', '../..')}
`
const PLACES = ['slide', 'notes', 'goal', 'answer', 'debrief', 'sheet', 'session']

test('a diagram that nothing shows is said to be so; slides, notes, tasks, sheets and sessions show some', () => {
  const { problems } = compileKit({
    decks: [{ file: 'slides/talk.md', text: DECK }],
    diagrams: [...PLACES, 'not-shown'].map(diagram),
    handouts: [{ file: 'handouts/sheet.md', text: SHEET }],
    sessions: [{ file: 'handouts/sessions/session.yaml', text: SESSION }],
    pictures: [],
    paper: {},
  })
  expect(problems.filter(({ rule }) => rule === 'not-shown')).toEqual([{
    severity: 'warning',
    rule: 'not-shown',
    file: 'diagrams/not-shown.mmd',
    line: 1,
    column: 1,
    found: 'not-shown',
    what: 'No slide, note, sheet or session shows this diagram.',
    why: 'It is drawn, and nobody sees it.',
    fix: 'Write ![What it shows](../diagrams/not-shown.mmd) where it belongs, or delete the file.',
  }])
})
