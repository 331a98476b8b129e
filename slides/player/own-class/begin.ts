import { button, create, one } from '../base/dom.ts'
import type { Dialog } from '../base/dialog.ts'
import { isRecord } from '../base/from-outside.ts'
import { openMemory } from '../base/memory.ts'
import type { Player } from '../base/player.ts'
import type { Action } from '../keys.ts'
import { startPlayer, type Carried } from '../main.ts'
import { arrange } from './arrange.ts'
import { sayChanges } from './changes.ts'
import { clone } from './copy.ts'
import { readKept, UNREAD, type KeptClass } from './keeping.ts'
import { startMaking } from './making.ts'
import { EMPTY_PLAN } from './plan.ts'
import { deckData, slidesOf } from './read-deck.ts'

/** Starts a presenter's file as the class that somebody made of it, or to make one (`?mine`, `?mine=SLIDE`). */
export function startOwnClass(carried: Carried): void {
  const main = one(document, '#deck')
  if (!main) return
  const { deck = 'deck', edition } = main.dataset
  if (edition !== 'presenter') {
    // A copy that is given out: nothing of the presenter's starts, though the script has it.
    const { presenter: _presenter, ...open } = carried
    startPlayer({ ...open, ownClass: { name: 'own class', start: (player) => sayOrigin(player, savedChanges()) } })
    return
  }
  const kept = readKept(document, openMemory('localStorage', deck))
  const at = new URLSearchParams(location.search).get('mine')
  if (at !== null) {
    startMaking(clone(document.documentElement), kept, at, carried.startExercises !== undefined)
    return
  }
  const changes = sayChanges(kept.plan, slidesOf(document), true)
  if (kept.plan !== EMPTY_PLAN) arrange(document.documentElement, kept.plan)
  startPlayer({ ...carried, ownClass: { name: 'own class', start: (player) => showOwn(player, kept, changes) } })
}

/** The way to make it one's own, in the overview; what was changed, in the help. */
function showOwn(player: Player, { unread }: KeptClass, changes: readonly string[]): void {
  sayOrigin(player, changes)
  const make = (): void => location.assign(`?mine=${encodeURIComponent(player.stage.place().slide.id)}`)
  whenOpen(player, 'overview', ({ element }) => {
    if (one(element, '.mine-open')) return
    one(element, '.dialog-close')?.before(button('button mine-open', 'Make it mine', make))
  })
  if (unread) player.show({ text: UNREAD, tone: 'warning', actions: [{ label: 'Make it mine', press: make }] })
}

function sayOrigin(player: Player, changes: readonly string[]): void {
  const { title, version, date, copy } = deckData(document)
  const made = isRecord(copy) ? `A copy of “${String(copy['of'])}” from ${String(copy['made'])}, ` : ''
  const of = `${made === '' ? `“${String(title)}”, ` : made}version ${String(version)} of the kit, ${String(date)}.`
  if (changes.length === 0 && made === '') return
  whenOpen(player, 'help', ({ body }) => {
    body.append(
      create('section', { class: 'help-own' }, create('h3', {}, 'Changed in this class'), create('p', {}, of),
        create('ul', {}, ...(changes.length > 0 ? changes : ['Nothing.']).map((text) => create('li', {}, text)))),
    )
  })
}

function savedChanges(): readonly string[] {
  const { copy } = deckData(document)
  const changes: unknown = isRecord(copy) ? copy['changes'] : undefined
  return Array.isArray(changes) ? changes.map(String) : []
}

/** Adds something to a dialog each time that it was opened. */
function whenOpen({ actions, dialogs }: Player, action: Action, add: (dialog: Dialog) => void): void {
  const act = actions.get(action)
  if (!act) return
  actions.set(action, () => {
    act()
    const dialog = dialogs.current()
    if (dialog?.element.classList.contains(`dialog-${action}`)) add(dialog)
  })
}
