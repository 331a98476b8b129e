import { textOf } from '../content/walk.ts'
import { oneLine, type Place, type Problems } from '../problem.ts'
import type { CutCard } from './model.ts'
import type { PaperSize } from './papers.ts'
import { widthOf } from '../content/chinese.ts'

/** What a card is called: the letter of its sheet and its number there. Card 1 of sheet R1 must not be called as sheet
 * R11 is. */
export const cardName = (letter: string, number: number): string => `${letter}${/\d$/.test(letter) ? '-' : ''}${number}`

/** A card is so broad, and at least so high, in ordinary and in large print; in mm. */
const WIDTH = 81.5
const LEAST_HEIGHT = 33.4
const LEAST_LARGE_HEIGHT = 56.6

/** How cards lie on a page, edge to edge: around them are its margins, and marks. */
export function cardGrid({ width, height }: PaperSize, large: boolean): CardGrid {
  const room = height - (large ? 53 : 45.6)
  // Tenths, for what numbers lose.
  const rows = Math.floor(Math.round(room * 10) / Math.round((large ? LEAST_LARGE_HEIGHT : LEAST_HEIGHT) * 10))
  return { columns: Math.floor((width - 46) / WIDTH), rows, high: Math.floor(Math.round(room * 10) / rows) / 10 }
}

/** Cards in a row of a page, its rows, and how high they are. */
export interface CardGrid {
  readonly columns: number
  readonly rows: number
  readonly high: number
}

/** What a card holds in one size of letters: lines, and characters in each. */
export interface Room {
  readonly lines: number
  readonly line: number
}

/**
 * From the largest letters to the smallest, as `cards.css` sets them: 20, 17 and 14 pt on a card of 81 × 33
 * mm. Counted
 * low enough that broad letters fit too.
 */
const ORDINARY: readonly Room[] = [{ lines: 2, line: 21 }, { lines: 3, line: 24 }, { lines: 3, line: 30 }]
/** In large print all cards have one size, 24 pt, and are 57 mm high. */
const LARGE: Room = { lines: 4, line: 17 }

/** The size in which all cards of a set fit, 1 being the largest: sets look better in one. */
export function cardSize(cards: readonly CutCard[]): number {
  const fitting = ORDINARY.findIndex((room) =>
    cards.every((card) => linesOf(card, room) <= room.lines && longestWord(card) <= room.line)
  )
  return fitting === -1 ? ORDINARY.length : fitting + 1
}

/** What a card holds in ordinary or large print, if its text is more than that; absent: it fits. */
export function overfull(card: CutCard, large: boolean): Room | undefined {
  const room = large ? LARGE : ORDINARY.at(-1)
  return room !== undefined && linesOf(card, room) > room.lines ? room : undefined
}

const textOn = (card: CutCard): string => textOf(card.content).replace(/\s+/g, ' ').trim()

/** Broken inside a word a card would look like a mistake; Chinese breaks anywhere, and a label’s mark stands before its
 * word. */
export function longestWord(card: CutCard): number {
  return textOn(card).split(/[ \u00AD\u200B\p{Script=Han}]+/u).reduce((most, { length }) => Math.max(most, length), 0)
    + (card.label ? 2 : 0)
}

/** Complains of cards whose text would be cut off at their edge. */
export function checkCards(cards: readonly CutCard[], place: Place, problems: Problems): void {
  for (const card of cards) {
    const full = overfull(card, false) ?? overfull(card, true)
    if (full === undefined) continue
    const text = textOn(card)
    problems.error(place, {
      rule: 'card-too-full',
      found: text,
      what: `The card “${oneLine(text, 40)}” would need ${
        linesOf(card, full)
      } lines of ${full.line} characters; a card has ${full.lines}.`,
      why: 'What does not fit would be cut off, and nobody sees it before the copies are made.',
      fix: `Shorten it to about ${full.lines * (full.line - 4)} characters.`,
    })
  }
}

/** In characters: the broadest letters need a quarter more. */
const widthOn = (word: string): number => widthOf(word) + (word.match(/[mwMW]/g)?.length ?? 0) / 4

/** Words laid into lines as the browser does. A Chinese character is as wide as two Latin ones; labels are bold and
 * have marks. */
function linesOf(card: CutCard, { line }: Room): number {
  const room = card.label ? line - 2 : line
  let lines = 1
  let used = 0
  for (const word of textOn(card).split(' ')) {
    const width = widthOn(word)
    if (used > 0 && used + 1 + width > room) {
      lines++
      used = 0
    }
    used += width + (used > 0 ? 1 : 0)
    while (used > room) {
      lines++
      used -= room
    }
  }
  return lines
}
