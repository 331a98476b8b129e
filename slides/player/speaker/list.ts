import { button, create } from '../base/dom.ts'
import type { Page } from '../base/page.ts'
import { sayTime } from '../plan/clock.ts'
import { planSlots } from '../plan/slots.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

/** All slides with their planned times; a press goes there. */
export function createList(page: Page, stage: RemoteStage): { readonly element: HTMLElement; follow(): void } {
  const slots = planSlots(page.slides.map(({ minutes }) => minutes), page.minutes)?.map(({ from, to }, index) => ({
    from: from + (page.slides[index]?.slack ?? 0) * 60,
    to,
  }))
  const buttons = page.slides.map((slide, index) => {
    const slot = slots?.[index]
    return button('speaker-slide', create('span', {}, `${slide.number} ${slide.title}`), () => stage.go(slide.id),
      slot ? { title: wording.plannedAt(sayTime(slot.from)) } : {})
  })
  buttons.forEach((each, index) => {
    const slot = slots?.[index]
    if (!slot) return
    const planned = `${sayTime(slot.from)} (${sayTime(slot.to - slot.from)})`
    each.append(' ', create('span', { class: 'speaker-planned' }, planned))
  })
  const element = create('nav', { class: 'speaker-list', 'aria-label': wording.slidesTitle },
    create('h2', {}, wording.slidesTitle), create('ol', {}, ...buttons.map((each) => create('li', {}, each))))
  return {
    element,
    follow() {
      buttons.forEach((each, index) => {
        if (index === stage.place().slide.number - 1) each.setAttribute('aria-current', 'true')
        else each.removeAttribute('aria-current')
      })
      const current = buttons[stage.place().slide.number - 1]
      // Only the list scrolls, never the window.
      if (current) element.scrollTop = Math.max(0, current.offsetTop - element.clientHeight / 2)
    },
  }
}
