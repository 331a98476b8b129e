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
  const numbered = cards.map((card, index) => ({ card, name: `${letter}${first + index}` }))
  const pages = chunks(numbered, large ? 6 : 10)
  return `<div class="card-pages${backs ? ' two-sided' : ''}${areShort(cards) ? ' cards-short' : ''}">
${pages.map((page) => `<div class="card-page">
${frame(chunks(page, COLUMNS).map((row) => pad(row).map((one) => (one === undefined ? blank : face(one.card, one.name, title))).join('\n')).join('\n'))}
</div>
${backs ? `<div class="card-page card-backs" aria-hidden="true">
${frame(chunks(page, COLUMNS).map((row) => pad(row).toReversed().map((one) => (one === undefined ? blank : back(one.name, title))).join('\n')).join('\n'))}
</div>
` : ''}`).join('')}</div>
`
}

/** Four times the same on a page, two times in large print. The copies are for paper only, and no ears need them. */
export function renderSlips(html: string, { large }: SheetLayout): string {
  const copy = `<div class="slip slip-copy" aria-hidden="true">\n${html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '').replace(/<(\/?)h[2-6]\b/g, '<$1p')}</div>\n`
  return `<div class="slips">\n<div class="slip">\n${html}</div>\n${copy.repeat(large ? 1 : 3)}</div>\n`
}

const blank = '<div class="cut-card cut-blank" aria-hidden="true"></div>'

function face({ mark, html, label }: CutCard, name: string, title: string): string {
  return `<div class="cut-card${label ? ' cut-label' : ''}" role="listitem">`
    + `<div class="cut-text">${mark === '' ? '' : `<span class="cut-mark">${escapeHtml(mark)}</span> `}${html}</div>`
    + `<p class="cut-name"><strong>${escapeHtml(name)}</strong> ${textToHtml(title)}</p></div>`
}

function back(name: string, title: string): string {
  return `<div class="cut-card cut-back"><p class="cut-letter">${escapeHtml(name)}</p><p class="cut-name">${textToHtml(title)}</p></div>`
}

/** The grid with marks at its corners and cuts, outside of the cards. */
function frame(cards: string): string {
  return `<div class="card-grid" role="list">\n${cards}\n</div>`
}

function pad<T>(row: readonly T[]): (T | undefined)[] {
  return [...row, ...Array.from({ length: COLUMNS - row.length }, () => undefined)]
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
