import type { Page, PageSlide } from '../base/page.ts'
import type { Change, Standing, Stage } from '../base/stage.ts'
import { countSteps } from '../base/steps.ts'
import { neighbourOf } from '../plan/skipping.ts'
import { NEW_TALK, obey, turnTo, type Order, type Talk } from '../plan/talk.ts'
import { openChannel, PATIENCE } from './channel.ts'
import type { Body } from './messages.ts'

/** The stage as the speaker's window has it: it asks the window of the slides, and follows what that one says. */
export interface RemoteStage extends Stage {
  connected(): boolean
  /** The slides were there and are not: until they are again, or this window goes on alone, nothing turns. */
  lost(): boolean
  goAlone(): void
  shade(): string
  talk(): Talk
  /** A talk that was cut off, as the window of the slides found it. */
  earlier(): { readonly startedAt: number; readonly seenAt: number } | null
  order(order: Order): void
  /** The slide that Next comes to after the last step; undefined at the end. */
  following(): PageSlide | undefined
  send(body: Body): void
  /** Where the room is; elsewhere than {@link place} while it is frozen. */
  room(): Standing
  /** The room keeps its slide, while this window looks ahead. */
  frozen(): boolean
  /** @param bring lets the room come along to where this window is; else this window goes back to the room */
  freeze(on: boolean, bring?: boolean): void
  /** What the slides say besides where they are. */
  onLetter(listener: (body: Body) => void): void
  /** Connected or not, black or not, the talk: anything but the place. */
  onNews(listener: () => void): void
}

const ASK = 2000

/** Joins the pairing. Without slides to follow it turns its own pages, so that notes can still be read. */
export function startRemoteStage(page: Page, pair: string, first: PageSlide): RemoteStage {
  const listeners: ((change: Change) => void)[] = []
  const newsListeners: (() => void)[] = []
  const letterListeners: ((body: Body) => void)[] = []
  let place: Standing = { slide: first, step: 0, steps: countSteps(first.element) }
  let room = place
  let frozen = false
  let shade = 'none'
  let talk: Talk = NEW_TALK
  let earlier: { readonly startedAt: number; readonly seenAt: number } | null = null
  let heardAt = -Infinity
  let wasConnected = false
  let lost = false
  const channel = openChannel(page.deck, pair, 'speaker', receive)
  channel.setPartner(openerOf())

  const connected = (): boolean => performance.now() - heardAt < PATIENCE
  const news = (): void => {
    for (const listener of newsListeners) listener()
  }

  function put(next: Standing): void {
    const turned = next.slide !== place.slide
    const changed = turned || next.step !== place.step || next.steps !== place.steps
    place = next
    if (!connected() && !frozen) room = next
    if (turned && !connected()) talk = turnTo(talk, next.slide.id, Date.now())
    if (changed) { for (const listener of listeners) listener({ ...next, turned, mover: 'here', shown: [] }) }
  }

  function freeze(on: boolean, bring = false): void {
    frozen = on
    ask()
    if (bring) channel.send({ kind: 'go', slide: place.slide.id, step: place.step })
    else if (!on) put(room)
    news()
  }

  function receive(body: Body): void {
    for (const listener of letterListeners) listener(body)
    if (body.kind === 'freeze') freeze(!frozen)
    if (body.kind === 'bye') heardAt = -Infinity
    if (body.kind === 'state') {
      heardAt = performance.now()
      shade = body.shade
      talk = body.talk
      earlier = body.earlier
      const slide = page.slides.find((each) => each.id === body.slide)
      if (slide) {
        room = { slide, step: body.step, steps: body.steps }
        if (!frozen) put(room)
      }
    }
    look()
    if (body.kind === 'state') news()
  }

  function look(): void {
    if (connected() === wasConnected) return
    wasConnected = connected()
    lost = !wasConnected
    news()
  }

  function alone(direction: 'next' | 'previous'): void {
    const step = place.step + (direction === 'next' ? 1 : -1)
    if (step >= 0 && step <= place.steps) return put({ ...place, step })
    const slide = neighbourOf(page.slides, place.slide, direction, talk.dropped)
    const steps = slide ? countSteps(slide.element) : 0
    if (slide) put({ slide, steps, step: direction === 'next' ? 0 : steps })
  }

  const ask = (): void => {
    channel.send({ kind: 'hello', frozen })
    look()
  }
  window.setInterval(ask, ASK)
  window.addEventListener('pagehide', () => freeze(false))
  ask()

  return {
    slides: page.slides,
    place: () => place,
    turn(direction) {
      if (connected() && !frozen) channel.send({ kind: 'turn', direction })
      else if (!lost) alone(direction)
    },
    go(id, step) {
      const slide = page.slides.find((each) => each.id === id)
      if (connected() && !frozen) channel.send({ kind: 'go', slide: id, ...(step === undefined ? {} : { step }) })
      else if (slide && !lost) put({ slide, step: step ?? 0, steps: countSteps(slide.element) })
    },
    onChange: (listener) => void listeners.push(listener),
    beforeTurn: () => undefined,
    holdBy: () => undefined,
    connected,
    lost: () => lost,
    goAlone() {
      lost = false
      news()
    },
    shade: () => shade,
    talk: () => talk,
    earlier: () => earlier,
    order(order) {
      // Where nobody answers, the talk is this window's own.
      talk = obey(talk, order, room.slide.id, Date.now())
      channel.send({ kind: 'order', order })
      news()
    },
    following: () => neighbourOf(page.slides, place.slide, 'next', talk.dropped),
    room: () => room,
    frozen: () => frozen,
    freeze,
    onLetter: (listener) => void letterListeners.push(listener),
    send: channel.send,
    onNews: (listener) => void newsListeners.push(listener),
  }
}

function openerOf(): Window | null {
  const opener: unknown = window.opener
  return isWindow(opener) ? opener : null
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value
}
