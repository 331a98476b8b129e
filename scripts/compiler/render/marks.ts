import { OBJECTIVES } from '../allowed.ts'
import { escapeHtml } from '../escape.ts'
import { OBJECTIVE_MARKS, STATUS_MARKS } from '../marks.ts'
import type { Objective, Status } from '../model.ts'
import { STATUSES } from '../status.ts'

/** The six, in the order of the legend. */
export const STATUS_ORDER: readonly Status[] = ['AUT', 'PTY', 'REP', 'IDL', 'HDG', 'ENG']

/** A small shape that stands beside words and says nothing that they do not say. */
export function statusMark(status: Status): string {
  return `<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><use href="#mark-${status}"/></svg>`
}

export function objectiveMark(objective: Objective): string {
  return `<svg class="objective-mark" viewBox="0 0 24 24" aria-hidden="true"><use href="#mark-${objective}"/></svg>`
}

/** Shape and words of a status, as in the legend and the list of claims. */
export function statusBadge(status: Status): string {
  return `<span class="badge" data-status="${status}">${statusMark(status)}${escapeHtml(STATUSES[status].badge)}</span>`
}

/** What the six badges mean. */
export function renderLegend(): string {
  const rows = STATUS_ORDER.map(
    (status) => `<div><dt>${statusBadge(status)}</dt><dd>${escapeHtml(STATUSES[status].meaning)}</dd></div>`,
  )
  return `<dl class="legend-list">${rows.join('')}</dl>`
}

/** The four objectives' shapes, an ornament of covers and dividers. */
export function renderCoverMarks(): string {
  const marks = OBJECTIVES.map((objective) => `<span class="objective-${objective}">${objectiveMark(objective)}</span>`)
  return `<div class="cover-marks" aria-hidden="true">${marks.join('')}</div>`
}

/** All shapes of a page, once, for `<use>`. */
export function renderMarksSheet(): string {
  const shapes = [
    ...STATUS_ORDER.map((status) => [status, STATUS_MARKS[status]] as const),
    ...OBJECTIVES.map((objective) => [objective, OBJECTIVE_MARKS[objective]] as const),
  ]
  const symbols = shapes.map(([name, path]) =>
    `<symbol id="mark-${name}" viewBox="0 0 24 24">`
    + `<path fill="currentColor" fill-rule="evenodd" d="${path}"/></symbol>`
  )
  return `<svg class="marks" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>`
}
