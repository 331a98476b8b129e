import type { Exercise, Item } from '../exercise/model.ts'
import { oneLine, type Place, type Problems } from '../problem.ts'
import type { CutCard } from './model.ts'

/** All that is laid on the table when an exercise is played on paper; empty for one that needs no cards. */
export function cardsOf(exercise: Exercise): CutCard[] {
  const shape = (items: readonly Item[], label: boolean): CutCard[] =>
    items.map(({ id, html }) => ({ mark: id.toUpperCase(), html, label }))
  switch (exercise.kind) {
    case 'match':
    case 'sort': return [...shape(exercise.places, true), ...shape(exercise.cards, false)]
    case 'order':
    case 'fill': return shape(exercise.cards, false)
    default: return []
  }
}

/**
 * Lines, and characters in each, that a card holds in every print: one of 86 × 42 mm in 13 pt, and one of 86 × 66 mm in
 * 18 pt, where the same text takes a third more lines.
 */
const LINES = 4
const LINE = 34

/** Texts of so few characters are set larger, where all of a set are. */
const SHORT = 60

export const areShort = (cards: readonly CutCard[]): boolean => cards.every(({ html }) => textOf(html).length <= SHORT)

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, '.').replace(/\s+/g, ' ').trim()
}

/** Complains of cards whose text would be cut off at their edge. */
export function checkCards(cards: readonly CutCard[], place: Place, problems: Problems): void {
  for (const { html } of cards) {
    const text = textOf(html)
    const lines = linesOf(text)
    if (lines <= LINES) continue
    problems.error(place, {
      rule: 'card-too-full', found: text,
      what: `The card “${oneLine(text, 40)}” would need ${lines} lines; a card has ${LINES}.`,
      why: 'What does not fit would be cut off, and nobody sees it before the copies are made.',
      fix: `Shorten it to about ${LINES * LINE - 20} characters.`,
    })
  }
}

/** Words laid into lines as the browser does. A Chinese character is as wide as two Latin ones. */
function linesOf(text: string): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const width = word.length + (word.match(/\p{Script=Han}/gu)?.length ?? 0)
    if (used > 0 && used + 1 + width > LINE) {
      lines++
      used = 0
    }
    used += width + (used > 0 ? 1 : 0)
    while (used > LINE) {
      lines++
      used -= LINE
    }
  }
  return lines
}
