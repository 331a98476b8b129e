import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { deckFor } from '../../scripts/compiler/content/for-edition.ts'
import { keyOf, versionOf } from '../../scripts/compiler/exercise/question.ts'
import { shuffle } from '../../scripts/compiler/exercise/seed.ts'
import type { Exercise } from '../../scripts/compiler/exercise/model.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { ALL_KINDS, pairsSlide, orderSlide, PAIRS } from './exercise-kit.ts'
import { compile, kit, writeDeck } from './support.ts'

function deckOf(text: string): Deck {
  const { value, problems } = compile(text)
  expect(problems).toEqual([])
  return value
}

const pageOf = (deck: Deck, edition: Edition): string =>
  writeDeck(deck, {
    edition,
    kit,
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map(),
    version: '1',
    date: '2017-12-31',
  })

const exercisesOf = (text: string): Exercise[] => deckOf(text).slides.flatMap(({ exercise }) => exercise ?? [])
const cardsOf = (text: string): string[] =>
  exercisesOf(text).flatMap((one) => ('cards' in one ? one.cards.map((card) => card.text) : []))

const ALL = ALL_KINDS.join('\n---\n\n')

test('an exercise becomes three slides, of which the give-out edition has one', () => {
  const deck = deckOf(ALL)
  expect(deck.slides.map(({ id, layout }) => `${id} ${layout}`).slice(0, 3)).toEqual([
    'pairs exercise',
    'pairs-answer answer',
    'pairs-debrief debrief',
  ])
  expect(deck.slides).toHaveLength(ALL_KINDS.length * 3)
  expect(deckFor(deck, 'give-out').slides.map(({ layout }) => layout)).toEqual(ALL_KINDS.map(() => 'exercise'))
  expect(pageOf(deck, 'presenter').match(/<section class="slide /g)).toHaveLength(ALL_KINDS.length * 3)
  expect(pageOf(deck, 'give-out').match(/<section class="slide /g)).toHaveLength(ALL_KINDS.length)
  expect(deck.minutes).toBe(6 * ALL_KINDS.length)
})

test('a reason that only says who says it has no dash before it', () => {
  const html = pageOf(
    compile(`## Which?

::: exercise sort {#which minutes=3}
Sort.

- Rye
- Oat
- Elm

1. Grain
2. Tree

::: goal
See it.
:::
::: answer
| Card | Group | Why |
|---|---|---|
| Rye | Grain | [@S3.16] |
| Elm | Tree | Tall [@S3.16] |
| Oat | Grain | Low |
:::
::: debrief
Both.
:::
:::
`).value,
    'presenter',
  )
  const groups = [...html.matchAll(/<section class="answer-group">([^]*?)<\/section>/g)].map(([, one = '']) => one)
  expect(groups.map((group) => group.match(/class="answer-why"/g)?.length)).toEqual([1, 1])
  expect(groups[0]).toMatch(/Rye<\/span> <span class="cites/)
})

test('the give-out edition has no answer: in no text, attribute or data', () => {
  const deck = deckOf(ALL)
  const given = pageOf(deck, 'give-out')
  for (
    const word of [
      'SECRET',
      'exercise-key',
      'answer',
      'Debrief',
      'data-right',
      'minute',
      'must',
      'data-priority',
      'S3.16',
    ]
  ) {
    expect(given, word).not.toContain(word)
  }
  expect(pageOf(deck, 'presenter').match(/SECRET/g)?.length).toBeGreaterThan(60)
  for (const shown of ['Match.', 'alpha', 'Soft', 'data-blank="2"', 'Monitor', 'Think']) expect(given).toContain(shown)
})

test('nothing of the give-out edition depends on the answer', () => {
  const orders = permutations([0, 1, 2, 3])
  const pages = orders.map((order) =>
    pageOf(deckOf(pairsSlide(PAIRS.map(([card], index) => [card, PAIRS[order[index] ?? 0]?.[1] ?? '']))), 'give-out')
  )
  // One of the 24 would stand in the order of the cards as they are shuffled, so they are shuffled once more.
  expect(new Set(pages).size).toBeLessThanOrEqual(2)
  const sequences = orders.map((order) =>
    pageOf(deckOf(orderSlide(order.map((index) => PAIRS[index]?.[0] ?? ''))), 'give-out')
  )
  expect(new Set(sequences).size).toBeLessThanOrEqual(2)
  const marked = (right: string) =>
    pageOf(deckOf(ALL.replace('- [ ] alpha — SECRET why\n- [x] beta', right)), 'give-out')
  expect(marked('- [x] alpha — other\n- [ ] beta')).toBe(pageOf(deckOf(ALL), 'give-out'))
  expect(marked('- [x] alpha — other\n- [ ] beta')).toBe(marked('- [ ] alpha\n- [x] beta'))
})

test('cards are shuffled by the id, not by the order in which they are written', () => {
  const shown = cardsOf(pairsSlide(PAIRS))
  for (const order of permutations(PAIRS.map(([card]) => card))) {
    expect(cardsOf(pairsSlide(PAIRS, order))).toEqual(shown)
  }
  // The same on every machine and in every version: paper that was printed must agree with the screen.
  expect(shown).toEqual(['alpha', 'delta', 'beta', 'gamma'])
  expect(cardsOf(pairsSlide(PAIRS, undefined, 'another'))).toEqual(['beta', 'delta', 'gamma', 'alpha'])
})

test('no shuffle comes out in the order of the answer', () => {
  for (let index = 0; index < 60; index++) {
    expect(cardsOf(pairsSlide(PAIRS, undefined, `m${index}`))).not.toEqual(PAIRS.map(([card]) => card))
    expect(cardsOf(orderSlide(['b', 'c', 'a'], `o${index}`))).not.toEqual(['b', 'c', 'a'])
  }
})

test('a shuffle loses and adds nothing', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.string(), (items, seed) => {
    const once = shuffle(items, seed, (item) => item, () => true)
    expect([...once].sort()).toEqual([...items].sort())
    expect(shuffle([...items].reverse(), seed, (item) => item, () => true)).toEqual(once)
  }), { numRuns: 200 })
})

test('the version is another when cards or answer are, and the same when only the debrief is', () => {
  const [one] = exercisesOf(pairsSlide(PAIRS))
  const [turned] = exercisesOf(pairsSlide(PAIRS.map(([card], index) => [card, PAIRS[(index + 1) % 4]?.[1] ?? ''])))
  const [other] = exercisesOf(pairsSlide(PAIRS).replaceAll('alpha', 'omega'))
  const [debriefed] = exercisesOf(pairsSlide(PAIRS).replace('SECRET debrief', 'Other words'))
  if (!one || !turned || !other || !debriefed) throw new Error('An exercise is missing')
  expect(versionOf(turned)).toBe(versionOf(one))
  expect(keyOf(turned).version).not.toBe(keyOf(one).version)
  expect(versionOf(other)).not.toBe(versionOf(one))
  expect(keyOf(debriefed)).toEqual(keyOf(one))
})

test('the key answers every card, option, blank and stage of the board', () => {
  const page = pageOf(deckOf(ALL), 'presenter')
  const boards = page.split('<section class="slide layout-exercise').slice(1)
  for (const board of boards) {
    const key: unknown = JSON.parse(/class="exercise-key"[^>]*>(.*?)<\/script>/.exec(board)?.[1] ?? 'null')
    const answered = Object.values(key ?? {}).flatMap((
      part: unknown,
    ) => (part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.keys(part) : []))
    const kind = /data-kind="(\w+)"/.exec(board)?.[1] ?? ''
    const named = { fill: 'blank', trace: 'stage', choice: 'option' }[kind] ?? 'card'
    const ids = [...board.matchAll(new RegExp(` data-${named}="(\\w+)"`, 'g'))].map(([, id]) => id ?? '')
    if (kind === 'discuss') expect(answered).toEqual([])
    else expect(answered.sort(), kind).toEqual([...new Set(ids)].sort())
  }
  expect(boards).toHaveLength(ALL_KINDS.length)
})

test('two decks with one exercise id: a problem at the second', () => {
  const decks = ['one', 'two'].map((name) => ({
    file: `slides/${name}.md`,
    text: pairsSlide(PAIRS).replaceAll(' [@S3.16]', ''),
  }))
  const { problems } = compileKit({ decks, diagrams: [], pictures: [], paper: {} })
  expect(problems.map(({ rule, file, line, severity }) => `${severity} ${rule} ${file}:${line}`)).toEqual([
    'error duplicate-exercise slides/two.md:3',
  ])
})

function permutations<T>(items: readonly T[]): T[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
      permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest])
    )
}
