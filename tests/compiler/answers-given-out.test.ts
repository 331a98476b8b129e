import { expect, test } from 'playwright/test'
import { OWN_LOOK } from './own-look.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { exerciseSlide } from './exercise-kit.ts'
import { DIAGRAMS, PAPER } from './support.ts'

const SLIDES = [
  exerciseSlide('sort {#pairs minutes=4}', '- alpha beta\n- gamma delta\n- epsilon zeta\n\n1. One\n2. Two\n3. Three',
    '| Card | Place |\n|---|---|\n| alpha beta | One |\n| gamma delta | Two |\n| epsilon zeta | Three |\n\n![Loop](../diagrams/mape-k.mmd)'),
  exerciseSlide('order {#row minutes=4}', '- plan it\n- sense it\n- do it',
    '1. sense it [@S3.15]\n2. plan it\n3. do it [@S3.16]'),
  exerciseSlide('fill {#gap minutes=4}', 'It [1]{.blank} before it [2]{.blank}.', '1. senses\n2. acts'),
  exerciseSlide('choice {#pick minutes=4}', '- six of fifty-two works\n- all of fifty-two works',
    '- [x] six of fifty-two works\n- [ ] all of fifty-two works'),
  exerciseSlide('sort {#chinese minutes=4}', '- 社会管理\n- 网格\n\n1. management\n2. grid',
    '| Card | Group |\n|---|---|\n| 社会管理 | management |\n| 网格 | grid |'),
  exerciseSlide('sort {#words minutes=4}', '- 社会管理\n- danwei\n\n1. keeps order\n2. work unit',
    '| Card | Place |\n|---|---|\n| 社会管理 | keeps order |\n| danwei | work unit |'),
  exerciseSlide('sort {#notes minutes=4}', '- Twelve words\n- About the danwei\n\n1. An overview\n2. 单位',
    '| Card | Place |\n|---|---|\n| Twelve words | An overview |\n| About the danwei | 单位 |'),
  exerciseSlide('sort {#drawn minutes=4}', '- Monitor\n- Plan\n\n1. Sensory\n2. Motor',
    '| Card | Place |\n|---|---|\n| Monitor | Sensory |\n| Plan | Motor |'),
].join('\n---\n\n')

const SESSION = `
title: Half a day
minutes: 32
reading: { none: None. }
materials: [{ print: A, copies: 1 each }]
items: [{ minutes: 4, exercise: pairs }, { minutes: 4, exercise: row }, { minutes: 4, exercise: gap }, { minutes: 4, exercise: pick }, { minutes: 4, exercise: chinese }, { minutes: 4, exercise: words }, { minutes: 4, exercise: notes }, { minutes: 4, exercise: drawn }]
`

/** Where a sheet of that text, given out at that time, holds which answer: \`7 pairs: what was found\`. */
function leaksOf(text: string, when = 'during', letter = 'A'): string[] {
  const { problems } = compileKit({
    decks: [{ file: 'slides/tasks.md', text: `# Tasks\n\n---\n\n${SLIDES}` }, {
      file: 'slides/talk.md',
      text: '# Talk\n\n---\n\n## Loop {#loop}\n\n![Loop](../diagrams/mape-k.mmd)\n',
    }],
    diagrams: DIAGRAMS,
    paper: PAPER,
    pictures: [],
    settings: {
      file: 'slides/kit.yaml',
      text:
        `title: Kit\nparts: { main-findings: Main findings, "3": The ANS framework, table-3: Table 3 }\n${OWN_LOOK}`,
    },
    sessions: [{ file: 'handouts/sessions/half-day.yaml', text: SESSION }],
    handouts: [{
      file: 'handouts/sheet.md',
      text: `---\ntitle: Sheet\naudience: participants\nsheet: ${letter}\nwhen: ${when}\n---\n\n${text}\n`,
    }],
  })
  return problems.filter(({ rule }) => rule === 'answer-before')
    .map(({ line, what, found }) => `${line} ${/\((\w+)\)/.exec(what)?.[1]}: ${found}`)
}

const TABLE = 'Words.\n\n| | |\n|---|---|\n| One | **Alpha**, beta! |\n| Two | gamma delta |\n'

test('a table that pairs what the room is to pair, at its line, before or during', () => {
  expect(leaksOf(TABLE)).toEqual(['10 pairs: alpha beta – one'])
  expect(leaksOf(TABLE, 'before')).toEqual(['10 pairs: alpha beta – one'])
  expect(leaksOf('- 社会管理体制: management\n- 网格化: the grid\n')).toEqual(['8 chinese: 社会管理 – management'])
})

test('the glossary, named term by term or as a whole', () => {
  expect(leaksOf(':: glossary {terms="social-management danwei"}')).toEqual(['8 words: 社会管理 – keeps order'])
  expect(leaksOf(':: glossary')).toEqual(['8 words: 社会管理 – keeps order'])
})

test('afterwards it may; so may a sheet that no session has which plays the exercise', () => {
  expect(leaksOf(TABLE, 'after')).toEqual([])
  expect(leaksOf(TABLE, 'during', 'B')).toEqual([])
})

test('one pair may be an example; cards and places beside each other are the task', () => {
  expect(leaksOf('For example: alpha beta goes with One.')).toEqual([])
  expect(leaksOf('- Alpha beta, gamma delta: One, Two, Three?')).toEqual([])
  expect(leaksOf(':: worksheet {deck=tasks}\n\n:: lines')).toEqual([])
})

test('whoever has the task of an exercise on a sheet does not find its answer there, in any session or none', () => {
  expect(leaksOf(`:: worksheet {exercise=pairs}\n\n${TABLE}`, 'during', 'B')).toEqual(['12 pairs: alpha beta – one'])
  expect(leaksOf(`:: cards {exercise=pairs}\n\n${TABLE}`, 'during', 'B')).toEqual(['12 pairs: alpha beta – one'])
})

test('the diagram of an answer, as such or on a slide', () => {
  expect(leaksOf('Text.\n\n![Loop](../diagrams/mape-k.mmd)')).toEqual(['10 pairs: mape-k'])
  expect(leaksOf(':: slides {deck=talk}')).toEqual(['8 pairs: mape-k'])
})

test('the claims of an answer, cited or in the register', () => {
  expect(leaksOf('Text.\n\nIt senses [@S3.15], then it acts [@S3.16].')).toEqual(['10 row: S3.15, S3.16'])
  expect(leaksOf('It senses [@S3.15].')).toEqual([])
  expect(leaksOf(':: claims')).toEqual(['8 row: S3.15, S3.16'])
})

test('the endnotes, each with the works that it cites', () => {
  expect(leaksOf('Text.\n\n:: endnotes')).toEqual(['10 notes: twelve words – an overview'])
})

test('what a picture says in its boxes, in the frame around them', () => {
  const frames = (first: string, second: string): string =>
    `Text.\n\n\`\`\`mermaid\nflowchart LR\naccTitle: Loop\naccDescr: It turns.\nsubgraph A["${first}"]\nM["Monitor"]\nend\nsubgraph B["${second}"]\nP["Plan"]\nend\n\`\`\`\n`
  expect(leaksOf(frames('Sensory', 'Motor'))).toEqual(['10 drawn: monitor – sensory'])
  expect(leaksOf(frames('Here', 'There'))).toEqual([])
})

test('a sequence, a filled sentence, and the right option without the wrong one', () => {
  expect(leaksOf('1. Sense it.\n2. Plan it.\n3. Do it.')).toEqual(['8 row: sense it → plan it → do it'])
  expect(leaksOf('1. Do it.\n2. Plan it.\n3. Sense it.')).toEqual([])
  expect(leaksOf('*It senses before it acts.*')).toEqual(['8 gap: it senses before it acts'])
  expect(leaksOf('It acts before it senses.')).toEqual([])
  expect(leaksOf('She wrote six of fifty-two works.')).toEqual(['8 pick: six of fifty two works'])
  expect(leaksOf('Six of fifty-two works, or all of fifty-two works?')).toEqual([])
})
