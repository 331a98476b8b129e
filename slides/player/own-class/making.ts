import { button, create, isTextField, download, one } from '../base/dom.ts'
import { openDialogs } from '../base/dialog.ts'
import { openMemory, parseJson, type Memory, isRecord, randomWord } from '../base/store.ts'
import { readPage, readParameters } from '../base/page.ts'
import { createVoice } from '../base/player.ts'
import { startTheme } from '../features/theme.ts'
import { classSlides, type ClassSlide, arrange } from './arrange.ts'
import { createCards } from './cards.ts'
import { doNext, hide, move, placesOf, putCover, putOwn, remove, time, undo, type History } from './edits.ts'
import { clone, slidesOf, deckData, keepFor, putData, putTitle, settle } from './file.ts'
import { coverForm, saveForm, slideForm } from './forms.ts'
import { EMPTY_PLAN, OWN_CLASS, readPlan, UNREAD, type OwnPlan } from './plan.ts'
import { faultsOf, saidHalf, sayChanges } from './report.ts'
import * as wording from '../wording.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'

/** `?mine`: this window is where a class is made. @param at id of the slide to begin at, or nothing */
export function startMaking(at: string): void {
  const page = readPage()
  if (!page) return
  // The file before anything is changed.
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
  const length = page.minutes
  let history: History = { past: [], plan: kept.plan }
  let slides: readonly ClassSlide[] = []
  let isKept = true

  const plan = (): OwnPlan => history.plan
  const places = (): ReturnType<typeof placesOf> => placesOf(plan(), deck)
  const title = (): string => plan().cover.title || page.title

  function put(next: typeof history, said: string): void {
    if (next === history) return
    history = next
    isKept = kept.keep(plan())
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
  const hasAnswers = (): boolean => slides.some(({ exercise, hidden }) => exercise !== undefined && !hidden)
  const askSave = saveForm(dialogs, hasAnswers, (edition) => {
    const name = `${fileName(title())}${edition === 'presenter' ? '' : `-${edition}`}.html`
    const today = new Date().toISOString().slice(0, 10)
    download(name, writeCopy(pristine, plan(), edition, today), 'text/html')
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
    slides = classSlides(pristine, deck, plan())
    heading.textContent = wording.makeMine(title())
    document.title = heading.textContent
    cards.show(slides)
    const agreed = plan().cover.minutes ?? length
    const shown = slides.filter(({ hidden }) => !hidden)
    const total = shown.reduce((all, { minutes }) => all + minutes, 0)
    sum.textContent = wording.slidesAndMinutes(shown.length, slides.length,
      saidHalf(total) + (agreed === undefined ? '' : wording.of + saidHalf(agreed)))
    faults.replaceChildren(...faultsOf(slides, agreed)
      .map(({ text, slide }) =>
        create('li', {}, ...(slide === undefined
          ? [text]
          : [button('plan-go', text, () => cards.focus(slide))]))
      ))
    undoing.disabled = history.past.length === 0
    fresh.disabled = plan() === EMPTY_PLAN
    const warned = !isKept ? wording.changesNotKept : kept.unread ? UNREAD : ''
    warning.hidden = warned === ''
    warning.textContent = warned
  }

  document.body.append(
    create('main', { class: 'player-ui mine' },
      create('header', { class: 'mine-head' }, create('div', { class: 'row' }, heading, back),
        create('div', { class: 'row mine-bar', role: 'toolbar', 'aria-label': wording.yourClass },
          button('button', wording.coverAndLast, () => askCover()),
          button('button', wording.aSlideOfYourOwn, () => askSlide(undefined)), undoing, fresh,
          button('button mine-save', wording.saveCopy, () => askSave())), warning,
        create('div', { class: 'mine-state' }, sum, faults)), create('p', { class: 'mine-note' }, wording.howToArrange),
      cards.element),
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
  function follow(): void {
    const news = kept.news()
    if (!news) return
    history = doNext(history, news)
    show()
    speak(wording.changedElsewhere)
  }
  window.addEventListener('storage', follow)
  window.addEventListener('focus', follow)
  window.addEventListener('beforeunload', (event) => {
    if (!isKept) event.preventDefault()
  })
  setBack()
  show()
  cards.focus(at)
}

/** A title as the name of a file that every system takes. */
export function fileName(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'class'
}

const ASIDE = `${OWN_CLASS}-aside`

/** What is known of a class when a file is opened. */
interface KeptClass {
  readonly plan: OwnPlan
  /** There is something that is no plan of this version of the kit; nothing of it was taken. */
  readonly unread: boolean
}

/** The class of a deck file: as this browser keeps it, else as the file does. */
export function readKept(file: ParentNode, memory: Memory): KeptClass {
  const texts = [memory.get(OWN_CLASS), file.querySelector(`#${OWN_CLASS}`)?.textContent ?? undefined]
  let unread = false
  for (const text of texts) {
    if (text === undefined) continue
    const plan = readPlan(parseJson(text))
    if (plan) return { plan, unread }
    unread = true
  }
  return { plan: EMPTY_PLAN, unread }
}

/** A class that is kept in this browser while it is made. */
interface Keeping extends KeptClass {
  /** Says whether it is kept. What was there and could not be read is put aside. */
  keep(plan: OwnPlan): boolean
  /** The class as another window has changed it since; nothing where none has. */
  news(): OwnPlan | undefined
}

function openKeeping(file: ParentNode, memory: Memory): Keeping {
  const kept = readKept(file, memory)
  let known = memory.get(OWN_CLASS)
  let aside = kept.unread ? known : undefined
  let isStored = true
  return {
    ...kept,
    keep(plan) {
      if (aside !== undefined) memory.set(ASIDE, aside)
      aside = undefined
      known = JSON.stringify(plan)
      isStored = memory.set(OWN_CLASS, known)
      return isStored
    },
    news() {
      const text = isStored ? memory.get(OWN_CLASS) : known
      if (text === undefined || text === known) return undefined
      known = text
      const plan = readPlan(parseJson(text))
      aside = plan ? undefined : text
      return plan
    },
  }
}

/** What a copy says of where it comes from. */
interface Origin {
  /** Title of the deck, as the kit has it. */
  readonly of: string
  /** `2026-03-02`. */
  readonly made: string
  readonly changes: readonly string[]
}

/**
 * A class as a file of its own. That of the presenter is the deck as it was, with the plan beside it, so that a copy of
 * a copy does not grow; the others have the slides as they are shown, and nothing else.
 * @param pristine the file as it was read, before anything was changed
 */
function writeCopy(pristine: HTMLElement, plan: OwnPlan, edition: Edition, today: string): string {
  const file = clone(pristine)
  const slides = slidesOf(file)
  const { copy, ...data } = deckData(file)
  const of = originTitle(copy) ?? String(data['title'] ?? '')
  const origin: Origin = { of, made: today, changes: sayChanges(plan, slides, edition === 'presenter') }
  one(file, `#${OWN_CLASS}`)?.remove()
  if (edition === 'presenter') {
    // In front of the script, which reads it.
    one(file, '#deck-data')?.after('\n', create('script', { type: 'application/json', id: OWN_CLASS }))
    putData(file, OWN_CLASS, plan)
    if (plan.cover.title !== '') putTitle(file, plan.cover.title)
  } else {
    arrange(file, plan)
    keepFor(file, edition)
    settle(file, edition)
  }
  name(file, edition, origin)
  return `<!doctype html>\n${file.outerHTML}\n`
}

/** A copy shares neither marks nor runs nor the speaker's window with what it was made from. */
function name(file: HTMLElement, edition: Edition, copy: Origin): void {
  const { plan, minutes, ...data } = deckData(file)
  const own = `${String(data['name']).split('~')[0] ?? ''}~${randomWord()}`
  putData(file, 'deck-data', {
    ...data,
    name: own,
    edition,
    ...(edition === 'presenter' ? { minutes, plan } : {}),
    copy,
  })
  const main = one(file, '#deck')
  if (!main) return
  main.dataset['deck'] = own
  main.dataset['edition'] = edition
}

function originTitle(copy: unknown): string | undefined {
  return isRecord(copy) && typeof copy['of'] === 'string' ? copy['of'] : undefined
}
