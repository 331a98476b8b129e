import { between, type Content, el, type Element } from '../../content/node.ts'
import { readItems, withNumbers } from '../items.ts'
import { listed } from '../../nearest.ts'
import { answerCard, cardsOn, placementTable, placesOn, reasonOf } from '../render.ts'
import type { Item, SortExercise } from '../model.ts'
import type { ExerciseReader } from '../reader.ts'
import { CARD, dealCards, expectAtLeast, isPaired, type PlacedCard, pairsOf, readPlaced } from '../placing.ts'
import { cutCards, labels } from '../cut-cards.ts'
import { decisions } from '../shares.ts'
import type { Kind } from './kind.ts'
import { wordingOf } from '../../../words/wording.ts'

const GROUP = { one: 'group', many: 'groups' }
const PLACE = { one: 'place', many: 'places' }
const MOST = 5

/**
 * A bullet list of cards, a numbered list of two to five groups, a table that says which belongs where. With as many
 * places as cards each takes one.
 */
export const sort: Kind<'sort'> = {
  read(reader) {
    const given = readItems(reader, reader.takeFromTask('bullet_list_open', 'cards'), CARD)
    const places = withNumbers(readItems(reader, reader.takeFromTask('ordered_list_open', 'groups'), GROUP))
    expectAtLeast(reader, 2, given, CARD, 'a bullet list')
    expectAtLeast(reader, 2, places, GROUP, 'a numbered list')
    const paired = isPaired({ cards: given, places })
    if (!paired && places.length > MOST) reportMany(reader, places)
    const { placed, heads } = readPlaced(reader, given, places, paired ? PLACE : GROUP, !paired)
    if (paired) expectOneEach(reader, placed, places)
    return { ...reader.base(), kind: 'sort', places, heads, ...dealCards(reader, given, placed) }
  },
  lies: (exercise) => (isPaired(exercise) ? 'in-rows' : 'in-groups'),
  board: (exercise) => [
    ...cardsOn(exercise.cards, wordingOf(exercise.language).cards),
    ...placesOn(exercise.places, wordingOf(exercise.language)[isPaired(exercise) ? 'places' : 'groups']),
  ],
  solution: (exercise) => (isPaired(exercise) ? placementTable(exercise) : groupsOf(exercise)),
  key: ({ answer }) => ({
    kind: 'sort',
    cards: Object.fromEntries(
      answer.map(({ card, places, why }) => [card, { places, ...reasonOf(why) }]),
    ),
  }),
  leak: ({ cards, places, answer }) => pairsOf(cards, places, answer),
  cards: ({ places, cards }) => [...labels(places), ...cutCards(cards)],
  work: ({ cards, group }) => decisions(cards.length, 'card', group),
}

/** The cards below the groups that they belong to, in the order of the answer's table. */
function groupsOf({ answer, cards, places }: SortExercise): Content<'answer'> {
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const groups = new Map<string, Element<'answer'>[]>()
  for (const { card: id, places: ids, why } of answer) {
    const card = cardOf.get(id)
    if (card === undefined) continue
    const name = ids.join(' ')
    const lines = groups.get(name) ?? []
    lines.push(el('li', {}, ...answerCard(card, why)))
    groups.set(name, lines)
  }
  const placeOf = new Map(places.map((place) => [place.id, place.content]))
  const sections = [...groups].flatMap(([name, lines]): Content<'answer'> => {
    const head = name.split(' ').flatMap((id, index) => [...(index === 0 ? [] : [' + ']), ...placeOf.get(id) ?? []])
    const list = el('ul', {}, '\n', between(lines, '\n'), '\n')
    return [el('section', { class: 'answer-group' }, '\n', el('h3', {}, head), '\n', list, '\n'), '\n']
  })
  return [el('div', { class: 'answer-groups' }, '\n', sections), '\n']
}

function reportMany(reader: ExerciseReader, places: readonly Item[]): void {
  reader.error(reader.place, {
    rule: 'too-many-groups',
    what: `There are ${places.length} groups.`,
    why: `More than ${MOST} do not fit beside one another, neither on the slide nor on a table.`,
    fix: 'Join some of them, or part the exercise in two; where each takes one card, write as many as cards.',
  })
}

function expectOneEach(reader: ExerciseReader, placed: readonly PlacedCard[], places: readonly Item[]): void {
  const used = new Set<Item>()
  const twice = new Set<Item>()
  for (const place of placed.flatMap((one) => one.places)) (used.has(place) ? twice : used).add(place)
  if (twice.size === 0) return
  const left = places.filter((place) => !used.has(place))
  reader.error(reader.answerPlace, {
    rule: 'place-twice',
    what: `The answer puts more than one card to ${listed([...twice].map(({ text }) => text))}${
      left.length === 0 ? '' : ` and none to ${listed(left.map(({ text }) => text))}`
    }.`,
    why: 'There are as many places as cards, so each place takes one.',
    fix: 'Correct the second column; for groups, write fewer of them, or more cards.',
  })
}
