import type { Token } from 'markdown-it'
import { type Content, el } from '../content/node.ts'
import type { CutCard } from '../handout/model.ts'
import { answerLines, readNamed } from './answer-list.ts'
import { reportShape } from './answer-table.ts'
import { cutCards } from './cut-cards.ts'
import { byName, readItems } from './items.ts'
import { answerCard, answerList, cardsOn, placesOn, reasonOf } from './render.ts'
import { namesOf } from './leak.ts'
import type { ExerciseReader } from './reader.ts'
import type { Item, Reason, Sequence } from './model.ts'
import { CARD, dealCards, expectAtLeast, isSecond, type PlacedCard, reportLeftOver } from './placing.ts'
import { decisions, type Share } from './shares.ts'
import { wordingOf } from '../../words/wording.ts'

/** What kinds have in common that lay cards in a row. */
export const sequence = {
  lies: (): 'in-rows' => 'in-rows',
  board: (
    { cards, language }: Sequence,
  ): Content => [
    ...cardsOn(cards, wordingOf(language).cards),
    ...placesOn(numbered(cards.length), wordingOf(language).placesInOrder),
  ],
  solution({ answer, cards }: Sequence): Content<'answer'> {
    const cardOf = new Map(cards.map((card) => [card.id, card]))
    return answerList('ol', answer.map(({ card, why }) => el('li', {}, ...answerCard(cardOf.get(card), why))),
      ' answer-sequence')
  },
  key: ({ answer }: Sequence) => ({
    cards: Object.fromEntries(
      answer.map(({ card, places: [place = ''], why }) => [card, { place, ...reasonOf(why) }]),
    ),
  }),
  leak({ cards, answer }: Sequence) {
    const names = namesOf(cards)
    return { sequence: answer.flatMap(({ card }) => names.get(card) ?? []) }
  },
  cards: ({ cards }: Sequence): CutCard[] => cutCards(cards),
  work: ({ cards, group }: Sequence): Share[] => decisions(cards.length, 'card', group),
}

/**
 * Reads a bullet list of cards, and as its answer the same cards in a numbered list, the reason after “ — ”.
 * @param onBare is told of lines without a reason.
 */
export function readSequence(reader: ExerciseReader, onBare: (line: Token) => void): Sequence {
  const given = readItems(reader, reader.takeFromTask('bullet_list_open', 'cards'), CARD)
  expectAtLeast(reader, 2, given, CARD, 'a bullet list')
  const placed = readPlaces(reader, given, onBare)
  return { ...reader.base(), ...dealCards(reader, given, placed) }
}

/** Places without names. */
function numbered(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(index + 1), content: [], text: '' }))
}

function readPlaces(reader: ExerciseReader, cards: readonly Item[], onBare: (line: Token) => void): PlacedCard[] {
  const list = reader.takeFromAnswer('ordered_list_open')
  if (list === undefined) {
    if (!reader.isUnanswered) {
      reportShape(reader, 'The answer has no numbered list.', 'a numbered list, first to last: 1. Card — why')
    }
    return []
  }
  const names = byName(cards)
  const lines = new Map<Item, number>()
  const all = answerLines(reader, list)
  const found = all.flatMap(({ inline, children }): ({ card: Item } & Reason)[] => {
    const named = readNamed(reader, names, inline, children, CARD)
    if (named === undefined || isSecond(reader, lines, named.item, inline)) return []
    const reason = reader.reason(named.why)
    if (reason.why === undefined) onBare(inline)
    return [{ card: named.item, ...reason }]
  })
  reportLeftOver(reader, cards, lines, all.length - found.length)
  return found.map((one, index) => ({ ...one, places: [{ id: String(index + 1), content: [], text: '' }] }))
}
