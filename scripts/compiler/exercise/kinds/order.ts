import { type Content, el } from '../../content/node.ts'
import { answerLines, readNamed } from '../answer-list.ts'
import { reportShape } from '../answer-table.ts'
import { reasonOf } from '../key.ts'
import { byName, readItems } from '../items.ts'
import type { Material } from '../material.ts'
import type { Item } from '../model.ts'
import { CARD, dealCards, expectAtLeast, isSecond, type Placed, reportLeftOver } from '../placing.ts'
import { answerCard, answerList, cardsOn, placesOn } from '../render.ts'
import { cutCards } from '../cut-cards.ts'
import { namesOf } from '../leak.ts'
import { decisions } from '../shares.ts'
import type { Kind } from './kind.ts'

/** A sequence: a bullet list of cards; the answer is the same cards as a numbered list, the reason after “ — ”. */
export const order: Kind<'order'> = {
  keys: [],
  read(material) {
    const given = readItems(material, material.takeFromTask('bullet_list_open', 'cards'), CARD)
    expectAtLeast(material, 2, given, CARD, 'a bullet list')
    const placed = readSequence(material, given)
    return { ...material.base(), kind: 'order', ...dealCards(material, given, placed) }
  },
  board: ({ cards }) => [...cardsOn(cards), ...placesOn(numbered(cards.length), 'Places, first to last', '1')],
  solution({ answer, cards }) {
    const cardOf = new Map(cards.map((card) => [card.id, card]))
    return answerList('ol', answer.map(({ card, why }) => el('li', {}, ...answerCard(cardOf.get(card), why))))
  },
  key: ({ answer }) => ({
    kind: 'order',
    cards: Object.fromEntries(
      answer.map(({ card, places: [place = ''], why }) => [card, { place, ...reasonOf(why) }]),
    ),
  }),
  leak({ cards, answer }) {
    const names = namesOf(cards)
    return { sequence: answer.flatMap(({ card }) => names.get(card) ?? []) }
  },
  isOpen: () => false,
  cards: ({ cards }) => cutCards(cards),
  work: ({ cards, group }) => decisions(cards.length, 'card', group),
}

/** Places without names. */
function numbered(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(index + 1), content: [], text: '' }))
}

function readSequence(material: Material, cards: readonly Item[]): Placed[] {
  const list = material.takeFromAnswer('ordered_list_open')
  if (list === undefined) {
    if (!material.isUnanswered) {
      reportShape(material, 'The answer has no numbered list.', 'a numbered list, first to last: 1. Card — why')
    }
    return []
  }
  const names = byName(cards)
  const lines = new Map<Item, number>()
  const all = answerLines(material, list)
  const found = all.flatMap(({ inline, children }): { card: Item; why?: Content }[] => {
    const named = readNamed(material, names, inline, children, CARD)
    if (named === undefined || isSecond(material, lines, named.item, inline)) return []
    return [{ card: named.item, ...material.reason(named.why) }]
  })
  reportLeftOver(material, cards, lines, all.length - found.length)
  return found.map((one, index) => ({ ...one, places: [{ id: String(index + 1), content: [], text: '' }] }))
}
