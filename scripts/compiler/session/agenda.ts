import type { ItemKind } from '../deck-model.ts'
import { words } from '../content/chinese.ts'
import { type Content, el, type Secret, type Concealed, conceal } from '../content/node.ts'
import { sayHalves } from './reckon.ts'
import type { Wording } from '../../words/wording.ts'

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

/** Minutes behind the name of an item or part: the plan, which stays with the presenter. */
export const planned = (minutes: number): Concealed<'notes'> =>
  conceal('plan', [' ', el('span', { class: 'plan' }, `${sayHalves(minutes)} min`)])

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
  wording: Wording,
): Content<Secret> {
  const now = present === undefined ? -1 : entries.indexOf(present)
  const items = entries.flatMap(({ slide, title, minutes, kind }, index): Content<Secret> => {
    const classes = [index === now ? 'here' : index < now ? 'done' : '', kind === 'break' ? 'pause' : '']
      .filter((name) => name !== '')
    return [
      el(
        'li',
        { class: classes.length === 0 ? undefined : classes.join(' ') },
        index === now
          ? el('span', { 'aria-current': 'step' }, words(title))
          : el('a', { href: `#${encodeURIComponent(slide)}` }, words(title)),
        planned(minutes),
      ),
      '\n',
    ]
  })
  const kept = el('li', { class: 'free' }, wording.keptFree, el('span', { class: 'plan' }, `${sayHalves(free)} min`))
  return [
    el('h2', { id: `${id}-title` }, words(title)),
    '\n',
    el(
      'ol',
      {
        class: [
          'agenda',
          ...(entries.length > ONE_COLUMN ? ['agenda-long'] : []),
          ...(entries.length > TWO_COLUMNS ? ['agenda-longest'] : []),
        ].join(' '),
        'aria-label': present === undefined ? wording.agenda : wording.agendaAt(now + 1, entries.length),
      },
      '\n',
      items,
      free > 0 ? conceal('plan', [kept, '\n']) : [],
    ),
    '\n',
  ]
}
