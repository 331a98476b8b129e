import Reveal from 'reveal.js'
import type { PageSlide, Page } from './page.ts'
import { all } from './dom.ts'
import { countShown, countSteps, handOverSteps } from './steps.ts'

/** Where the lecture stands. */
export interface Standing {
  readonly slide: PageSlide
  /** Steps shown so far, from 0. */
  readonly step: number
  /** Steps that the slide has. */
  readonly steps: number
}

/** What turned the page: the person in this window, the speaker's window, or Back and Forward. */
export type Mover = 'here' | 'speaker' | 'history'

export interface Change extends Standing {
  /** Another slide than before, or only another step? */
  readonly turned: boolean
  readonly mover: Mover
  /** Elements that this step showed. */
  readonly shown: readonly Element[]
}

export type Direction = 'next' | 'previous'

/** The slides as the features see them; the speaker's window has a stage of its own. */
export interface Stage {
  readonly slides: readonly PageSlide[]
  place(): Standing
  turn(direction: Direction, mover?: Mover): void
  /** By id; without a step the slide stands as it would when turned to. */
  go(id: string, step?: number, mover?: Mover): void
  onChange(listener: (change: Change) => void): void
  /** Asked before each turn, last registered first; `true` means: done, do not turn. */
  beforeTurn(guard: (direction: Direction, mover: Mover) => boolean): void
  /** Asked before the place changes in any way; `true` means: it does not. */
  holdBy(isHeld: (mover: Mover) => boolean): void
}

/** A stage with what printing needs to take reveal off the page for a moment. */
export interface RevealStage extends Stage {
  layout(): void
}

/** Parts that reveal adds and this player does in its own way. */
const UNUSED =
  '.aria-status, .backgrounds, .controls, .progress, .slide-number, .speaker-notes, .pause-overlay, .jump-to-slide'

/** Starts reveal on the page and wraps it in the player's own words. */
export async function startRevealStage(page: Page): Promise<RevealStage> {
  page.main.classList.add('reveal')
  page.track.classList.add('slides')
  const reveal = new Reveal(page.main, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.05,
    maxScale: 20,
    center: false,
    transition: 'none',
    backgroundTransition: 'none',
    viewDistance: 1,
    mobileViewDistance: 1,
    // Keys, touch, address, overview, announcements: each is a feature of the player.
    keyboard: false,
    touch: false,
    controls: false,
    progress: false,
    overview: false,
    help: false,
    pause: false,
    jumpToSlide: false,
    hash: false,
    history: false,
    respondToHashChanges: false,
    fragmentInURL: false,
    autoAnimate: false,
    postMessage: false,
    postMessageEvents: false,
    focusBodyOnPageVisibilityChange: false,
    scrollActivationWidth: 0,
    view: null,
    hideCursorTime: 3000,
    navigationMode: 'linear',
  })
  const mend = (): void => {
    page.main.removeAttribute('role')
    for (const unused of all(page.main, UNUSED)) if (!unused.closest('section')) unused.remove()
  }
  // Reveal says `sync` as soon as its elements are made, before anything is painted.
  reveal.on('sync', mend)
  giveAnswers(page)
  handOverSteps(page.track)
  await withoutQuery(() => reveal.initialize())
  mend()
  // Slides have no backgrounds of their own here; without them reveal has nothing to keep in step.
  reveal.getBackgroundsElement()?.replaceChildren()
  for (const slide of page.slides) Reflect.deleteProperty(slide.element, 'slideBackgroundElement')
  return wrap(page, reveal)
}

/** Reveal takes settings from the address (`?autoSlide=1000`, `?view=print`): it gets to see none. */
function withoutQuery<Result>(start: () => Result): Result {
  const { search, pathname, hash } = location
  if (search === '') return start()
  const put = (query: string): void => {
    try {
      history.replaceState(history.state, '', pathname + query + hash)
    } catch {
      // A browser that refuses this on a local file starts with the address as it is.
    }
  }
  put('')
  const result = start()
  put(search)
  return result
}

type RunningReveal = Pick<typeof Reveal, 'on' | 'slide' | 'next' | 'prev' | 'getCurrentSlide' | 'layout'>

function wrap(page: Page, reveal: RunningReveal): RevealStage {
  const byElement = new Map<Element, PageSlide>(page.slides.map((slide) => [slide.element, slide]))
  const listeners: ((change: Change) => void)[] = []
  const guards: ((direction: Direction, mover: Mover) => boolean)[] = []
  let isHeld = (_mover: Mover): boolean => false
  let mover: Mover = 'here'
  let last: Standing | undefined

  function place(): Standing {
    const first = page.slides[0]
    const slide = byElement.get(reveal.getCurrentSlide()) ?? first
    if (!slide) throw new Error('A deck without slides.')
    return { slide, step: countShown(slide.element), steps: countSteps(slide.element) }
  }

  function report(shown: readonly Element[]): void {
    const now = place()
    const turned = now.slide !== last?.slide
    // A step that shows something counts even where the number is the same: a table begun anew in another order.
    if (!turned && now.step === last?.step && shown.length === 0) return
    last = now
    for (const listener of listeners) listener({ ...now, turned, mover, shown: turned ? [] : shown })
  }

  function move(who: Mover, act: () => void): void {
    mover = who
    act()
    mover = 'here'
  }

  reveal.on('slidechanged', () => report([]))
  reveal.on('fragmentshown',
    (event) => report('fragments' in event && Array.isArray(event.fragments) ? event.fragments : []))
  reveal.on('fragmenthidden', () => report([]))
  last = place()

  return {
    slides: page.slides,
    place,
    turn(direction, who = 'here') {
      if (isHeld(who) || guards.some((guard) => guard(direction, who))) return
      move(who, () => (direction === 'next' ? reveal.next() : reveal.prev()))
    },
    go(id, step, who = 'here') {
      const index = page.slides.findIndex((slide) => slide.id === id)
      if (index < 0 || isHeld(who)) return
      move(who, () => reveal.slide(index, 0, step === undefined ? undefined : step - 1))
    },
    onChange: (listener) => void listeners.push(listener),
    beforeTurn: (guard) => void guards.unshift(guard),
    holdBy(held) {
      isHeld = held
    },
    layout: () => reveal.layout(),
  }
}

/** What reveal looks for in every slide on every turn, and no slide of a kit has: media, frames, slides in slides. */
const NEVER_IN_SLIDE = /^(section$|video|iframe\[src|section > \.stretch)/

/**
 * Answers for reveal. On each turn it searches the whole deck a dozen times for things whose answer never changes;
 * with 400 slides that alone takes longer than a frame. These elements know the answers to exactly those questions
 * and search for all others.
 */
export function giveAnswers(page: Page): void {
  const slides = page.slides.map((slide) => slide.element)
  const ofDeck: Readonly<Record<string, readonly Element[]>> = {
    '.slides section': slides,
    '.slides>section': slides,
    '.slides>section>section': [],
    '.slides>section.present>section': [],
  }
  answer(page.main, (selector) => ofDeck[selector])
  const ofSlide = (selector: string): readonly Element[] | undefined => (NEVER_IN_SLIDE.test(selector) ? [] : undefined)
  answer(page.track, ofSlide)
  for (const slide of slides) answer(slide, ofSlide)
}

function answer(element: HTMLElement, known: (selector: string) => readonly Element[] | undefined): void {
  const search = element.querySelectorAll.bind(element)
  const searchOne = element.querySelector.bind(element)
  Object.defineProperties(element, {
    querySelectorAll: { configurable: true, value: (selector: string) => known(selector) ?? search(selector) },
    querySelector: {
      configurable: true,
      value: (selector: string) => {
        const found = known(selector)
        return found ? found[0] ?? null : searchOne(selector)
      },
    },
  })
}
