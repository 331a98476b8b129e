import type { Exercise, Item } from '../../exercise/model.ts'
import { textPieces } from '../../exercise/render.ts'

/** The lower of the two papers, in mm, with room for a few lines. */
const PAGE = 236
const LINE = 8.6
const LINES_TO_WRITE = 48

/**
 * Does an exercise need two pages in large print? Then the second is all lines: a page with one line on it would be worse.
 * Reckoned from what is on it, in mm; that no page overflows or stays empty is seen by the tests of the prints.
 */
export function takesTwoPages(exercise: Exercise): boolean {
  if (exercise.kind !== 'match' && exercise.kind !== 'sort' && exercise.kind !== 'order') return false
  const task = textPieces(exercise.task).replace(/<[^>]*>/g, '')
  const places = exercise.kind === 'order' ? exercise.cards.length : exercise.places.length
  const head = 6 + linesIn(exercise.title, 34) * 5 + LINE * 2 + linesIn(task, 52) * LINE
  return head + cardsHigh(exercise.cards) + places * 17.5 + 9 + LINES_TO_WRITE > PAGE
}

/** Cards lie in two columns; a row is as high as the higher of the two. */
function cardsHigh(cards: readonly Item[]): number {
  const lines = cards.map(({ text }) => linesIn(text, 24))
  return lines.reduce((sum, count, at) => (at % 2 === 0 ? sum + Math.max(count, lines[at + 1] ?? 0) * LINE + 5 : sum), 0)
}

const linesIn = (text: string, length: number): number => Math.ceil(text.length / length)
