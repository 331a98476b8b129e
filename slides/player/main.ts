import { startAddress } from './base/address.ts'
import { openDialogs } from './base/dialog.ts'
import { readEntries } from './base/entries.ts'
import { startKeyboard } from './base/keyboard.ts'
import { openMemory } from './base/memory.ts'
import { readPage, type Page } from './base/page.ts'
import { readParameters, type Parameters } from './base/parameters.ts'
import type { Feature, Player } from './base/player.ts'
import { startRevealStage, type RevealStage } from './base/reveal-stage.ts'
import type { Stage } from './base/stage.ts'
import { createMessages, createVoice } from './base/voice.ts'
import { startAnnouncing } from './features/announcing.ts'
import { startBadges } from './features/badges.ts'
import { startBar } from './features/bar.ts'
import { startBlackout } from './features/blackout.ts'
import { startCitations } from './features/citations.ts'
import { startEvidence } from './features/evidence.ts'
import { startExplore } from './features/explore.ts'
import { startFullScreen } from './features/full-screen.ts'
import { startHelp } from './features/help.ts'
import { startNotes } from './features/notes.ts'
import { startOverview } from './features/overview.ts'
import { startPrinting } from './features/printing.ts'
import { startReadingKey, startReadingPage } from './features/reading.ts'
import { startSearch } from './features/search.ts'
import { startSwiping } from './features/swiping.ts'
import { startTheme } from './features/theme.ts'
import { startTurning } from './features/turning.ts'
import { startZoom } from './features/zoom.ts'
import { startSkipping } from './plan/skipping.ts'
import { keepTalk } from './speaker/keep-talk.ts'
import { startRemoteStage, type RemoteStage } from './speaker/remote-stage.ts'
import { startSpeakerKey } from './speaker/slide-side.ts'
import { startSpeakerView } from './speaker/view.ts'
import type { Workshop } from './speaker/workshop-parts.ts'

/** What the window of the slides can do, in the order in which it starts. */
function slideFeatures(player: Player, stage: RevealStage, workshop: Workshop | undefined): readonly Feature[] {
  const entries = readEntries(player.page)
  const search = { notes: false }
  const kept = keepTalk(player)
  return [
    { name: 'what is left out', start: () => startSkipping(player, kept) },
    { name: 'tables to explore', start: startExplore },
    ...(workshop ? [{ name: 'exercises', start: workshop.startExercises }] : []),
    { name: 'citations', start: () => startCitations(player, entries) },
    { name: 'turning', start: startTurning },
    { name: 'swiping', start: startSwiping },
    { name: 'address', start: startAddress },
    { name: 'announcing', start: startAnnouncing },
    { name: 'bar', start: startBar },
    { name: 'overview', start: startOverview },
    { name: 'search', start: () => startSearch(player, search) },
    { name: 'zoom', start: startZoom },
    { name: 'evidence', start: () => startEvidence(player, entries) },
    { name: 'theme', start: startTheme },
    { name: 'badges', start: startBadges },
    { name: 'full screen', start: startFullScreen },
    { name: 'reading page', start: startReadingKey },
    { name: 'printing', start: () => startPrinting(player, stage.layout) },
    { name: 'notes', start: startNotes },
    { name: 'black screen and speaker view', start: () => startSpeakerKey(player, startBlackout(player), kept) },
    { name: 'help', start: startHelp },
    { name: 'keyboard', start: startKeyboard },
  ]
}

/** What the speaker's window can do. */
function speakerFeatures(player: Player, stage: RemoteStage, workshop: Workshop | undefined): readonly Feature[] {
  const entries = readEntries(player.page)
  return [
    { name: 'speaker view', start: () => startSpeakerView(player, stage, entries, workshop) },
    { name: 'turning', start: startTurning },
    { name: 'search, notes too', start: () => startSearch(player, { notes: true }) },
    { name: 'evidence', start: () => startEvidence(player, entries) },
    { name: 'theme', start: startTheme },
    { name: 'full screen', start: startFullScreen },
    { name: 'help', start: startHelp },
    { name: 'keyboard', start: startKeyboard },
  ]
}

function makePlayer(page: Page, parameters: Parameters, stage: Stage): Player {
  const messages = createMessages()
  return {
    page,
    stage,
    parameters,
    kept: openMemory('localStorage', page.deck),
    session: openMemory('sessionStorage', page.deck),
    actions: new Map(),
    dialogs: openDialogs(),
    say: createVoice(),
    show: messages.show,
    overlays: new Set([messages]),
  }
}

async function play(page: Page, parameters: Parameters, workshop: Workshop | undefined): Promise<void> {
  const root = document.documentElement
  try {
    root.classList.add('playing')
    for (const notes of page.track.querySelectorAll('.notes')) notes.setAttribute('hidden', '')
    page.evidence?.setAttribute('hidden', '')
    const stage = await startRevealStage(page)
    const player = makePlayer(page, parameters, stage)
    for (const feature of slideFeatures(player, stage, workshop)) feature.start(player)
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

function assist(
  page: Page,
  parameters: Parameters,
  pair: string,
  first: Page['slides'][number],
  workshop: Workshop | undefined,
): void {
  document.documentElement.classList.add('speaker-window')
  page.main.hidden = true
  page.evidence?.setAttribute('hidden', '')
  const stage = startRemoteStage(page, pair, page.slides.find((slide) => `#${slide.id}` === location.hash) ?? first)
  const player = makePlayer(page, parameters, stage)
  for (const feature of speakerFeatures(player, stage, workshop)) feature.start(player)
}

function read(page: Page, parameters: Parameters, workshop: Workshop | undefined): void {
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
  workshop?.startExercises(player)
  startReadingPage(player)
}

/** Starts what the address asks for, in a page that holds a deck. @param workshop what plays exercises and sessions */
export function startPlayer(workshop?: Workshop): void {
  const page = readPage()
  const first = page?.slides[0]
  if (!page || !first) return
  const parameters = readParameters(location.search)
  const pair = page.edition === 'presenter' ? parameters.speaker : undefined
  if (parameters.reading) read(page, parameters, workshop)
  else if (pair !== undefined) assist(page, parameters, pair, first, workshop)
  else void play(page, parameters, workshop)
}
