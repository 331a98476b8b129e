import {
  between,
  type Child,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  isLeaf,
  type Node,
  type Secret,
} from '../content/node.ts'
import { mapNodes, reveal, trimBreaks } from '../content/map-nodes.ts'
import type { Item, Reason, SortExercise } from './model.ts'
import { minutesText } from './in-words.ts'
import type { Wording } from '../../words/wording.ts'

/** An item as it stands on the board: its letter or number, its text, and room beside it. */
function itemOn(name: string, mark: string, text: string, { id, content }: Item, ...room: Node[]): Element {
  return el(
    'li',
    { class: name, [`data-${name}`]: id },
    el('span', { class: mark }, id.toUpperCase()),
    content.length === 0 ? [] : [' ', el('span', { class: text }, content)],
    room,
  )
}

/** What a countdown counts. */
export const minutesPiece = (name: string, minutes: number, wording: Wording): Element =>
  el('span', { class: name, 'data-minutes': minutes }, minutesText(minutes, wording))

/** Lines of a list or table, each on a line of its own. */
const lines = <S extends Secret>(elements: readonly Element<S>[]): Node<S>[] => ['\n', ...between(elements, '\n'), '\n']

/** Cards to lay somewhere. */
export function cardsOn(cards: readonly Item[], label: string, more = ''): Content {
  const items = cards.map((card) => itemOn('card', 'card-letter', 'card-text', card))
  return [el('ul', { class: `cards${more}`, 'aria-label': label }, lines(items)), '\n']
}

/** Places to lay cards in. */
export function placesOn(places: readonly Item[], label: string): Content {
  const items = places.map((place) =>
    itemOn('place', 'place-number', 'place-name', place, ' ', el('span', { class: 'place-room' }))
  )
  return [el('ol', { class: 'places', 'aria-label': label }, lines(items)), '\n']
}

/** Options to choose from, or to vote on. */
export function optionsOn(options: readonly Item[], choose: string, label: string): Content {
  const items = options.map((option) => itemOn('option', 'card-letter', 'option-text', option))
  return [el('ul', { class: 'options', 'data-choose': choose, 'aria-label': label }, lines(items)), '\n']
}

export function stagesOn(stages: readonly Item[], label: string): Content {
  const items = stages.map((stage) =>
    itemOn('stage', 'place-number', 'stage-name', stage, ' ', el('span', { class: 'stage-room' }))
  )
  return [el('ol', { class: 'stages', 'data-names': breadth(stages), 'aria-label': label }, lines(items)), '\n']
}

/** How much room the longest word of the names asks for; nothing where the usual is enough. */
function breadth(items: readonly Item[]): string | undefined {
  const words = items.flatMap(({ text }) => text.split(/[\s\u00ad\u200b–—/-]+/u))
  const longest = Math.max(0, ...words.map(({ length }) => length))
  return longest > 17 ? 'longest' : longest > 11 ? 'long' : undefined
}

/** `A dynamic management`, as the answer names a card. */
export const lettered = ({ id, content }: Item): Content => [
  el('span', { class: 'card-letter' }, id.toUpperCase()),
  ' ',
  ...content,
]

/** A list of answers in its element, line by line. */
export const answerList = (name: 'ul' | 'ol', items: readonly Element<'answer'>[], more = ''): Content<'answer'> => [
  el(name, { class: `answer-lines${more}` }, lines(items)),
  '\n',
]

/** An answer as a table; `why` is empty where no row has a reason. */
export function answerTable(
  heads: readonly Content[],
  rows: readonly (readonly [left: Content, right: Content<'answer'>, why: Content<'answer'>])[],
): Content<'answer'> {
  const withReasons = Math.max(2, heads.length) > 2
  const head = el('tr', {}, heads.map((content) => el('th', { scope: 'col' }, content)))
  const body = rows.map(([left, right, why]) =>
    el('tr', {}, el('th', { scope: 'row' }, left), el('td', {}, right), withReasons ? el('td', {}, why) : [])
  )
  const table = el('table', {}, '\n', el('thead', {}, head), '\n', el('tbody', {}, lines(body)), '\n')
  return [el('div', { class: 'table-frame' }, table), '\n']
}

/** Each card with its place. */
export function placementTable({ heads, answer, cards, places }: SortExercise): Content<'answer'> {
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const placeOf = new Map(places.map((place) => [place.id, place]))
  return answerTable(heads, answer.map(({ card: id, places: ids, why = [] }) => {
    const card = cardOf.get(id)
    const names = ids.flatMap((one): Content => placeOf.get(one)?.content ?? [])
    return [card === undefined ? [] : lettered(card), names, why]
  }))
}

/** What an answer names, as its card shows it, and the reason. */
export function answerCard(card: Item | undefined, why: Content<'answer'> | undefined): readonly Child<'answer'>[] {
  return withWhy(card === undefined ? [] : [el('span', { class: 'answer-card' }, lettered(card))], why)
}

/** Name and reason of one line of an answer; where only is said who says it, no words follow a dash. */
export const withWhy = (name: Content<'answer'>, why: Content<'answer'> | undefined): readonly Child<'answer'>[] =>
  why === undefined ? [name] : [name, ' ', hasWords(why) ? el('span', { class: 'answer-why' }, why) : why]

const hasWords = (content: Content<'answer'>): boolean =>
  reveal(content).some((node) =>
    isElement(node) ? !hasClass(node, 'cites') : typeof node !== 'string' || node.trim() !== ''
  )

/** Content in which nothing is drawn, for the key, which shows no pictures. */
export const withoutFigures = <S extends Secret>(content: Content<S>): Content<S> =>
  trimBreaks(mapNodes(content, (node) => (isLeaf(node) ? [] : node)))

/** What to listen for, where nothing is right or wrong. */
export const listenFor = (
  listen: Content<'answer'>,
): Content<'answer'> => [el('div', { class: 'answer-listen' }, '\n', listen), '\n']

/** Content as a key has it: without pictures. */
export const keyText = <S extends Secret>(content: Content<S>): Content<S> => withoutFigures(reveal(content))

/** A reason in a key, where there is one. */
export const reasonOf = (why: Reason['why'] | undefined): Reason => (why === undefined ? {} : { why: reveal(why) })
