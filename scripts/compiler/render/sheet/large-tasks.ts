import type { Exercise, Item } from '../../exercise/model.ts'
import { textPieces } from '../../exercise/render.ts'

/** The lower of the two papers, in mm, and what a sheet's head and other text take of it. */
const PAGE = 236
const OTHERS = 60
const LINE = 8.6
/** Where a letter or more is written, with the gap below; and two lines for reasons, with their heading. */
const PLACE = 14.5
const LINES_TO_WRITE = 33

/**
 * How an exercise lies on pages in large print: on one; `long`, with a second that is all lines, for a page with one line
 * on it would be worse; or `parted`, its places on the second. Reckoned from what is on it, in mm; that no page overflows
 * or stays empty is seen by the tests of the prints.
 * @param alone nothing but exercises is on its sheet
 */
export function sharesOut(exercise: Exercise, alone: boolean): 'one' | 'long' | 'parted' {
  const page = alone ? PAGE : PAGE - OTHERS
  const front = frontHigh(exercise)
  if (exercise.kind === 'choice' || exercise.kind === 'discuss') return front + LINES_TO_WRITE > page && !isDrawn(exercise) ? 'long' : 'one'
  if (exercise.kind !== 'match' && exercise.kind !== 'sort' && exercise.kind !== 'order') return 'one'
  return front + LINES_TO_WRITE <= page ? 'one' : front <= page ? 'long' : 'parted'
}

const isDrawn = (exercise: Exercise): boolean => exercise.kind === 'discuss' && exercise.draw

/** Lines that go below the places on their page. */
export function linesLeft(exercise: Exercise): number {
  return Math.max(2, Math.floor((PAGE - placesHigh(exercise) - 50) / 10.5))
}

/** All above the lines for reasons. */
function frontHigh(exercise: Exercise): number {
  const task = plain(textPieces(exercise.task))
  const { steps, second, words } = exercise.given
  const given = [
    ...(exercise.recall ? [LINE + 4] : []),
    ...(steps.length === 0 ? [] : [LINE + 5, ...steps.map((step) => linesIn(plain(step), 52) * LINE)]),
    ...(second.length === 0 ? [] : [LINE * 2, linesIn(plain(textPieces(second)), 40) * LINE]),
    ...words.map(({ name, meaning }) => linesIn(name + meaning, 56) * (LINE - 1)),
  ].reduce((sum, high) => sum + high, 0)
  const head = 6 + linesIn(exercise.title, 34) * 5 + LINE * 2 + linesIn(task, 52) * LINE + given
  switch (exercise.kind) {
    case 'choice':
    case 'discuss': return head + exercise.options.reduce((sum, { text }) => sum + linesIn(text, 50) * LINE + 5, 0) + (exercise.kind === 'discuss' && exercise.phases.length > 0 ? 26 : 0)
    case 'match':
    case 'sort':
    case 'order': return head + cardsHigh(exercise.cards) + placesHigh(exercise)
    default: return head
  }
}

function placesHigh(exercise: Exercise): number {
  switch (exercise.kind) {
    case 'order': return LINE + exercise.cards.length * PLACE
    case 'match': return LINE + exercise.places.length * PLACE
    case 'sort': return exercise.places.length * PLACE
    default: return 0
  }
}

const plain = (html: string): string => html.replace(/<[^<>]*>/g, '').trim()

/** Cards lie in two columns; a row is as high as the higher of the two. */
function cardsHigh(cards: readonly Item[]): number {
  const lines = cards.map(({ text }) => linesIn(text, 24))
  return lines.reduce((sum, count, at) => (at % 2 === 0 ? sum + Math.max(count, lines[at + 1] ?? 0) * LINE + 5 : sum), 0)
}

const linesIn = (text: string, length: number): number => Math.ceil(text.length / length)
