import { escapeHtml, textToHtml } from '../escape.ts'
import { sayHalves } from '../exercise/presenter.ts'
import type { Piece } from '../model.ts'
import type { ItemKind } from './model.ts'

/** An item as the agenda shows it. */
export interface AgendaEntry {
  /** Of the item. */
  readonly id: string
  /** Id of its first slide. */
  readonly slide: string
  readonly title: string
  readonly minutes: number
  readonly kind: ItemKind
}

/** More than these stand in two columns; more than those in small type. */
const ONE_COLUMN = 8
const TWO_COLUMNS = 14

/**
 * All items in order, before the first; or on the slide of an item that shows nothing else (`present`): which are done,
 * which is now, which are to come. Minutes are the plan, which stays with the presenter; so are those that are kept
 * free (`free`), without which the others
 * would not add up.
 */
export function renderAgenda(
  { id, title }: Pick<AgendaEntry, 'id' | 'title'>,
  present: AgendaEntry | undefined,
  entries: readonly AgendaEntry[],
  free: number,
): Piece[] {
  const now = present === undefined ? -1 : entries.indexOf(present)
  const label = present === undefined ? 'Agenda' : escapeHtml(`Agenda, ${now + 1} of ${entries.length}`)
  const pieces: Piece[] = [
    `<h2 id="${id}-title">${textToHtml(title)}</h2>\n`,
    `<ol class="${
      [
        'agenda',
        ...(entries.length > ONE_COLUMN ? ['agenda-long'] : []),
        ...(entries.length > TWO_COLUMNS ? ['agenda-longest'] : []),
      ].join(' ')
    }" aria-label="${label}">\n`,
  ]
  for (const [index, { slide, title, minutes, kind }] of entries.entries()) {
    const classes = [index === now ? 'here' : index < now ? 'done' : '', kind === 'break' ? 'pause' : ''].filter((
      name,
    ) => name !== '')
    const text = textToHtml(title)
    pieces.push(
      `<li${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>`
        + (index === now
          ? `<span aria-current="step">${text}</span>`
          : `<a href="#${encodeURIComponent(slide)}">${text}</a>`),
      { kind: 'presenter-only', html: ` <span class="plan">${sayHalves(minutes)} min</span>` },
      '</li>\n',
    )
  }
  if (free > 0) {
    pieces.push({
      kind: 'presenter-only',
      html: `<li class="free">Kept free <span class="plan">${sayHalves(free)} min</span></li>\n`,
    })
  }
  return [...pieces, '</ol>\n']
}
