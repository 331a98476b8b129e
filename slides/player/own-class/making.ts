import { button, create, isTextField, download } from '../base/dom.ts'
import { openDialogs } from '../base/dialog.ts'
import { openMemory } from '../base/store.ts'
import { readPage, readParameters } from '../base/page.ts'
import { createVoice } from '../base/player.ts'
import { startTheme } from '../features/theme.ts'
import { createCards } from './cards.ts'
import { classSlides, type ClassSlide } from './class-slides.ts'
import { clone } from './clone.ts'
import { writeCopy } from './copy.ts'
import { coverForm } from './cover-form.ts'
import { doNext, hide, move, placesOf, putCover, putOwn, putTaken, remove, time, undo, type History } from './edit.ts'
import { faultsOf, saidHalf } from './faults.ts'
import { keepPlaying, openKeeping, readKeptPlaying } from './keeping.ts'
import { takeBack } from './flat.ts'
import { addFace, wear } from './playing.ts'
import { EMPTY_PLAN, isExercise, withoutExercises, type OwnPlan } from './plan.ts'
import { deckData, slidesOf } from './read-deck.ts'
import { saveForm } from './save-form.ts'
import { slideForm } from './slide-form.ts'
import { withFaces } from './take-faces.ts'
import { takeForm } from './take-form.ts'
import { NOT_PLAYED, UNREAD } from './tools.ts'
import * as wording from '../wording.ts'

const HOW = wording.howToArrange

const NOT_KEPT = wording.changesNotKept

/** `?mine`: this window is where a class is made. @param at id of the slide to begin at, or nothing */
export async function startMaking(at: string, playsExercises: boolean): Promise<void> {
  const page = readPage()
  if (!page) return
  // The file before anything is changed.
  takeBack(document.documentElement)
  const pristine = clone(document.documentElement)
  document.documentElement.classList.add('making')
  page.main.hidden = true
  page.evidence?.setAttribute('hidden', '')
  const memory = openMemory('localStorage', page.deck)
  startTheme({ actions: new Map(), kept: memory, parameters: readParameters(location.search), show: () => undefined })
  const kept = openKeeping(pristine, memory)
  const speak = createVoice()
  const dialogs = openDialogs()
  const deck = slidesOf(pristine)
  const { version } = deckData(pristine)
  const length = page.minutes
  let playing = await readKeptPlaying(pristine, memory)
  let history: History = { past: [], plan: kept.plan }
  let slides: readonly ClassSlide[] = []
  let isKept = true
  let isPlayingKept = true
  const ownText = [...pristine.querySelectorAll('#deck, #evidence')].map(({ textContent }) => textContent).join('')

  const plan = (): OwnPlan => history.plan
  const playable = (): OwnPlan => (playsExercises || playing ? plan() : withoutExercises(plan()))
  const places = (): ReturnType<typeof placesOf> => placesOf(plan(), deck)
  const title = (): string => plan().cover.title || page.title

  function put(next: typeof history, said: string): void {
    if (next === history) return
    history = next
    isKept = kept.keep(plan()) && isPlayingKept
    show()
    speak(said)
  }
  const change = (next: OwnPlan, said: string): void => put(doNext(history, next), said)

  const cards = createCards({
    move: (id, to) => change({ ...plan(), places: move(places(), id, to) }, wording.nowAtPlace(to + 1)),
    hide: (id, hidden) =>
      change({ ...plan(), places: hide(places(), id, hidden) }, hidden ? wording.hidden : wording.shownAgain),
    time: (id, minutes) => change({ ...plan(), places: time(places(), id, minutes) }, wording.minutesChanged),
    edit: (id) => askSlide(plan().own.find((slide) => slide.id === id)),
    remove: (id) => change(remove(plan(), id, places()), wording.removed),
  })
  // A dialog gives the focus back as it closes.
  const focusSoon = (id: string): void => void setTimeout(() => cards.focus(id))
  const behind = (): string => cards.current() ?? ''
  const askSlide = slideForm(dialogs, (slide) => {
    change(putOwn(plan(), slide, places(), behind()), wording.slideCalled(slide.title))
    focusSoon(slide.id)
  })
  const askCover = coverForm(dialogs, page.title, () => plan().cover,
    (cover) => change(putCover(plan(), cover), wording.coverIsChanged))
  const askTake = takeForm(dialogs, () => ({ version, playsExercises, pristine, slides }), (taken, from) => {
    if (from.playing && taken.some(isExercise)) {
      playing = from.playing
      isPlayingKept = keepPlaying(memory, playing)
    }
    const faces = withFaces(plan(), taken, ownText, from.faces)
    for (const face of faces) addFace(face)
    change(putTaken(plan(), taken, places(), behind(), faces), wording.slidesAdded(taken.length))
    // What is added next comes behind all of them.
    const last = taken.at(-1)
    if (last) focusSoon(last.id)
  })
  const hasAnswers = (): boolean => slides.some(({ exercise, hidden }) => exercise !== undefined && !hidden)
  const askSave = saveForm(dialogs, hasAnswers, async (edition) => {
    const name = `${fileName(title())}${edition === 'presenter' ? '' : `-${edition}`}.html`
    const today = new Date().toISOString().slice(0, 10)
    download(name, await writeCopy(pristine, playable(), edition, today, playing), 'text/html')
    return name
  })

  const heading = create('h1', {})
  const back = create('a', { class: 'button mine-back' }, wording.backToSlides)
  const undoing = button('button', wording.undo, () => put(undo(history), wording.undone))
  const fresh = button('button', wording.startOver, () => change(EMPTY_PLAN, wording.asDeckHasIt))
  const sum = create('p', { class: 'mine-sum', role: 'status' })
  const faults = create('ul', { class: 'mine-faults', 'aria-label': wording.whatIsWrong })
  const warning = create('p', { class: 'mine-warning', role: 'alert', hidden: '' })

  function show(): void {
    slides = classSlides(pristine, deck, playable())
    heading.textContent = wording.makeMine(title())
    document.title = heading.textContent
    cards.show(slides)
    const agreed = plan().cover.minutes ?? length
    const shown = slides.filter(({ hidden }) => !hidden)
    const total = shown.reduce((all, { minutes }) => all + minutes, 0)
    sum.textContent = wording.slidesAndMinutes(shown.length, slides.length,
      saidHalf(total) + (agreed === undefined ? '' : wording.of + saidHalf(agreed)))
    faults.replaceChildren(...faultsOf(slides, deck.map((slide) => ({ ...slide, hidden: false })), agreed)
      .map(({ text, slide }) =>
        create('li', {}, ...(slide === undefined
          ? [text]
          : [button('plan-go', text, () => cards.focus(slide))]))
      ))
    undoing.disabled = history.past.length === 0
    fresh.disabled = plan() === EMPTY_PLAN
    const warned = !isKept ? NOT_KEPT : kept.unread ? UNREAD : playable() === plan() ? '' : NOT_PLAYED
    warning.hidden = warned === ''
    warning.textContent = warned
  }

  document.body.append(
    create('main', { class: 'player-ui mine' },
      create('header', { class: 'mine-head' }, create('div', { class: 'row' }, heading, back),
        create('div', { class: 'row mine-bar', role: 'toolbar', 'aria-label': wording.yourClass },
          button('button', wording.coverAndLast, () => askCover()),
          button('button', wording.aSlideOfYourOwn, () => askSlide(undefined)),
          button('button', wording.slidesFromAnother, () => askTake()), undoing, fresh,
          button('button mine-save', wording.saveCopy, () => askSave())), warning,
        create('div', { class: 'mine-state' }, sum, faults)), create('p', { class: 'mine-note' }, HOW), cards.element),
  )
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || isTextField(event.target) || dialogs.current()) return
    if (event.key.toLowerCase() !== 'z' || event.shiftKey) return
    put(undo(history), wording.undone)
    event.preventDefault()
  })
  back.addEventListener('focus', setBack)
  back.addEventListener('pointerenter', setBack)
  function setBack(): void {
    const now = cards.current()
    back.setAttribute('href', location.pathname + (now === undefined ? '' : `#${encodeURIComponent(now)}`))
  }
  async function follow(): Promise<void> {
    const news = kept.news()
    if (!news) return
    playing ??= await readKeptPlaying(pristine, memory)
    for (const face of news.faces) addFace(face)
    history = doNext(history, news)
    show()
    speak(wording.changedElsewhere)
  }
  window.addEventListener('storage', () => void follow())
  window.addEventListener('focus', () => void follow())
  window.addEventListener('beforeunload', (event) => {
    if (!isKept) event.preventDefault()
  })
  if (playing) wear(playing)
  for (const face of plan().faces) addFace(face)
  setBack()
  show()
  cards.focus(at)
}

/** A title as the name of a file that every system takes. */
export function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'class'
}
