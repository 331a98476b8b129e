import { button, create, one } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { momentNear, sayMoment } from '../plan/clock.ts'
import { nextDrop } from '../plan/outlook.ts'
import { createPlanTable } from './plan-table.ts'
import { outlookAt } from './reading.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

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
