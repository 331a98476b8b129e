import { escapeHtml, textToHtml } from '../../escape.ts'
import { areShort } from '../../handout/cards.ts'
import type { CardsInclusion, CutCard } from '../../handout/model.ts'
import type { SheetLayout } from './sheet-content.ts'

/** In each row of a page of cards. */
const COLUMNS = 2

/**
 * Pages of cards that lie edge to edge, so that a guillotine cuts them straight. Each has the letter of its sheet and a
 * number. With backs, a page follows whose rows run the other way: turned at the long edge, each back lies on its card.
 */
export function renderCards({ title, cards, first }: CardsInclusion, letter: string, { large, backs }: SheetLayout): string {
  // Card 1 of sheet R1 must not be called as sheet R11 is.
  const sheet = /\d$/.test(letter) ? `${letter}-` : letter
  const numbered = cards.map((card, index) => ({ card, name: `${sheet}${first + index}` }))
  const pages = chunks(numbered, large ? 6 : 10).map((page) => chunks(page, COLUMNS).map((row) => pad(row)))
  return `<div class="card-pages${backs ? ' two-sided' : ''}${areShort(cards) ? ' cards-short' : ''}">
${pages.map((rows) => `<div class="card-page">
${grid(rows.map((row) => row.map((one) => (one === undefined ? BLANK : face(one.card, one.name, title)))))}
</div>
${backs ? `<div class="card-page card-backs" aria-hidden="true">
${grid(rows.map((row) => row.toReversed().map((one) => (one === undefined ? BLANK : back(one.name, title)))))}
</div>
` : ''}`).join('')}</div>
`
}

/** Four times the same on a page, two times in large print. The copies are for paper only, and no ears need them. */
export function renderSlips(html: string, { large }: SheetLayout): string {
  const copy = `<div class="slip slip-copy" aria-hidden="true">\n${html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '').replace(/<(\/?)h[2-6]\b/g, '<$1p')}</div>\n`
  return `<div class="slips">\n<div class="slip">\n${html}</div>\n${copy.repeat(large ? 1 : 3)}</div>\n`
}

const BLANK = '<div class="cut-card cut-blank" aria-hidden="true"></div>'
/** Marks for the guillotine: beside each row, and above and below each column. */
const SIDE = '<span class="crop crop-side" aria-hidden="true"></span>'
const ENDS = ['corner', 'end', 'end', 'corner'].map((name) => `<span class="crop crop-${name}" aria-hidden="true"></span>`).join('')

function grid(rows: readonly (readonly string[])[]): string {
  return `<div class="card-grid" role="list">\n${[ENDS, ...rows.map((row) => `${SIDE}\n${row.join('\n')}\n${SIDE}`), ENDS].join('\n')}\n</div>`
}

function face({ mark, html, label }: CutCard, name: string, title: string): string {
  return `<div class="cut-card${label ? ' cut-label' : ''}" role="listitem">`
    + `<div class="cut-text">${mark === '' ? '' : `<span class="cut-mark">${escapeHtml(mark)}</span> `}${html}</div>`
    + `<p class="cut-name"><strong>${escapeHtml(name)}</strong> ${textToHtml(title)}</p></div>`
}

function back(name: string, title: string): string {
  return `<div class="cut-card cut-back"><p class="cut-letter">${escapeHtml(name)}</p><p class="cut-name">${textToHtml(title)}</p></div>`
}

function pad<T>(row: readonly T[]): (T | undefined)[] {
  return [...row, ...Array.from({ length: COLUMNS - row.length }, () => undefined)]
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
