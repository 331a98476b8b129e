import { between, type Content, el, type Element } from '../../content/node.ts'
import { readItems, withNumbers } from '../items.ts'
import { reasonOf } from '../key.ts'
import type { Item } from '../model.ts'
import type { Material } from '../material.ts'
import { CARD, dealCards, expectAtLeast, pairsOf, readPlaced } from '../placing.ts'
import { answerCard, cardsOn, placesOn } from '../render.ts'
import { cutCards, labels } from '../cut-cards.ts'
import { decisions } from '../shares.ts'
import type { Kind } from './kind.ts'

const GROUP = { one: 'group', many: 'groups' }
const MOST = 5

/** Groups: a bullet list of cards, a numbered list of two to five groups, a table that says which belongs where. */
export const sort: Kind<'sort'> = {
  keys: [],
  read(material) {
    const given = readItems(material, material.takeFromTask('bullet_list_open', 'cards'), CARD)
    const places = withNumbers(readItems(material, material.takeFromTask('ordered_list_open', 'groups'), GROUP))
    expectAtLeast(material, 2, given, CARD, 'a bullet list')
    expectAtLeast(material, 2, places, GROUP, 'a numbered list')
    if (places.length > MOST) reportMany(material, places)
    const { placed } = readPlaced(material, given, places, GROUP, true)
    return { ...material.base(), kind: 'sort', places, ...dealCards(material, given, placed) }
  },
  lies: () => 'in-groups',
  board: ({ cards, places }) => [...cardsOn(cards), ...placesOn(places, 'Groups')],
  solution({ answer, cards, places }) {
    const cardOf = new Map(cards.map((card) => [card.id, card]))
    const groups = new Map<string, Element[]>()
    for (const { card: id, places: ids, why } of answer) {
      const card = cardOf.get(id)
      if (card === undefined) continue
      const name = ids.join(' ')
      const lines = groups.get(name) ?? []
      lines.push(el('li', {}, ...answerCard(card, why)))
      groups.set(name, lines)
    }
    const placeOf = new Map(places.map((place) => [place.id, place.content]))
    const sections = [...groups].flatMap(([name, lines]): Content => {
      const head = name.split(' ').flatMap((id, index) => [...(index === 0 ? [] : [' + ']), ...placeOf.get(id) ?? []])
      const list = el('ul', {}, '\n', between(lines, '\n'), '\n')
      return [el('section', { class: 'answer-group' }, '\n', el('h3', {}, head), '\n', list, '\n'), '\n']
    })
    return [el('div', { class: 'answer-groups' }, '\n', sections), '\n']
  },
  key: ({ answer }) => ({
    kind: 'sort',
    cards: Object.fromEntries(
      answer.map(({ card, places, why }) => [card, { places, ...reasonOf(why) }]),
    ),
  }),
  leak: ({ cards, places, answer }) => pairsOf(cards, places, answer),
  isOpen: () => false,
  cards: ({ places, cards }) => [...labels(places), ...cutCards(cards)],
  work: ({ cards, group }) => decisions(cards.length, 'card', group),
}

function reportMany(material: Material, places: readonly Item[]): void {
  material.error(material.place, {
    rule: 'too-many-groups',
    what: `There are ${places.length} groups.`,
    why: `More than ${MOST} do not fit beside one another, neither on the slide nor on a table.`,
    fix: 'Join some of them, or part the exercise in two.',
  })
}
