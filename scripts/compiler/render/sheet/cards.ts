import { escapeHtml, textToHtml } from '../../escape.ts'
import { cardName, cardSize } from '../../handout/cards.ts'
import type { CardsInclusion, CutCard } from '../../handout/model.ts'
import { changeText } from '../text-only.ts'
import { withBadgeMark } from './badge-mark.ts'
import type { SheetLayout } from './sheet-content.ts'

/** In each row of a page of cards; and the rows of a page, in ordinary and in large print. */
const COLUMNS = 2
const ROWS = 7
const LARGE_ROWS = 4

/**
 * Pages of cards that lie edge to edge, so that a guillotine cuts them straight. Each has the letter of its sheet and a
 * number. With backs, a page follows whose rows run the other way: turned at the long edge, each back lies on its card.
 */
export function renderCards(
  { title, cards, first }: CardsInclusion,
  letter: string,
  { large, backs }: SheetLayout,
): string {
  const numbered = cards.map((card, index) => ({ card, name: cardName(letter, first + index) }))
  const rows = chunks(numbered, COLUMNS).map((row) => pad(row))
  // What takes two pages is parted evenly: no page has a single card.
  const pages = chunks(rows, Math.ceil(rows.length / Math.ceil(rows.length / (large ? LARGE_ROWS : ROWS))))
  return `<div class="card-pages cards-${cardSize(cards)}">
${
    pages.map((rows) =>
      `<div class="card-page">
${grid(rows.map((row) => row.map((one) => (one === undefined ? BLANK : face(one.card, one.name, title)))))}
</div>
${
        backs
          ? `<div class="card-page card-backs" aria-hidden="true">
${grid(rows.map((row) => row.toReversed().map((one) => (one === undefined ? BLANK : back(one.name, title)))))}
</div>
`
          : ''
      }`
    ).join('')
  }</div>
`
}

/** Four times the same on a page; in large print once, with room for large writing. The copies are for paper only, and
 * no ears need them. */
export function renderSlips(html: string, { large }: SheetLayout): string {
  const copy = `<div class="slip slip-copy" aria-hidden="true">\n${
    html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '').replace(/<(\/?)h[2-6]\b/g, '<$1p')
  }</div>\n`
  return `<div class="slips">\n<div class="slip">\n${html}</div>\n${large ? '' : copy.repeat(3)}</div>\n`
}

const BLANK = '<div class="cut-card cut-blank" aria-hidden="true"></div>'
/** Marks for the guillotine: beside each row, and above and below each column. */
const mark = (place: string): string => `<span class="crop crop-${place}" aria-hidden="true"></span>`
const ends = (place: string): string => [mark('corner'), mark(place), mark(place), mark('corner')].join('')

function grid(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${mark('left')}\n${row.join('\n')}\n${mark('right')}`)
  return `<div class="card-grid" role="list">\n${[ends('above'), ...lines, ends('below')].join('\n')}\n</div>`
}

function face(card: CutCard, name: string, title: string): string {
  const letter = card.mark === '' ? '' : `<span class="cut-mark">${escapeHtml(card.mark)}</span> `
  return `<div class="cut-card${card.label ? ' cut-label' : ''}" role="listitem">`
    + `${letter}<div class="cut-text"><div>${keepWhole(withBadgeMark(card.html))}</div></div>`
    + `<p class="cut-name"><strong>${escapeHtml(name)}</strong> ${textToHtml(title)}</p></div>`
}

/** Short words with a hyphen stay on one line: “Anti-corruption” is no “Anti-” in large letters. */
function keepWhole(html: string): string {
  return changeText(html,
    (text) => text.replace(/\p{L}{1,6}-\p{L}{1,10}(?![\p{L}-])/gu, '<span class="cut-whole">$&</span>'))
}

function back(name: string, title: string): string {
  return `<div class="cut-card cut-back"><p class="cut-letter">${escapeHtml(name)}</p><p class="cut-name">${
    textToHtml(title)
  }</p></div>`
}

function pad<T>(row: readonly T[]): (T | undefined)[] {
  return [...row, ...Array.from({ length: COLUMNS - row.length }, () => undefined)]
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
