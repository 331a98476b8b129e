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
 * Does an exercise need two pages in large print? Then the second is all lines: a page with one line on it would be worse.
 * Reckoned from what is on it, in mm; that no page overflows or stays empty is seen by the tests of the prints.
 * @param alone nothing but exercises is on its sheet
 */
export function takesTwoPages(exercise: Exercise, alone: boolean): boolean {
  if (exercise.kind !== 'match' && exercise.kind !== 'sort' && exercise.kind !== 'order') return false
  const task = textPieces(exercise.task).replace(/<[^>]*>/g, '')
  const places = exercise.kind === 'order' ? exercise.cards.length : exercise.places.length
  const head = 6 + linesIn(exercise.title, 34) * 5 + LINE * 2 + linesIn(task, 52) * LINE
  const above = exercise.kind === 'sort' ? 0 : LINE
  return head + cardsHigh(exercise.cards) + above + places * PLACE + LINES_TO_WRITE > (alone ? PAGE : PAGE - OTHERS)
}

/** Cards lie in two columns; a row is as high as the higher of the two. */
function cardsHigh(cards: readonly Item[]): number {
  const lines = cards.map(({ text }) => linesIn(text, 24))
  return lines.reduce((sum, count, at) => (at % 2 === 0 ? sum + Math.max(count, lines[at + 1] ?? 0) * LINE + 5 : sum), 0)
}

const linesIn = (text: string, length: number): number => Math.ceil(text.length / length)
