import type { Page, PageSlide } from '../base/page.ts'
import type { Change, Place, Stage } from '../base/stage.ts'
import { countSteps } from '../base/steps.ts'
import { openChannel } from './channel.ts'
import type { Body } from './messages.ts'
import { STOPPED, type Clock } from './plan.ts'

/** The stage as the speaker's window has it: it asks the window of the slides, and follows what that one says. */
export interface RemoteStage extends Stage {
  connected(): boolean
  shade(): string
  clock(): Clock
  setClock(clock: Clock): void
  send(body: Body): void
  /** Connected or not, black or not, the clock: anything but the place. */
  onNews(listener: () => void): void
}

const ASK = 2000
const PATIENCE = 5000

/** Joins the pairing. Without slides to follow it turns its own pages, so that notes can still be read. */
export function startRemoteStage(page: Page, pair: string, first: PageSlide): RemoteStage {
  const listeners: ((change: Change) => void)[] = []
  const newsListeners: (() => void)[] = []
  let place: Place = { slide: first, step: 0, steps: countSteps(first.element) }
  let shade = 'none'
  let clock: Clock = STOPPED
  let heardAt = -Infinity
  let wasConnected = false
  const channel = openChannel(page.deck, pair, 'speaker', receive)
  channel.setPartner(openerOf())

  const connected = (): boolean => performance.now() - heardAt < PATIENCE
  const news = (): void => { for (const listener of newsListeners) listener() }

  function put(next: Place): void {
    const turned = next.slide !== place.slide
    const changed = turned || next.step !== place.step || next.steps !== place.steps
    place = next
    if (changed) for (const listener of listeners) listener({ ...next, turned, mover: 'here', shown: [] })
  }

  function receive(body: Body): void {
    if (body.kind === 'bye') heardAt = -Infinity
    if (body.kind === 'state') {
      heardAt = performance.now()
      shade = body.shade
      clock = body.clock
      const slide = page.slides.find(each => each.id === body.slide)
      if (slide) put({ slide, step: body.step, steps: body.steps })
    }
    look()
    if (body.kind === 'state') news()
  }

  function look(): void {
    if (connected() === wasConnected) return
    wasConnected = connected()
    news()
  }

  function alone(direction: 'next' | 'previous'): void {
    const step = place.step + (direction === 'next' ? 1 : -1)
    if (step >= 0 && step <= place.steps) return put({ ...place, step })
    const slide = page.slides[place.slide.number - 1 + (direction === 'next' ? 1 : -1)]
    const steps = slide ? countSteps(slide.element) : 0
    if (slide) put({ slide, steps, step: direction === 'next' ? 0 : steps })
  }

  const ask = (): void => {
    channel.send({ kind: 'hello' })
    look()
  }
  window.setInterval(ask, ASK)
  ask()

  return {
    slides: page.slides,
    place: () => place,
    turn(direction) {
      if (connected()) channel.send({ kind: 'turn', direction })
      else alone(direction)
    },
    go(id) {
      const slide = page.slides.find(each => each.id === id)
      if (connected()) channel.send({ kind: 'go', slide: id })
      else if (slide) put({ slide, step: 0, steps: countSteps(slide.element) })
    },
    onChange: listener => void listeners.push(listener),
    beforeTurn: () => undefined,
    connected,
    shade: () => shade,
    clock: () => clock,
    setClock(next) {
      clock = next
      channel.send({ kind: 'clock', clock })
      news()
    },
    send: channel.send,
    onNews: listener => void newsListeners.push(listener),
  }
}

function openerOf(): Window | null {
  const opener: unknown = window.opener
  return isWindow(opener) ? opener : null
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value
}
