import { counted, listed, readItems, withNumbers } from '../items.ts'
import { reasonOf } from '../key.ts'
import type { Material } from '../material.ts'
import type { Item } from '../model.ts'
import { CARD, dealCards, expectAtLeast, type Placed, pairsOf, readPlaced } from '../placing.ts'
import { cardsOn, placementTable, placesOn } from '../render.ts'
import { cutCards, labels } from '../cut-cards.ts'
import { decisions } from '../shares.ts'
import type { Kind } from './kind.ts'

const PLACE = { one: 'place', many: 'places' }

/** Pairs: a bullet list of cards, a numbered list of as many places, a table that brings them together. */
export const match: Kind<'match'> = {
  keys: [],
  read(material) {
    const given = readItems(material, material.takeFromTask('bullet_list_open', 'cards'), CARD)
    const places = withNumbers(readItems(material, material.takeFromTask('ordered_list_open', 'places'), PLACE))
    expectAtLeast(material, 2, given, CARD, 'a bullet list')
    expectAtLeast(material, 2, places, PLACE, 'a numbered list')
    const { placed, heads } = readPlaced(material, given, places, PLACE, false)
    if (given.length !== places.length) reportUneven(material, given, places)
    else expectOneEach(material, placed, places)
    return { ...material.base(), kind: 'match', places, heads, ...dealCards(material, given, placed) }
  },
  lies: () => 'in-rows',
  board: ({ cards, places }) => [...cardsOn(cards), ...placesOn(places, 'Places')],
  solution: ({ heads, answer, cards, places }) => placementTable(heads, answer, cards, places),
  key: ({ answer }) => ({
    kind: 'match',
    cards: Object.fromEntries(
      answer.map(({ card, places: [place = ''], why }) => [card, { place, ...reasonOf(why) }]),
    ),
  }),
  leak: ({ cards, places, answer }) => pairsOf(cards, places, answer),
  isOpen: () => false,
  cards: ({ places, cards }) => [...labels(places), ...cutCards(cards)],
  work: ({ cards, group }) => decisions(cards.length, 'card', group),
}

function reportUneven(material: Material, cards: readonly Item[], places: readonly Item[]): void {
  material.error(material.place, {
    rule: 'uneven-pairs',
    what: `There ${cards.length === 1 ? 'is' : 'are'} ${counted(cards.length, CARD)} and ${
      counted(places.length, PLACE)
    }.`,
    why: 'Each card goes to one place, and each place gets one card.',
    fix: 'Write as many of the one as of the other, or make it an exercise of kind “sort”.',
  })
}

function expectOneEach(material: Material, placed: readonly Placed[], places: readonly Item[]): void {
  const used = new Set<Item>()
  const twice = new Set<Item>()
  for (const place of placed.flatMap((one) => one.places)) (used.has(place) ? twice : used).add(place)
  if (twice.size === 0) return
  const left = places.filter((place) => !used.has(place))
  material.error(material.answerPlace, {
    rule: 'place-twice',
    what: `The answer puts more than one card to ${listed([...twice].map(({ text }) => text))}${
      left.length === 0 ? '' : ` and none to ${listed(left.map(({ text }) => text))}`
    }.`,
    why: 'Each place gets one card.',
    fix: 'Correct the second column, or make it an exercise of kind “sort”.',
  })
}
