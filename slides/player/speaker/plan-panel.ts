import { button, create, one } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { momentNear, sayMoment, sayTime } from '../plan/clock.ts'
import { nextDrop, type ItemOutlook, type Outlook } from '../plan/outlook.ts'
import { outlookAt } from './reading.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'
import type { PlannedItem } from '../../../scripts/compiler/deck-model.ts'

export interface PlanPanel {
  readonly element: HTMLElement
  follow(): void
}

/**
 * The plan of a session in the speaker's window: its items with planned and actual time, a fixed end, what to leave
 * out, and ways on after something went wrong. The room sees none of it.
 */
export function createPlanPanel({ page, actions, say, show }: Player, stage: RemoteStage): PlanPanel {
  const plan = page.plan ?? []
  const drop = (index: number, leave: boolean): void => {
    stage.order({ kind: 'drop', item: index, drop: leave })
    if (plan[index]) say((leave ? wording.leftOutNow : wording.backAgain)(plan[index].title))
  }
  const table = createPlanTable({ plan, go: (id) => stage.go(id), drop })
  const end = create('input', { type: 'time', id: 'plan-end', autocomplete: 'off' })
  const earlier = create('div', { class: 'plan-earlier', role: 'status', hidden: '' })
  end.addEventListener('change', () => {
    const { startedAt } = stage.talk().clock
    const near = (startedAt ?? Date.now()) + (page.minutes ?? 0) * 60_000
    stage.order({ kind: 'end', at: momentNear(end.value, near) ?? null })
  })

  const closing = plan.findLast(({ kind }) => kind === 'closing')?.slide
  const element = create('section', { class: 'speaker-plan' }, earlier,
    create('div', { class: 'row plan-fields' },
      create('p', {}, create('label', { for: 'plan-end' }, wording.endsAt), ' ', end), closing === undefined
      ? undefined
      : button('button', wording.closing, () => actions.get('closing')?.(), {
        title: wording.toClosingFromAnywhere,
      })), table.element)

  actions.set('drop', () => {
    const next = nextDrop(outlookAt(page, stage, Date.now()))
    if (next === undefined) show({ text: wording.nothingMayGo })
    else drop(next, true)
  })
  actions.set('put-back', () => {
    const last = stage.talk().dropped.at(-1)
    if (last === undefined) show({ text: wording.nothingIsLeftOut })
    else drop(last, false)
  })

  let earlierShown: number | undefined
  function followEarlier(): void {
    const found = stage.earlier()
    if (found?.startedAt === earlierShown) return
    earlierShown = found?.startedAt
    earlier.hidden = !found
    if (!found) return
    const answer = (take: boolean) => (): void => stage.order({ kind: 'earlier', take })
    earlier.replaceChildren(
      create('p', {}, wording.talkCutOff(sayMoment(found.startedAt), sayMoment(found.seenAt))),
      button('button', wording.goOnWithIt, answer(true)),
      ' ',
      button('button', wording.forgetIt, answer(false)),
    )
  }

  let here: number | undefined
  return {
    element,
    follow() {
      const outlook = outlookAt(page, stage, Date.now())
      table.show(outlook)
      followEarlier()
      const text = outlook.endsAt === undefined ? '' : sayMoment(outlook.endsAt)
      if (document.activeElement !== end && end.value !== text) end.value = text
      const { item } = stage.room().slide
      if (item === here) return
      here = item
      const row = one(element, '[aria-current]')
      // Only the panel scrolls, never the window.
      if (row) element.scrollTop = Math.max(0, row.offsetTop - element.clientHeight / 3)
    },
  }
}

interface PlanTable {
  readonly element: HTMLElement
  show(outlook: Outlook): void
}

interface PlanTableNeeds {
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
function createPlanTable({ plan, go, drop }: PlanTableNeeds): PlanTable {
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
