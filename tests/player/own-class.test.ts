import { expect, test } from 'playwright/test'
import { doNext, hide, move, placesOf, putOwn, remove, time, undo } from '../../slides/player/own-class/edits.ts'
import { EMPTY_PLAN, readPlan, type OwnPlan } from '../../slides/player/own-class/plan.ts'
import { fitOf } from '../../slides/player/own-class/arrange.ts'
import { faultsOf, sayChanges, type FaultSlide } from '../../slides/player/own-class/report.ts'
import { homesOf } from '../../slides/player/own-class/way.ts'

const DECK = ['cover', 'a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), minutes: 2 }))
const idsOf = (plan: OwnPlan, deck = DECK): string[] => placesOf(plan, deck).map(({ id }) => id)
const OWN = { id: 'own-1', title: 'Mine', lines: ['One'], notes: '' }

test('slides that a plan does not know come behind the one that they follow in the deck; those that are gone go', () => {
  const plan = { ...EMPTY_PLAN, places: move(placesOf(EMPTY_PLAN, DECK), 'c', 1) }
  expect(idsOf(plan)).toEqual(['cover', 'c', 'a', 'b'])
  const anew = [...DECK.slice(0, 2), { id: 'new', title: 'NEW', minutes: 1 }, ...DECK.slice(3)]
  expect(idsOf(plan, anew)).toEqual(['cover', 'c', 'a', 'new'])
  expect(idsOf(plan, [...DECK.slice(0, 1), ...anew.slice(2, 3), ...DECK.slice(1)])).toEqual(
    ['cover', 'new', 'c', 'a', 'b'],
  )
  expect(idsOf({ ...EMPTY_PLAN, own: [OWN] })).toEqual(['cover', 'a', 'b', 'c', 'own-1'])
})

test('a slide goes no farther than the ends, and gets the minutes of its deck back', () => {
  const places = placesOf(EMPTY_PLAN, DECK)
  const moved = (to: number): string[] => move(places, 'a', to).map(({ id }) => id)
  expect([moved(-1), moved(99)]).toEqual([['a', 'cover', 'b', 'c'], ['cover', 'b', 'c', 'a']])
  expect(time(time(places, 'a', 5), 'a', undefined)).toEqual(places)
})

test('a slide of one’s own stands behind the one that one is at, and goes again', () => {
  const plan = putOwn(EMPTY_PLAN, OWN, placesOf(EMPTY_PLAN, DECK), 'a')
  expect(idsOf(plan)).toEqual(['cover', 'a', 'own-1', 'b', 'c'])
  const changed = putOwn(plan, { ...OWN, title: 'Other' }, placesOf(plan, DECK), 'c')
  expect([idsOf(changed), changed.own.map(({ title }) => title)]).toEqual([idsOf(plan), ['Other']])
  expect(idsOf(remove(changed, 'own-1', placesOf(changed, DECK)))).toEqual(['cover', 'a', 'b', 'c'])
  expect(idsOf(putOwn(EMPTY_PLAN, OWN, placesOf(EMPTY_PLAN, DECK), 'nowhere')).at(-1)).toBe('own-1')
})

test('what is done is undone step by step, back to where it began', () => {
  const places = placesOf(EMPTY_PLAN, DECK)
  const one = doNext({ past: [], plan: EMPTY_PLAN }, { ...EMPTY_PLAN, places: hide(places, 'a', true) })
  const two = doNext(one, { ...one.plan, places: time(one.plan.places, 'b', 5) })
  expect(undo(two).plan).toBe(one.plan)
  expect(undo(undo(two)).plan).toBe(EMPTY_PLAN)
  expect(undo(undo(undo(two))).plan).toBe(EMPTY_PLAN)
  let many = one
  for (let count = 0; count < 150; count += 1) many = doNext(many, two.plan)
  expect(many.past).toHaveLength(100)
})

test('a plan is read back as it was kept', () => {
  const plan: OwnPlan = {
    ...putOwn(EMPTY_PLAN, { ...OWN, picture: { src: 'data:image/png;base64,AAAA', alt: 'A' } }, [], ''),
    cover: { ...EMPTY_PLAN.cover, title: 'T', minutes: 45, logo: { src: 'data:image/svg+xml;base64,AAAA', alt: 'L' } },
  }
  expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
})

for (
  const [what, change] of [
    ['of another version', { version: 2 }],
    ['without slides', { places: undefined }],
    ['with a slide twice', { places: [{ id: 'a', hidden: false }, { id: 'a', hidden: true }] }],
    ['with minutes that are none', { places: [{ id: 'a', hidden: false, minutes: -1 }] }],
    ['with more minutes than a day’s work', { places: [{ id: 'a', hidden: false, minutes: 601 }] }],
    ['with a title longer than any', { cover: { ...EMPTY_PLAN.cover, title: 'x'.repeat(401) } }],
    ['with an id that is none', { places: [{ id: '"><script>', hidden: false }] }],
    ['with a picture from elsewhere', { own: [{ ...OWN, picture: { src: 'https://example.org/x.png', alt: '' } }] }],
    ['with a picture that is a page', { own: [{ ...OWN, picture: { src: 'data:text/html;base64,AAAA', alt: '' } }] }],
    ['with a title that is none', { cover: { ...EMPTY_PLAN.cover, title: 7 } }],
    ['with more slides than anything', {
      places: Array.from({ length: 3000 }, (_, at) => ({ id: `s${at}`, hidden: false })),
    }],
  ] as const
) {
  test(`a plan ${what} is none`, () => {
    expect(readPlan({ ...EMPTY_PLAN, ...change })).toBeUndefined()
  })
}

test('how a class differs is said, without the titles of what was left out where they are nobody’s business', () => {
  const places = time(hide(move(placesOf(EMPTY_PLAN, DECK), 'c', 1), 'b', true), 'a', 9)
  const plan = putOwn({ ...EMPTY_PLAN, places }, OWN, places, 'a')
  expect(sayChanges(plan, DECK, true)).toEqual([
    'One slide left out: “B”.',
    'One slide added: “Mine”.',
    'One slide moved: “C”.',
    'One slide with other minutes: “A”.',
  ])
  expect(sayChanges(plan, DECK, false)).toEqual(['One slide left out.', 'One slide added: “Mine”.', 'One slide moved.'])
  expect(sayChanges(EMPTY_PLAN, DECK, true)).toEqual([])
  const as = time(hide(plan.places, 'own-1', true), 'a', 2)
  expect(sayChanges({ ...plan, places: as }, DECK, true)).toEqual([
    '2 slides left out: “Mine”, “B”.',
    'One slide moved: “C”.',
  ])
  const cover = { ...EMPTY_PLAN.cover, place: 'Room 4', address: 'x@example.org' }
  expect(sayChanges({ ...EMPTY_PLAN, cover }, DECK, false)).toEqual([
    'Its own words on the cover.',
    'A last slide of its own.',
  ])
})

const slide = (id: string, more: Partial<FaultSlide> = {}): FaultSlide => ({
  id,
  title: id.toUpperCase(),
  hidden: false,
  minutes: 2,
  ...more,
})
const TASK: readonly FaultSlide[] = [
  slide('source'),
  slide('task', { exercise: { id: 'e', part: 'question' } }),
  slide('answer', { exercise: { id: 'e', part: 'answer' } }),
]
const said = (slides: readonly FaultSlide[], agreed?: number): string[] =>
  faultsOf(slides, agreed).map(({ text }) => text)

test('what is wrong with a class is said, and nothing where nothing is', () => {
  expect(said(TASK, 6)).toEqual([])
  expect(said(TASK, 4)).toEqual(['The slides take 6 minutes, 2 more than the 4 there are.'])
  const [source, task, answer] = TASK
  if (!source || !task || !answer) throw new Error('There are three slides.')
  expect(said([source, answer, task])).toEqual(['“ANSWER” comes before its task.'])
  expect(said([source, { ...task, hidden: true }, answer])).toEqual(['“ANSWER” shows an answer whose task is hidden.'])
  expect(said(TASK.map((each) => ({ ...each, hidden: true })))).toEqual([
    'Every slide is hidden: there is nothing to show.',
  ])
})

test('the slides of an item stay together: what stands among those of another belongs to it', () => {
  expect(homesOf([undefined, 0, 0, 1, 1, undefined])).toEqual([undefined, 0, 0, 1, 1, undefined])
  // A slide of item 0 among those of item 1, a slide of one's own, and one before all others.
  expect(homesOf([0, 0, 1, 0, 1])).toEqual([0, 0, 1, 1, 1])
  expect(homesOf([0, undefined, 0, 1])).toEqual([0, 0, 0, 1])
  // As many here as there: the first is its place.
  expect(homesOf([0, 1, 0])).toEqual([0, 1, 1])
  expect(homesOf([1, 0, 0, 1, 1])).toEqual([0, 0, 0, 1, 1])
})

test('points of one’s own fit in one of three sizes, or in none', () => {
  const fit = (count: number, text = 'Short', more = {}) =>
    fitOf({ title: 'T', lines: Array.from({ length: count }, () => text), ...more })
  expect([fit(0), fit(6), fit(9), fit(10), fit(11)]).toEqual([0, 0, 1, 2, undefined])
  expect([fit(3, 'x'.repeat(80)), fit(6, 'x'.repeat(80)), fit(8, 'x'.repeat(80))]).toEqual([0, 2, undefined])
  const picture = { src: 'data:image/png;base64,AAAA', alt: 'A' }
  expect([fit(6, 'x'.repeat(35)), fit(6, 'x'.repeat(35), { picture })]).toEqual([0, 1])
  expect([fit(6, 'Short', { picture }), fit(6, 'Short', { picture, title: 'x'.repeat(90) })]).toEqual([0, 1])
})
