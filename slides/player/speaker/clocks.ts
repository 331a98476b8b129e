import { button, create } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { sayMoment } from '../plan/clock.ts'
import { deckReading, sessionReading } from './reading.ts'
import type { TalkRecord } from './record.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

export interface Clocks {
  readonly element: HTMLElement
  follow(): void
  /** The first move starts the clock of a lecture; a session starts on Start, for people are still coming in. */
  startIfMoved(): void
}

/** The clock on the wall, the time of the talk, the plan, and how far from it. */
export function createClocks(
  { page }: Pick<Player, 'page'>,
  stage: RemoteStage,
  record: TalkRecord,
): Clocks {
  const read = (page.plan ? sessionReading : deckReading)(page)
  const list = create('dl', { class: 'row speaker-clocks' })
  const values = new Map<string, HTMLElement>()
  const pace = create('p', { class: 'speaker-pace', 'data-pace': 'none' })
  const start = button('button', wording.start, () => stage.order({ kind: 'toggle' }))
  const element = create('section', { class: 'speaker-time' }, create('h2', {}, wording.time), list, pace, start, ' ',
    button('button', wording.record, record.open))
  let began = false

  function put(name: string, text: string): void {
    const known = values.get(name)
    const value = known ?? create('dd')
    if (!known) {
      values.set(name, value)
      list.append(create('div', {}, create('dt', {}, name), value))
    }
    if (value.textContent !== text) value.textContent = text
  }

  function follow(): void {
    const now = Date.now()
    const { clock } = stage.talk()
    const reading = read(stage, now)
    put(wording.clock, sayMoment(now))
    for (const [name, text] of reading.values) put(name, text)
    for (const [name, value] of values) {
      if (value.parentElement) {
        value.parentElement.hidden = name !== wording.clock && !reading.values.some(([each]) => each === name)
      }
    }
    pace.dataset['pace'] = reading.pace.kind
    if (pace.textContent !== reading.pace.text) pace.textContent = reading.pace.text
    start.textContent = clock.startedAt === null
      ? wording.start
      : clock.pausedAt === null
      ? wording.pause
      : wording.goOn
  }

  window.setInterval(follow, 1000)
  follow()
  return {
    element,
    follow,
    startIfMoved() {
      // The first report is where the slides stand already.
      if (!began) began = true
      else if (!page.plan && stage.connected() && !stage.frozen() && stage.talk().clock.startedAt === null) {
        stage.order({ kind: 'toggle' })
      }
    },
  }
}
