import { readEntries } from '../base/entries.ts'
import { makePlayer, type Feature, type Player } from '../base/player.ts'
import type { Page, Parameters } from '../base/page.ts'
import { drawOnSlides } from '../draw/draw-on-slides.ts'
import { startBlackout } from '../features/blackout.ts'
import { startEvidence } from '../features/evidence.ts'
import { startFullScreen } from '../features/full-screen.ts'
import { startHelp } from '../features/help.ts'
import { startSearch } from '../features/search.ts'
import { startTheme } from '../features/theme.ts'
import { startTurning } from '../features/turning.ts'
import { startKeyboard } from '../base/keyboard.ts'
import { KEYS, type Key } from '../keys.ts'
import { startSkipping } from '../plan/skipping.ts'
import { keepTalk } from './keep-talk.ts'
import { startRemoteStage } from './remote-stage.ts'
import { startRoomCheck } from './room-check.ts'
import { startSpeakerKey } from './slide-side.ts'
import { startSpeakerView } from './view.ts'
import type { Workshop } from './workshop-parts.ts'
import * as wording from '../wording.ts'
import { sayHalves } from '../../../scripts/compiler/session/reckon.ts'
import { all } from '../base/dom.ts'

/** What only the presenter's edition carries: nothing of it is given out. */
export interface Presenter {
  readonly keys: readonly Key[]
  /** In the window of the slides. What starts first is asked last whether a press is its own. */
  slideFeatures(player: Player): { readonly first: readonly Feature[]; readonly last: readonly Feature[] }
  /** Makes this window the speaker's. @param pair the word that both windows know */
  assist(page: Page, parameters: Parameters, pair: string): void
}

/** @param workshop what the speaker sees of exercises and of a session's plan */
export function presenterOf(workshop?: Workshop): Presenter {
  const keys = [...KEYS, ...PRESENTER_KEYS]
  return {
    keys,
    slideFeatures(player) {
      const kept = keepTalk(player)
      return {
        first: [() => startSkipping(player, kept)],
        last: [
          startScript,
          () => {
            const ink = drawOnSlides(player)
            startRoomCheck(player, startSpeakerKey(player, startBlackout(player), kept, ink))
          },
        ],
      }
    },
    assist(page, parameters, pair) {
      const first = page.slides.find((slide) => `#${slide.id}` === location.hash) ?? page.slides[0]
      if (!first) return
      document.documentElement.classList.add('speaker-window')
      page.main.hidden = true
      page.evidence?.setAttribute('hidden', '')
      const stage = startRemoteStage(page, pair, first)
      const player = makePlayer(page, parameters, stage, keys)
      const entries = readEntries(page)
      const features: readonly Feature[] = [
        () => startSkipping(player, { talk: stage.talk, onChange: stage.onNews }),
        () => startSpeakerView(player, stage, entries, workshop),
        startTurning,
        () => startSearch(player, { notes: true }),
        () => startEvidence(player, entries),
        startTheme,
        startFullScreen,
        startHelp,
        startKeyboard,
      ]
      for (const feature of features) feature(player)
    },
  }
}

/** Keys that only the presenter's edition has, besides those of every edition. */
export const PRESENTER_KEYS: readonly Key[] = [
  {
    action: 'point',
    keys: ['l'],
    does: wording.lasersAgain,
    group: 'slide',
  },
  { action: 'write', keys: ['i'], does: wording.penAgain, group: 'slide' },
  { action: 'undo', keys: ['Backspace'], does: wording.undoLastLine, group: 'slide', repeats: true },
  { action: 'clear', keys: ['Delete'], does: wording.clearDrawn, group: 'slide' },
  {
    action: 'freeze',
    keys: ['x'],
    does: wording.freezeKey,
    group: 'speaker',
  },
  { action: 'room-check', keys: ['g'], does: wording.roomCheckKey, group: 'room' },
  { action: 'drop', keys: ['d'], does: wording.leaveOutKey, group: 'speaker' },
  { action: 'put-back', keys: ['u'], does: wording.putBackKey, group: 'speaker' },
]

/** The script on paper: what is said below each slide. Minutes stand there as they are read, `2½`. */
function startScript(player: Player): void {
  player.actions.set('print-script', () => {
    const timed = all(player.page.track, '.slide[data-minutes]').map((slide) =>
      [slide, slide.dataset['minutes']] as const
    )
    for (const [slide, minutes] of timed) slide.dataset['minutes'] = sayHalves(Number(minutes), wording.decimal)
    window.addEventListener('afterprint', () => {
      for (const [slide, minutes] of timed) slide.dataset['minutes'] = minutes
    }, { once: true })
    document.documentElement.classList.add('print-script')
    window.print()
  })
}
