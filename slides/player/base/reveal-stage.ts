import Reveal from 'reveal.js'
import { giveAnswers } from './answers.ts'
import { all } from './dom.ts'
import type { Page, PageSlide } from './page.ts'
import type { Change, Direction, Mover, Standing, Stage } from './stage.ts'
import { countShown, countSteps, handOverSteps } from './steps.ts'

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
