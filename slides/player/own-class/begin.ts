import { button, create, isTextField, one } from '../base/dom.ts'
import type { Dialog } from '../base/dialog.ts'
import { unpack } from '../base/page.ts'
import { isRecord, openMemory } from '../base/store.ts'
import type { Player } from '../base/player.ts'
import { nameKey, type Action } from '../keys.ts'
import { startPlayer, type Carried } from '../main.ts'
import { deckData } from './file.ts'
import { OWN_CLASS, UNREAD } from './plan.ts'
import * as wording from '../wording.ts'

/** What stands packed in a presenter's file. */
export interface OwnClassTools {
  /** Makes the class that is kept for this file of its slides. */
  apply(): AppliedClass
  /** Makes this window the one where a class is made. @param at id of the slide to begin at, or nothing */
  make(at: string): void
}

/** What became of a class that was kept. */
export interface AppliedClass {
  /** How it differs from its deck, a sentence each. */
  readonly changes: readonly string[]
  /** What is missing of it, and why. */
  readonly missing?: string
}

declare global {
  interface Window {
    ownClass?: OwnClassTools
  }
}

const AS_BUILT: AppliedClass = { changes: [] }

/** Starts a presenter's file as the class that somebody made of it, or to make one (`?mine`, `?mine=SLIDE`). */
export async function startOwnClass(carried: Carried): Promise<void> {
  const main = one(document, '#deck')
  if (!main) return
  const { deck = 'deck', edition } = main.dataset
  if (edition !== 'presenter') {
    // A copy that is given out: nothing of the presenter's starts, though the script has it.
    const { presenter: _presenter, ...open } = carried
    startPlayer({ ...open, ownClass: (player) => sayOrigin(player, savedChanges()) })
    return
  }
  const at = new URLSearchParams(location.search).get('mine')
  const isKept = openMemory('localStorage', deck).get(OWN_CLASS) !== undefined || one(document, `#${OWN_CLASS}`)
  let applied = AS_BUILT
  if (at !== null || isKept) {
    // Until it is unpacked nothing of the deck shows.
    main.hidden = true
    const tools = await unpackLate()
    main.hidden = false
    if (at !== null && tools) return tools.make(at)
    applied = tools?.apply() ?? { changes: [], missing: UNREAD }
  }
  startPlayer({ ...carried, ownClass: (player) => showOwn(player, applied) })
}

/**
 * Runs the script that stands packed in the page, whose policy names its hash. Undefined: it is not there, or this
 * browser cannot unpack it.
 */
async function unpackLate(): Promise<OwnClassTools | undefined> {
  const text = await unpack('late-script')
  if (text === undefined) return undefined
  const script = create('script', {}, text)
  document.body.append(script)
  script.remove()
  return window.ownClass
}

/** The way to make it one's own, in the overview; what was changed, in the help. */
function showOwn(player: Player, { changes, missing }: AppliedClass): void {
  sayOrigin(player, changes)
  const make = (): void => location.assign(`?mine=${encodeURIComponent(player.stage.place().slide.id)}`)
  whenOpen(player, 'overview', ({ element }) => {
    if (one(element, '.mine-open')) return
    one(element, '.dialog-close')?.before(button('button mine-open', wording.makeItMine, make))
  })
  const actions = [{ label: wording.makeItMine, press: make }]
  // No action of the player: the help lists what a deck has.
  document.addEventListener('keydown', (event) => {
    if (nameKey(event) !== 'q' || event.defaultPrevented || isTextField(event.target)) return
    if (!player.actions.has('at-hand') && !player.dialogs.current()) player.show({ text: wording.noQuestions })
  })
  if (missing !== undefined) {
    player.show({ text: missing, tone: 'warning', actions })
  }
}

function sayOrigin(player: Player, changes: readonly string[]): void {
  const { title, version, date, copy } = deckData(document)
  if (changes.length === 0 && !isRecord(copy)) return
  const from = isRecord(copy)
    ? wording.copyMadeOf(String(copy['of']), String(copy['made']))
    : wording.quoted(String(title))
  whenOpen(player, 'help', ({ body }) => {
    body.append(
      create('section', { class: 'help-own' }, create('h3', {}, wording.changedHere),
        create('p', {}, wording.fromVersion(from, String(version), String(date))),
        create('ul', {},
          ...(changes.length > 0 ? changes : [wording.nothingChanged]).map((text) => create('li', {}, text)))),
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
