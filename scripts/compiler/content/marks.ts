import { OBJECTIVES } from '../allowed.ts'
import { type Content, el, type Element } from './node.ts'
import { OBJECTIVE_MARKS, STATUS_MARKS } from '../marks.ts'
import type { Objective, Status } from '../paper/model.ts'
import { STATUSES } from '../status.ts'

/** The six, in the order of the legend. */
export const STATUS_ORDER: readonly Status[] = ['AUT', 'PTY', 'REP', 'IDL', 'HDG', 'ENG']

/** A small shape that stands beside words and says nothing that they do not say. */
export const statusMark = (status: Status): Element => markOf('mark', status)

export const objectiveMark = (objective: Objective): Element => markOf('objective-mark', objective)

const markOf = (name: string, mark: string): Element =>
  el('svg', { class: name, 'aria-hidden': 'true' }, el('use', { href: `#mark-${mark}` }))

/** Shape and words of a status, as in the legend and the list of claims. */
export const statusBadge = (status: Status): Element =>
  el('span', { class: 'badge', 'data-status': status }, statusMark(status), STATUSES[status].badge)

/** What the six badges mean. */
export const renderLegend = (): Element =>
  el(
    'dl',
    { class: 'legend-list' },
    STATUS_ORDER.map((status) =>
      el('div', {}, el('dt', {}, statusBadge(status)), el('dd', {}, STATUSES[status].meaning))
    ),
  )

/** The four objectives' shapes, an ornament of covers and dividers. */
export const renderCoverMarks = (): Element =>
  el(
    'div',
    { class: 'cover-marks', 'aria-hidden': 'true' },
    OBJECTIVES.map((objective) => el('span', { class: `objective-${objective}` }, objectiveMark(objective))),
  )

/** All shapes of a page, once, for `<use>`. */
export function renderMarksSheet(): Element {
  const shapes = [
    ...STATUS_ORDER.map((status) => [status, STATUS_MARKS[status]] as const),
    ...OBJECTIVES.map((objective) => [objective, OBJECTIVE_MARKS[objective]] as const),
  ]
  const symbols = shapes.map(([name, path]) =>
    el(
      'symbol',
      { id: `mark-${name}`, viewBox: '0 0 24 24' },
      el('path', { fill: 'currentColor', 'fill-rule': 'evenodd', d: path }),
    )
  )
  return el('svg', { class: 'marks', 'aria-hidden': 'true', width: 0, height: 0 }, symbols)
}

/** The words of a badge with its shape before them: a label that is a badge looks like one. Other text stays as it
 * is. */
export function withBadgeMark(content: Content): Content {
  const status = STATUS_ORDER.find((one) => content.length === 1 && STATUSES[one].badge === content[0])
  return status === undefined ? content : [statusMark(status), ' ', ...content]
}
