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
import { PRESENTER_KEYS } from './presenter-keys.ts'
import { startRemoteStage } from './remote-stage.ts'
import { startRoomCheck } from './room-check.ts'
import { startScript } from './print-script.ts'
import { startSpeakerKey } from './slide-side.ts'
import { startSpeakerView } from './view.ts'
import type { Workshop } from './workshop-parts.ts'

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
