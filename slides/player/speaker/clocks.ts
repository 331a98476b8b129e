import { button, create } from '../base/dom.ts'
import type { Page } from '../base/page.ts'
import { elapsedOf, paceOf, planSlots, sayPace, sayTime, STOPPED, toggleClock } from './plan.ts'
import type { RemoteStage } from './remote-stage.ts'

export interface Clocks {
  readonly element: HTMLElement
  follow(): void
  /** The first move starts the talk's clock. */
  startIfMoved(): void
}

/** The clock on the wall, the time of the talk, the plan, and how far from it. */
export function createClocks(page: Page, stage: RemoteStage): Clocks {
  const slots = planSlots(page.slides.map(slide => slide.minutes), page.minutes)
  const values = new Map<string, HTMLElement>()
  const list = create('dl', { class: 'speaker-clocks' })
  for (const name of ['Clock', 'Elapsed', 'Planned', 'This slide']) {
    const value = create('dd')
    values.set(name, value)
    list.append(create('div', {}, create('dt', {}, name), value))
  }
  const pace = create('p', { class: 'speaker-pace', 'data-pace': 'none' })
  const start = button('button', 'Start', () => stage.setClock(toggleClock(stage.clock(), Date.now())))
  const reset = button('button', 'Reset', () => {
    resetSince = Date.now()
    began = false
    stage.setClock(STOPPED)
  })
  const element = create('section', { class: 'speaker-time' }, create('h2', {}, 'Time'), list, pace, start, ' ', reset)
  let slide = stage.place().slide
  let slideSince = Date.now()
  let resetSince = 0
  let began = false

  function put(name: string, text: string): void {
    const value = values.get(name)
    if (value && value.textContent !== text) value.textContent = text
  }

  function follow(): void {
    const now = Date.now()
    const place = stage.place()
    if (place.slide !== slide) {
      slide = place.slide
      slideSince = now
    }
    const clock = stage.clock()
    const elapsed = elapsedOf(clock, now)
    const slot = slots?.[slide.number - 1]
    const end = slots?.at(-1)?.to
    put('Clock', new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }))
    const held = clock.pausedAt === null ? '' : ' (paused)'
    const planned = slot && end !== undefined && `${sayTime(slot.from)} to ${sayTime(slot.to)} of ${sayTime(end)}`
    put('Elapsed', elapsed === undefined ? 'not started' : sayTime(elapsed) + held)
    put('Planned', planned || 'no plan')
    const onSlide = elapsed === undefined ? 0 : (now - slideSince) / 1000
    put('This slide', slot ? `${sayTime(onSlide)} of ${sayTime(slot.to - slot.from)}` : sayTime(onSlide))
    const found = paceOf(slots, slide.number - 1, elapsed)
    pace.dataset['pace'] = found.kind
    pace.textContent = sayPace(found)
    start.textContent = clock.startedAt === null ? 'Start' : clock.pausedAt === null ? 'Pause' : 'Go on'
  }

  window.setInterval(follow, 1000)
  follow()
  return {
    element,
    follow,
    startIfMoved() {
      // The first report is where the slides stand already, and what follows a reset at once is its echo.
      if (!began || Date.now() - resetSince < 500) began = true
      else if (stage.connected() && stage.clock().startedAt === null) stage.setClock(toggleClock(STOPPED, Date.now()))
    },
  }
}
