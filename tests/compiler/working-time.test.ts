import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { ASSUMED } from '../../scripts/compiler/exercise/shares.ts'
import { workingTime } from '../../scripts/compiler/exercise/working-time.ts'
import { exerciseSlide } from './exercise-kit.ts'

const words = (count: number, name: string): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')
const cards = (count: number, each: number): string[] =>
  Array.from({ length: count }, (_, index) => words(each, `c${index}w`))
const steps = (count: number): string =>
  `\n::: goal\nGoal.\n:::\n::: materials\nCards.\n:::\n::: steps\n1. ${
    words(count, 'step')
  }\n:::\n::: debrief\nWell.\n:::\n:::\n`

/** A task that lays cards in places, of the size of one that a trial run has timed. */
function laying(
  kind: string,
  minutes: number,
  size: { task: number; cards: number; each: number; places: number; steps: number },
  group: number,
): string {
  const all = cards(size.cards, size.each)
  const names = Array.from({ length: size.places }, (_, index) => `place${index} ${words(2, `p${index}w`)}`)
  return exerciseSlide(`${kind} {#task minutes=${minutes} group=${group}}`,
    `${words(size.task, 't')}\n\n${all.map((card) => `- ${card}`).join('\n')}\n\n${
      names.map((name, index) => `${index + 1}. ${name}`).join('\n')
    }`,
    `| Card | Place |\n|---|---|\n${
      all.map((card, index) => `| ${card} | ${names[index % size.places]} |`).join('\n')
    }`, steps(size.steps))
}
const opinion = (minutes: number, group = 3): string =>
  exerciseSlide(`discuss {#task minutes=${minutes} group=${group}}`,
    `${words(18, 't')}\n\n- ${cards(3, 4).join('\n- ')}`, '- Listen for it.', steps(41))

function compile(slide: string, session?: number) {
  const { value, problems } = compileKit({
    decks: [{ file: 'slides/tasks.md', text: `# Tasks\n\n---\n\n${slide}` }],
    diagrams: [],
    paper: {},
    pictures: [],
    sessions: session === undefined
      ? []
      : [{
        file: 'handouts/sessions/hour.yaml',
        text: `title: An hour\nitems:\n  - { minutes: ${session}, exercise: task }\n`,
      }],
  })
  const exercise = value.decks[0]?.slides.find((one) => one.id === 'task')?.exercise
  if (exercise === undefined) throw new Error('No exercise')
  return { exercise, problems: problems.filter(({ rule }) => rule === 'exercise-too-short') }
}
const warned = (slide: string, session?: number): string[] =>
  compile(slide, session).problems.map(({ file, line, severity }) => `${file}:${line} ${severity}`)

test('what a trial run found too short is warned of, and what it asked for instead is not', () => {
  const slips = (minutes: number) => laying('sort', minutes, { task: 24, cards: 4, each: 2, places: 4, steps: 31 }, 2)
  const howFar = (minutes: number) => laying('sort', minutes, { task: 15, cards: 4, each: 3, places: 4, steps: 29 }, 2)
  const softHard = (minutes: number) =>
    laying('sort', minutes, { task: 17, cards: 8, each: 3, places: 3, steps: 52 }, 3)
  const status = (minutes: number) => laying('sort', minutes, { task: 17, cards: 8, each: 5, places: 5, steps: 39 }, 3)
  for (const old of [slips(5), howFar(4), softHard(8), status(7), opinion(8)]) {
    expect(warned(old)).toEqual(['slides/tasks.md:7 warning'])
  }
  for (const now of [slips(8), howFar(7), softHard(10), status(10), opinion(9)]) expect(warned(now)).toEqual([])
})

test('the warning says the words, the words a minute and the sum', () => {
  const [problem] = compile(laying('sort', 8, { task: 17, cards: 8, each: 3, places: 3, steps: 52 }, 3)).problems
  expect(problem?.what).toBe(
    'The exercise “Title of task” (task) has 8 minutes here and takes about 9: 102 words at 130 a minute (0.8), '
      + 'forming groups and handing out (1), 8 cards, 30 seconds each (4), the answer (1.3), reporting and debrief (2).',
  )
  expect(problem?.fix).toContain('Give it 9 minutes')
})

test('a session is judged by its own minutes, at its item', () => {
  const task = laying('sort', 10, { task: 17, cards: 8, each: 3, places: 3, steps: 52 }, 3)
  expect(warned(task, 10)).toEqual([])
  expect(warned(task, 7)).toEqual(['handouts/sessions/hour.yaml:3 warning'])
})

test('three hundred words more take two minutes and a bit, be they task, card or step', () => {
  const minutes = (size: Partial<Parameters<typeof laying>[2]>): number =>
    workingTime(compile(laying('sort', 20, { task: 10, cards: 4, each: 5, places: 2, steps: 10, ...size }, 3)).exercise)
      .minutes
  expect(minutes({})).toBe(6)
  for (const more of [{ task: 310 }, { steps: 310 }, { each: 80 }]) expect(minutes(more)).toBe(8.5)
  expect(ASSUMED.wordsAMinute).toBe(130)
})

test('alone nobody forms groups; a vote by hands takes a minute; think, pair and share must fit', () => {
  const time = (slide: string): number => workingTime(compile(slide).exercise).minutes
  expect(time(laying('sort', 9, { task: 10, cards: 6, each: 5, places: 2, steps: 10 }, 1))).toBe(4)
  expect(time(opinion(9, 1))).toBe(2)
  const talk = (minutes: number, phases: string) =>
    exerciseSlide(`discuss {#task minutes=${minutes} group=2 ${phases}}`, words(20, 't'), '- Listen for it.', steps(20))
  expect(warned(talk(10, 'phases="think 2, pair 3, share 5"'))).toEqual([])
  expect(warned(talk(4, 'phases="think 1, pair 1, share 2"'))).toEqual(['slides/tasks.md:7 warning'])
  expect(warned(talk(10, 'phases="think 2, pair 3, share 5"'), 8)).toEqual(['handouts/sessions/hour.yaml:3 warning'])
})

test('an exercise without materials or steps is warned of, unless it is a choice or a poll', () => {
  const bare = '\n::: goal\nGoal.\n:::\n::: debrief\nWell.\n:::\n:::\n'
  const told = (slide: string, parts: string): string[] =>
    compileKit({
      decks: [{ file: 'slides/tasks.md', text: `# Tasks\n\n---\n\n${slide}${parts}` }],
      diagrams: [],
      paper: {},
      pictures: [],
    }).problems.filter(({ rule }) => rule === 'missing-part').map(({ line, severity, what }) =>
      `${line} ${severity} ${what}`
    )
  const order = exerciseSlide('order {#task minutes=12}', 'Order.\n\n- b\n- a', '1. a\n2. b', '')
  expect(told(order, bare)).toEqual([
    '7 warning This exercise has no “::: materials”.',
    '7 warning This exercise has no “::: steps”.',
  ])
  expect(told(order, bare.replace('::: goal', '::: materials\nCards.\n:::\n::: steps\n:::\n::: goal'))).toEqual([
    '21 warning “::: steps” is empty.',
  ])
  expect(told(exerciseSlide('choice {#task minutes=2}', 'Choose.\n\n- a\n- b', '- [x] a\n- [ ] b', ''), bare)).toEqual(
    [],
  )
  const discuss = (more: string, task: string): string[] =>
    told(exerciseSlide(`discuss {#task minutes=8${more}}`, task, '- Listen for it.', ''), bare)
  // Hands are shown, each for itself. Groups, and a question without positions, have to be told how it goes.
  expect(discuss('', 'Which?\n\n- This\n- That')).toEqual([])
  expect(discuss(' group=2', 'Which?\n\n- This\n- That')).toHaveLength(2)
  expect(discuss('', 'What for?')).toHaveLength(2)
})
