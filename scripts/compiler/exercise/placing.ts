import type { Token } from 'markdown-it'
import type { Content } from '../content/node.ts'
import { readAnswerTable } from './answer-table.ts'
import { byName, counted, findItem, type ItemWords, withLetters } from './items.ts'
import { listed } from '../nearest.ts'
import { textOf } from './inline.ts'
import { type Leak, namesOf } from './leak.ts'
import type { ExerciseReader } from './reader.ts'
import type { Item, Placement, Reason, SortExercise } from './model.ts'
import { shuffle } from './seed.ts'
import { certain, itemAt } from '../certain.ts'

/** Where one card goes, before the cards have their letters. */
export interface PlacedCard extends Reason {
  readonly card: Item
  readonly places: readonly Item[]
}

/** With as many places as cards each place takes one. */
export const isPaired = ({ cards, places }: Pick<SortExercise, 'cards' | 'places'>): boolean =>
  cards.length === places.length

export const CARD: ItemWords = { one: 'card', many: 'cards' }

/** Reads the table of an answer, each row a card and where it goes; `several` places are parted by `;`. */
export function readPlaced(
  reader: ExerciseReader,
  cards: readonly Item[],
  places: readonly Item[],
  words: ItemWords,
  several: boolean,
): { placed: PlacedCard[]; heads: readonly Content[] } {
  const { heads, rows } = readAnswerTable(reader, `a table: | Card | ${several ? 'Group' : 'Goes with'} | Why |`)
  const cardsByName = byName(cards)
  const placesByName = byName(places)
  const lines = new Map<Item, number>()
  const placed = rows.flatMap(({ left, right, why }): PlacedCard[] => {
    const card = findItem(reader, cardsByName, textOf(left.children ?? []), left, CARD)
    const text = textOf(right.children ?? [])
    const names = several ? text.split(';').map((name) => name.trim()).filter((name) => name !== '') : [text]
    const found = names.flatMap((name) => findItem(reader, placesByName, name, right, words) ?? [])
    if (card === undefined || isSecond(reader, lines, card, left) || found.length === 0) return []
    return [{ card, places: [...new Set(found)], ...reader.reason(why?.children ?? []) }]
  })
  if (heads.length > 0) reportLeftOver(reader, cards, lines, rows.length - placed.length)
  return { placed, heads }
}

/** Has the answer had this card before? Then it says so. */
export function isSecond(reader: ExerciseReader, lines: Map<Item, number>, card: Item, inline: Token): boolean {
  const place = reader.placeOf(inline)
  const before = lines.get(card)
  if (before === undefined) {
    lines.set(card, place.line)
    return false
  }
  reader.error(place, {
    rule: 'card-twice',
    found: card.text,
    what: `The answer has this card on line ${before} already.`,
    why: 'A card lies in one place only, or nobody could say which is right.',
    fix: 'Delete one of the two; a card of several groups names them all in one row, with “;” between.',
  })
  return true
}

/** Complains of cards that the answer leaves out, unless lines that were `wrong`, and reported, may have meant them. */
export function reportLeftOver(
  reader: ExerciseReader,
  cards: readonly Item[],
  had: ReadonlyMap<Item, unknown>,
  wrong: number,
): void {
  const left = cards.filter((card) => !had.has(card)).map(({ text }) => text)
  if (left.length <= wrong || reader.isUnanswered) return
  reader.error(reader.answerPlace, {
    rule: 'card-left-over',
    what: `The answer says nothing of ${listed(left)}.`,
    why: 'Whoever plays has these cards in hand, and no place would be right for them.',
    fix: 'Add a line for each of them to the answer, or take them out of the exercise.',
  })
}

/** Shuffles the cards, so that their order gives nothing away, gives them letters, and writes the answer in these. */
export function dealCards(
  reader: ExerciseReader,
  cards: readonly Item[],
  placed: readonly PlacedCard[],
): { cards: Item[]; answer: Placement[] } {
  const ranks = new Map(placed.map(({ card, places }) => [card, Math.min(...places.map(({ id }) => Number(id)))]))
  const rankOf = (card: Item): number => ranks.get(card) ?? 0
  const inOrder = (shuffled: readonly Item[]): boolean =>
    shuffled.every((card, at) => at === 0 || rankOf(itemAt(shuffled, at - 1)) <= rankOf(card))
  const shuffled = shuffle(cards, reader.facts.id, ({ text }) => text, inOrder)
  const dealt = withLetters(shuffled)
  const letters = new Map(shuffled.map((card, index) => [card, certain(dealt[index], 'letter').id]))
  const answer = placed.map(({ card, places, ...why }): Placement => ({
    card: certain(letters.get(card), 'letter'),
    places: places.map(({ id }) => id),
    ...why,
  }))
  return { cards: dealt, answer }
}

/** Complains where there are too few. */
export function expectAtLeast(
  reader: ExerciseReader,
  least: number,
  items: readonly Item[],
  words: ItemWords,
  how: string,
): void {
  if (items.length >= least) return
  reader.error(reader.place, {
    rule: 'too-few-items',
    what: items.length === 0
      ? `This exercise has no ${words.many}.`
      : `This exercise has only ${counted(items.length, words)}.`,
    why: 'There is nothing to do.',
    fix: `Write the ${words.many} as ${how}, before the first part.`,
  })
}

/** What gives away where the cards go. */
export function pairsOf(
  cards: readonly Item[],
  places: readonly Item[],
  answer: readonly Placement[],
): Pick<Leak, 'pairs' | 'places' | 'lines'> {
  const [cardNames, placeNames] = [namesOf(cards), namesOf(places)]
  return {
    pairs: answer.flatMap(({ card, places: given }) =>
      given.map((place) =>
        [certain(cardNames.get(card), `card ${card}`), certain(placeNames.get(place), `place ${place}`)] as const
      )
    ),
    places: [...placeNames.values()],
    lines: answer.length,
  }
}
