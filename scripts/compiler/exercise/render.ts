import { escapeHtml } from '../escape.ts'
import type { Piece } from '../model.ts'
import type { Item, Placement } from './model.ts'

/** An item as it stands on the board: its letter or number, its text, and room beside it. */
function itemHtml(name: string, mark: string, text: string, { id, html }: Item, more = '', room = ''): string {
  const label = html === '' ? '' : ` <span class="${text}">${html}</span>`
  return `<li class="${name}" data-${name}="${escapeHtml(id)}"${more}><span class="${mark}">${
    escapeHtml(id.toUpperCase())
  }</span>${label}${room}</li>`
}

/** Cards to lay somewhere. */
export function cardsHtml(cards: readonly Item[], label = 'Cards', more = ''): string {
  const items = cards.map((card) => itemHtml('card', 'card-letter', 'card-text', card))
  return `<ul class="cards${more}" aria-label="${label}">\n${items.join('\n')}\n</ul>\n`
}

/** Places to lay cards in, `room` for one or many. */
export function placesHtml(places: readonly Item[], label: string, room: '1' | 'many'): string {
  const items = places.map((place) =>
    itemHtml(
      'place',
      'place-number',
      'place-name',
      place,
      ` data-room="${room}"`,
      ' <span class="place-room"></span>',
    )
  )
  return `<ol class="places" aria-label="${label}">\n${items.join('\n')}\n</ol>\n`
}

/** Options to choose from, or to vote on. */
export function optionsHtml(options: readonly Item[], choose: string, label: string): string {
  const items = options.map((option) => itemHtml('option', 'card-letter', 'option-text', option))
  return `<ul class="options" data-choose="${choose}" aria-label="${label}">\n${items.join('\n')}\n</ul>\n`
}

export function stagesHtml(stages: readonly Item[]): string {
  const items = stages.map((stage) =>
    itemHtml(
      'stage',
      'place-number',
      'stage-name',
      stage,
      '',
      ' <span class="stage-room"></span>',
    )
  )
  return `<ol class="stages" aria-label="Stages">\n${items.join('\n')}\n</ol>\n`
}

/** `A dynamic management`, as the answer names a card. */
export function lettered({ id, html }: Item): string {
  return `<span class="card-letter">${escapeHtml(id.toUpperCase())}</span> ${html}`
}

/** An answer as a table; `why` is empty where no row has a reason. */
export function tableHtml(
  heads: readonly string[],
  rows: readonly (readonly [left: string, right: string, why: string])[],
): string {
  const count = Math.max(2, heads.length)
  const head = heads.map((html) => `<th scope="col">${html}</th>`).join('')
  const body = rows.map(([left, right, why]) =>
    `<tr><th scope="row">${left}</th><td>${right}</td>${count > 2 ? `<td>${why}</td>` : ''}</tr>`
  )
  return `<div class="table-frame"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${
    body.join('\n')
  }\n</tbody>\n</table></div>\n`
}

/** The answer to an exercise that lays cards in places. */
export function placementTable(
  heads: readonly string[],
  answer: readonly Placement[],
  cards: readonly Item[],
  places: readonly Item[],
): string {
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const placeOf = new Map(places.map((place) => [place.id, place]))
  return tableHtml(heads, answer.map(({ card: id, places: ids, why = '' }) => {
    const card = cardOf.get(id)
    return [card === undefined ? '' : lettered(card), ids.map((one) => placeOf.get(one)?.html ?? '').join('; '), why]
  }))
}

/** Name and reason of one line of an answer. */
export function withWhy(html: string, why: string | undefined): string {
  return why === undefined ? html : `${html} <span class="answer-why">${why}</span>`
}

/** The finished HTML among some pieces, for the key, which shows no pictures. */
export function textPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('').trim()
}
