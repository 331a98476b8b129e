import type { PlannedItem } from '../../../scripts/compiler/deck-model.ts'
import { button, create } from '../base/dom.ts'
import { sayMoment, sayTime } from '../plan/clock.ts'
import type { ItemOutlook, Outlook } from '../plan/outlook.ts'
import * as wording from '../wording.ts'

export interface PlanTable {
  readonly element: HTMLElement
  show(outlook: Outlook): void
}

export interface PlanTableNeeds {
  readonly plan: readonly PlannedItem[]
  go(slide: string): void
  drop(index: number, drop: boolean): void
}

const SAID: Readonly<Record<ItemOutlook['state'], string>> = {
  done: wording.itemDone,
  now: wording.itemNow,
  ahead: wording.itemAhead,
  dropped: wording.itemLeftOut,
}

/** The items of the plan: when each begins, what it was given, what it took, and a button to leave it out. */
export function createPlanTable({ plan, go, drop }: PlanTableNeeds): PlanTable {
  const rows = plan.map((item, index) => {
    const time = create('td', { class: 'plan-begins' })
    const took = create('td', { class: 'plan-took' })
    const state = create('span', { class: 'visually-hidden' })
    const { slide } = item
    const name = slide === undefined ? create('span', {}, item.title) : button('plan-go', item.title, () => go(slide))
    const press = mayGo(item)
      ? button('plan-drop', '', () => drop(index, row.dataset['state'] !== 'dropped'))
      : undefined
    const row = create('tr', { 'data-kind': item.kind, 'data-priority': item.priority }, time,
      create('th', { scope: 'row' }, name, ' ', state),
      create('td', { class: 'plan-planned' }, sayTime(item.minutes * 60)), took,
      create('td', { class: 'plan-may' },
        ...(press ? [wording.priorities[item.priority], ' ', press] : [item.kind === 'slack' ? wording.slack : ''])))
    return { row, time, took, state, press, title: item.title }
  })
  const element = create('table', { class: 'plan-table' },
    create('thead', {},
      create('tr', {},
        ...[wording.planFrom, wording.planItem, wording.plan, wording.took, wording.leaveOut].map((text) =>
          create('th', { scope: 'col' }, text)
        ))), create('tbody', {}, ...rows.map(({ row }) => row)))

  return {
    element,
    show({ items, suggested }) {
      for (const { index, state, took, beginsAt } of items) {
        const parts = rows[index]
        if (!parts) continue
        parts.row.dataset['state'] = state
        parts.row.toggleAttribute('data-suggested', suggested?.includes(index) === true)
        if (state === 'now') parts.row.setAttribute('aria-current', 'step')
        else parts.row.removeAttribute('aria-current')
        put(parts.state, SAID[state])
        put(parts.time, beginsAt === undefined ? '' : sayMoment(beginsAt))
        put(parts.took, took < 1 ? '' : sayTime(took))
        if (!parts.press) continue
        put(parts.press, state === 'dropped' ? wording.putBack : wording.leaveOut)
        parts.press.setAttribute('aria-label',
          `${state === 'dropped' ? wording.putBack : wording.leaveOut}: ${parts.title}`)
        parts.press.hidden = state === 'done'
      }
    },
  }
}

function mayGo({ priority, kind }: PlannedItem): boolean {
  return priority !== 'must' && kind !== 'slack' && kind !== 'break'
}

function put(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
