import { expect, test } from 'playwright/test'
import { OWN_LOOK } from './own-look.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { exerciseSlide } from './exercise-kit.ts'
import { DIAGRAMS, PAPER } from './support.ts'

const pairs = (head = ''): string =>
  exerciseSlide(`sort {#pairs minutes=9 ${head}}`,
    'Match.\n\n- alpha beta\n- gamma delta\n- epsilon zeta\n\n1. One\n2. Two\n3. Three',
    '| Card | Place |\n|---|---|\n| alpha beta | One |\n| gamma delta | Two |\n| epsilon zeta | Three |\n\n![Loop](../diagrams/mape-k.mmd)')
const TASKS = [
  exerciseSlide('order {#row minutes=9}', 'Order.\n\n- plan it\n- sense it\n- do it',
    '1. sense it [@S3.15]\n2. plan it\n3. do it [@S3.16]'),
  exerciseSlide('fill {#gap minutes=9}', 'It [1]{.blank} before it [2]{.blank}.', '1. senses\n2. acts'),
  exerciseSlide('choice {#pick minutes=9}', 'Choose.\n\n- six of fifty-two works\n- all of fifty-two works',
    '- [x] six of fifty-two works\n- [ ] all of fifty-two works'),
  exerciseSlide('sort {#kinds minutes=9}',
    'Sort.\n\n- a crew mends\n- an app pays\n- a guard waits\n\n1. Healing\n2. Guarding',
    '| Card | Group | Why |\n|---|---|---|\n| a crew mends | Healing | x [@S3.15] |\n| an app pays | Healing | x [@S3.16] |\n| a guard waits | Guarding | x [@S3.1] |'),
  exerciseSlide('sort {#applied minutes=9}',
    'Sort.\n\n- a pipe\n- a cable\n- a crowd\n- a letter\n\n1. Mended\n2. Guarded',
    '| Card | Group | Why |\n|---|---|---|\n| a pipe | Mended | x [@S3.15] |\n| a cable | Mended | x [@S3.16] |\n| a crowd | Guarded | x [@S3.1] |\n| a letter | Guarded | x [@S3.1] |'),
]

/** What the session says of its exercises, after slides of that text: `7 pairs: what was found`. */
function leaksOf(text: string, { head = '', session = '' } = {}): string[] {
  const items = session === ''
    ? '  - { title: Talk, minutes: 3, slides: [{ deck: talk }] }\n'
      + ['pairs', 'row', 'gap', 'pick', 'kinds', 'applied'].map((id) => `  - { minutes: 9, exercise: ${id} }\n`).join(
        '',
      )
    : session
  const { problems } = compileKit({
    decks: [{ file: 'slides/tasks.md', text: `# Tasks\n\n---\n\n${[pairs(head), ...TASKS].join('\n\n---\n\n')}` }, {
      file: 'slides/talk.md',
      text: `# Talk\n\n---\n\n## First {#first}\n\n${text}`,
    }],
    diagrams: DIAGRAMS,
    paper: PAPER,
    pictures: [],
    settings: {
      file: 'slides/kit.yaml',
      text:
        `title: Kit\nparts: { main-findings: Main findings, "3": The ANS framework, table-3: Table 3 }\n${OWN_LOOK}`,
    },
    sessions: [{ file: 'handouts/sessions/hour.yaml', text: `title: An hour\nitems:\n${items}` }],
  })
  return problems.filter(({ rule }) => rule === 'answer-shown').map(({ file, line, what, found, severity }) => {
    expect([file, severity]).toEqual(['handouts/sessions/hour.yaml', 'warning'])
    return `${line} ${/ \((\w+)\) stands/.exec(what)?.[1]}: ${found} | ${
      [.../stands(.*)$/.exec(what)?.[1]?.matchAll(/\(([\w-]+)\)/g) ?? []].map(([, id]) => id).join(' ')
    }`
  })
}

const TABLE = '| | |\n|---|---|\n| One | **Alpha**, beta! |\n| Two | gamma delta |\n'

test('a slide that pairs what the room is to pair, at the item of the exercise', () => {
  expect(leaksOf(TABLE)).toEqual(['4 pairs: alpha beta – one | talk-first'])
})

test('afterwards it may; notes are not shown; one pair may be an example', () => {
  expect(
    leaksOf(TABLE, {
      session: '  - { minutes: 9, exercise: pairs }\n  - { title: Talk, minutes: 3, slides: [{ deck: talk }] }\n',
    }),
  ).toEqual([])
  expect(leaksOf(`Words.\n\n::: notes\n${TABLE}:::\n`)).toEqual([])
  expect(leaksOf('Alpha beta is the one.')).toEqual([])
})

test('pairs on several slides are taken together, and all slides are named', () => {
  expect(leaksOf('Alpha beta is one.\n\n---\n\n## Second {#second}\n\nGamma delta is two.')).toEqual([
    '4 pairs: alpha beta – one | talk-first talk-second',
  ])
})

test('a column with its head, and a list below a heading, pair things too', () => {
  expect(leaksOf('| | One | Two |\n|---|---|---|\n| x | alpha beta | gamma delta |\n')).toEqual([
    '4 pairs: alpha beta – one | talk-first',
  ])
  expect(leaksOf('### One\n\n- alpha beta\n\n### Two\n\n- gamma delta\n')).toEqual([
    '4 pairs: alpha beta – one | talk-first',
  ])
  expect(leaksOf('| | Two | One |\n|---|---|---|\n| x | alpha beta | gamma delta |\n')).toEqual([])
  expect(leaksOf('Alpha beta and gamma delta, epsilon zeta.\n\nOne, two, three.')).toEqual([])
})

test('the diagram of an answer, and lines and frames in any other', () => {
  expect(leaksOf('![Loop](../diagrams/mape-k.mmd)')).toEqual(['4 pairs: mape-k | talk-first'])
  const drawn = (lines: string): string =>
    `\`\`\`mermaid\nflowchart LR\naccTitle: Loop\naccDescr: It turns.\n${lines}\n\`\`\`\n`
  expect(leaksOf(drawn('A["alpha\nbeta"]:::three --> X["One"]\nB["gamma delta"]\nY["Two"]\nB -.-> Y'))).toEqual([
    '4 pairs: alpha beta – one | talk-first',
  ])
  expect(leaksOf(drawn('A["alpha beta"] --> X["One"]\nB["gamma delta"]\nY["Two"]\nB ~~~ Y'))).toEqual([])
  expect(leaksOf(drawn('D["do it"]\nP["plan it"]\nS["sense it"]\nS --> P\nP --> D'))).toEqual([
    '5 row: sense it → plan it → do it | talk-first',
  ])
})

test('on one slide a sequence, a filled sentence, the right option without the wrong one', () => {
  expect(leaksOf('1. Sense it.\n2. Plan it.\n3. Do it.')).toEqual(['5 row: sense it → plan it → do it | talk-first'])
  expect(leaksOf('Sense it, plan it, do it.')).toEqual(['5 row: sense it → plan it → do it | talk-first'])
  expect(leaksOf('Do it, plan it, sense it.')).toEqual([])
  expect(leaksOf('Sense it.\n\n---\n\n## Second\n\nPlan it.\n\n---\n\n## Third\n\nDo it.')).toEqual([])
  expect(leaksOf('It senses before it acts.')).toEqual(['6 gap: it senses before it acts | talk-first'])
  expect(leaksOf('She wrote six of fifty-two works.')).toEqual(['7 pick: six of fifty two works | talk-first'])
})

test('half of the claims where each line of the answer has one of its own, but not those that it applies', () => {
  expect(leaksOf('It senses [@S3.15], acts [@S3.16], lasts [@S3.1].')).toEqual([
    '8 kinds: S3.15, S3.16, S3.1 | talk-first',
  ])
  expect(leaksOf('It senses [@S3.15], acts [@S3.16].')).toEqual([])
  expect(leaksOf('It senses [@S3.15].\n\n---\n\n## Second\n\nIt acts [@S3.16], lasts [@S3.1].')).toEqual([])
})

test('the answer of an exercise that was played before is on a slide too', () => {
  const twin =
    '## Twin\n\n::: exercise sort {#twin minutes=9}\nMatch.\n\n- alpha beta\n- gamma delta\n\n1. One\n2. Two\n\n::: goal\nG.\n:::\n::: answer\n| Card | Place |\n|---|---|\n| alpha beta | One |\n| gamma delta | Two |\n:::\n::: debrief\nD.\n:::\n:::\n'
  expect(
    leaksOf(`Words.\n\n---\n\n${twin}`, {
      session: '  - { minutes: 9, exercise: twin }\n  - { minutes: 9, exercise: pairs }\n',
    }),
  ).toEqual(['4 pairs: alpha beta – one | talk-twin-answer'])
})

test('what is done from memory may have been shown', () => {
  expect(leaksOf(TABLE, { head: 'recall=yes' })).toEqual([])
  expect(leaksOf(TABLE, { head: 'recall=no' })).toHaveLength(1)
})
