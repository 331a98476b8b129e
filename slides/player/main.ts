import { startAddress } from './base/address.ts'
import { readEntries } from './base/entries.ts'
import { startKeyboard } from './base/keyboard.ts'
import { openMemory } from './base/store.ts'
import { readPage, type Page, isPhone, readParameters, type Parameters } from './base/page.ts'
import { makePlayer, type Feature, type Player, createMessages, createVoice } from './base/player.ts'
import { startRevealStage, type RevealStage } from './base/stage.ts'
import { startAnnouncing } from './features/announcing.ts'
import { startBar } from './features/bar.ts'
import { startBlackout } from './features/blackout.ts'
import type { ExercisePlayer } from './features/exercise/exercises.ts'
import { startCitations } from './features/citations.ts'
import { startClicking } from './features/clicking.ts'
import { startEvidence } from './features/evidence.ts'
import { startExplore } from './features/explore.ts'
import { startFullScreen } from './features/full-screen.ts'
import { startHelp } from './features/help.ts'
import { startOverview } from './features/overview.ts'
import { startNoNotes } from './features/no-notes.ts'
import { startPrinting } from './features/printing.ts'
import { startReadingKey, startReadingPage } from './features/reading.ts'
import { startSearch } from './features/search.ts'
import { startSwiping } from './features/swiping.ts'
import { startTheme } from './features/theme.ts'
import { startTurning } from './features/turning.ts'
import { startZoom } from './features/zoom.ts'
import { KEYS } from './keys.ts'
import type { Presenter } from './speaker/presenter.ts'

/** What not every deck carries. */
export interface Carried {
  readonly startExercises?: (player: ExercisePlayer) => void
  readonly presenter?: Presenter
  /** What a presenter's file, or a copy of one, says of the class that was made of it. */
  readonly ownClass?: Feature
}

/** What the window of the slides can do, in the order in which it starts. */
function slideFeatures(player: Player, stage: RevealStage, carried: Carried): readonly Feature[] {
  const { startExercises, presenter, ownClass } = carried
  const entries = readEntries(player.page)
  const search = { notes: false }
  const { first, last } = presenter?.slideFeatures(player) ?? { first: [], last: FOR_READERS }
  return [
    ...first,
    startExplore,
    ...(startExercises ? [startExercises] : []),
    () => startCitations(player, entries),
    startTurning,
    startSwiping,
    startClicking,
    startAddress,
    startAnnouncing,
    startBar,
    startOverview,
    () => startSearch(player, search),
    startZoom,
    () => startEvidence(player, entries),
    startTheme,
    startFullScreen,
    startReadingKey,
    () => startPrinting(player, stage.layout),
    ...last,
    startHelp,
    ...(ownClass ? [ownClass] : []),
    startKeyboard,
  ]
}

const FOR_READERS: readonly Feature[] = [
  startNoNotes,
  startBlackout,
]

async function play(page: Page, parameters: Parameters, carried: Carried): Promise<void> {
  const root = document.documentElement
  try {
    root.classList.add('playing')
    for (const notes of page.track.querySelectorAll('.notes')) notes.setAttribute('hidden', '')
    page.evidence?.setAttribute('hidden', '')
    const stage = await startRevealStage(page)
    const player = makePlayer(page, parameters, stage, carried.presenter?.keys ?? KEYS)
    for (const feature of slideFeatures(player, stage, carried)) feature(player)
  } catch (problem) {
    // Whatever fails, the page stays readable as the flat article that it is.
    root.classList.remove('playing', 'reveal-full-page')
    document.body.classList.remove('reveal-viewport')
    page.main.classList.remove('reveal')
    page.track.classList.remove('slides')
    for (const { element } of page.slides) {
      for (const name of ['hidden', 'inert', 'aria-hidden']) element.removeAttribute(name)
      element.style.cssText = ''
    }
    page.track.style.cssText = ''
    page.evidence?.removeAttribute('hidden')
    throw problem
  }
}

function read(page: Page, parameters: Parameters, { startExercises }: Carried): void {
  const player = {
    page,
    parameters,
    actions: new Map(),
    say: createVoice(),
    show: createMessages().show,
    kept: openMemory('localStorage', page.deck),
    session: openMemory('sessionStorage', page.deck),
  }
  startTheme({ ...player, show: () => undefined })
  startExercises?.(player)
  startReadingPage(player)
}

/** Starts what the address asks for, in a page that holds a deck. */
export function startPlayer(carried: Carried): void {
  const page = readPage()
  if (!page || page.slides.length === 0) return
  const parameters = readParameters(location.search)
  const speaker = carried.presenter && parameters.speaker
  if (parameters.reading || (speaker === undefined && !parameters.slides && isPhone())) read(page, parameters, carried)
  else if (carried.presenter && speaker !== undefined) carried.presenter.assist(page, parameters, speaker)
  else void play(page, parameters, carried)
}
