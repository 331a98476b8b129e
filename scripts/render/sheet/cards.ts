import { words } from '../../compiler/content/chinese.ts'
import { type Content, el, type Element, type Node, type Secret, withAttributes } from '../../compiler/content/node.ts'
import { mapElements, mapText } from '../../compiler/content/map-nodes.ts'
import type { SecretsIn } from '../../compiler/content/secrets.ts'
import { cardGrid, cardName, cardSize, longestWord } from '../../compiler/handout/cards.ts'
import { leastSize } from '../../compiler/handout/papers.ts'
import type { CardsInclusion, CutCard } from '../../compiler/handout/model.ts'
import type { Voice } from '../../compiler/paper/model.ts'
import { withBadgeMark } from '../../compiler/content/marks.ts'
import type { SheetLayout } from './sheet-layout.ts'

/**
 * Pages of cards that lie edge to edge, so that a guillotine cuts them straight. Each has the letter of its sheet and a
 * number. With backs, a page follows whose rows run the other way: turned at the long edge, each back lies on its card.
 */
export function renderCards(
  { title, cards, first }: CardsInclusion,
  letter: string,
  { large, backs, paper }: SheetLayout,
  voices: readonly Voice[],
): Content<SecretsIn<'cards'>> {
  const most = cardGrid(paper ?? leastSize(), large)
  const numbered = cards.map((card, index) => ({ card, name: cardName(letter, first + index) }))
  const rows = chunks(numbered, most.columns).map((row) => pad(row, most.columns))
  // What takes two pages is parted evenly: no page has a single card.
  const pages = chunks(rows, Math.ceil(rows.length / Math.ceil(rows.length / most.rows)))
  const page = (name: string, backs: boolean, rows: readonly (readonly Node[])[]): Content => [
    el('div', { class: name, 'aria-hidden': backs ? 'true' : undefined }, grid(rows)),
  ]
  const sides = pages.flatMap((rows): Content => [
    ...page('card-page', false,
      rows.map((row) => row.map((one) => (one === undefined ? BLANK : face(one.card, one.name, title, voices))))),
    ...(backs
      ? page('card-page card-backs', true,
        rows.map((row) => row.toReversed().map((one) => (one === undefined ? BLANK : back(one.name, title)))))
      : []),
  ])
  return [el('div', { class: `card-pages cards-${cardSize(cards)}` }, sides)]
}

/** Four times the same on a page; in large print once, with room for large writing. The copies are for paper only, and
 * no ears need them. */
export function renderSlips(content: Content<Secret>, { large }: SheetLayout): Content<Secret> {
  const bare = mapElements(content, (element) => {
    const name = /^h[2-6]$/.test(element.name) ? 'p' : element.name
    return withAttributes({ ...element, name }, { id: undefined, 'aria-labelledby': undefined })
  })
  const copy: Content<Secret> = [
    el('div', { class: 'slip slip-copy', 'aria-hidden': 'true' }, bare),
  ]
  const first = el('div', { class: 'slip' }, content)
  return [el('div', { class: 'slips' }, first, large ? [] : [...copy, ...copy, ...copy])]
}

const BLANK = el('div', { class: 'cut-card cut-blank', 'aria-hidden': 'true' })
/** Marks for the guillotine: beside each row, and above and below each column; the last have both edges. */
const mark = (place: string, last = false): Element =>
  el('span', { class: `crop crop-${place}${last ? ' crop-last' : ''}`, 'aria-hidden': 'true' })

function grid(rows: readonly (readonly Node[])[]): Element {
  const lines = rows.map((row, index) => {
    const last = index === rows.length - 1
    return [mark('left', last), ...row, mark('right', last)]
  })
  const [row = []] = rows
  const ends = (place: string): Content => [
    mark('corner'),
    ...row.map((_, index) => mark(place, index === row.length - 1)),
    mark('corner'),
  ]
  const all = [ends('above'), ...lines, ends('below')]
  return el('div', { class: 'card-grid', role: 'list' }, all.flatMap((line) => [...line]))
}

function face(card: CutCard, name: string, title: string, voices: readonly Voice[]): Element {
  return el('div', { class: `cut-card${card.label ? ' cut-label' : ''}`, 'data-word': wordOn(card), role: 'listitem' },
    card.mark === '' ? [] : [el('span', { class: 'cut-mark' }, card.mark), ' '],
    el('div', { class: 'cut-text' }, el('div', {}, keepWhole(withBadgeMark(card.content, voices)))),
    el('p', { class: 'cut-name' }, el('strong', {}, name), ' ', words(title)))
}

/** Is a word too long for the largest letters? A card in large print is broken in no word, but set smaller. */
function wordOn(card: CutCard): string | undefined {
  const longest = longestWord(card)
  return longest > 22 ? 'longest' : longest > 16 ? 'long' : undefined
}

/** Short words with a hyphen stay on one line: “Anti-corruption” is no “Anti-” in large letters. */
const keepWhole = (content: Content): Content =>
  mapText(content, (text) =>
    text.split(/(\p{L}{1,6}-\p{L}{1,10}(?![\p{L}-]))/u).map((part, index) =>
      index % 2 === 0 ? part : el('span', { class: 'cut-whole' }, part)
    ))

const back = (name: string, title: string): Element =>
  el('div', { class: 'cut-card cut-back' }, el('p', { class: 'cut-letter' }, name),
    el('p', { class: 'cut-name' }, words(title)))

function pad<T>(row: readonly T[], length: number): (T | undefined)[] {
  return [...row, ...Array.from({ length: length - row.length }, () => undefined)]
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
