import { all, button, create, icon } from '../base/dom.ts'
import { lazyPictures } from '../features/lazy-pictures.ts'
import { moveFocus, MOVES, showFocused } from '../features/overview-moves.ts'
import type { ClassSlide } from './arrange.ts'
import { say } from './report.ts'
import * as wording from '../wording.ts'

/** What one does with a slide. */
interface CardActs {
  move(id: string, to: number): void
  hide(id: string, hidden: boolean): void
  time(id: string, minutes: number | undefined): void
  edit(id: string): void
  remove(id: string): void
}

interface Cards {
  readonly element: HTMLElement
  show(slides: readonly ClassSlide[]): void
  /** The slide that has the focus, or had it last. */
  current(): string | undefined
  focus(id: string): void
}

/** All slides as cards that are moved, hidden and timed, by mouse, touch and keys. */
export function createCards(acts: CardActs): Cards {
  const element = create('ol', { class: 'overview-grid mine-grid' })
  const pictures = lazyPictures(null)
  new ResizeObserver(pictures.draw).observe(document.documentElement)
  const cards = new Map<string, SlideCard>()
  let slides: readonly ClassSlide[] = []
  let current: string | undefined
  const at = (id: string): number => slides.findIndex((slide) => slide.id === id)
  const step = (id: string, by: number): void => {
    const to = at(id) + by
    if (to >= 0 && to < slides.length) acts.move(id, to)
  }

  function cardOf(id: string): SlideCard {
    const made = cards.get(id) ?? createCard(id, { ...acts, step })
    if (!cards.has(id)) {
      cards.set(id, made)
      pictures.watch(made.picture, () => slides[at(id)]?.element)
    }
    return made
  }

  /** Only the buttons of one card are on the way of Tab. */
  function setCurrent(id: string | undefined): void {
    current = id
    for (const [name, { item }] of cards) {
      for (const part of all(item, 'button, input')) part.tabIndex = name === id ? 0 : -1
    }
  }

  element.addEventListener('focusin', (event) => {
    const id = event.target instanceof Element
      ? event.target.closest<HTMLElement>('.mine-card')?.dataset['slide']
      : undefined
    if (id !== undefined && id !== current) setCurrent(id)
  })
  element.addEventListener('keydown', (event) => {
    const { target, key, shiftKey } = event
    if (event.ctrlKey || event.altKey || event.metaKey || current === undefined) return
    if (!(target instanceof HTMLElement) || target.matches('input')) return
    const direction = MOVES[key]
    if (direction !== undefined && shiftKey) step(current, direction === 'left' || direction === 'up' ? -1 : 1)
    else if (direction !== undefined) {
      moveFocus(slides.flatMap(({ id }) => cards.get(id)?.go ?? []), at(current), direction)
    } else if (key === 'h' || key === 'Delete') acts.hide(current, !slides[at(current)]?.hidden)
    else return
    event.preventDefault()
  })
  startDragging(element, (id, to) => acts.move(id, to))

  return {
    element,
    current: () => current,
    focus(id) {
      if (at(id) >= 0) setCurrent(id)
      showFocused(cards.get(id)?.go, 'nearest')
    },
    show(next) {
      const focused = document.activeElement
      slides = next
      let number = 0
      const items = slides.map((slide) => {
        const card = cardOf(slide.id)
        card.show(slide, slide.hidden ? undefined : number += 1)
        return card.item
      })
      // A button that is taken out and put in again while it is pressed is not pressed.
      const isInOrder = items.length === element.children.length
        && items.every((item, at) => item === element.children[at])
      if (!isInOrder) element.replaceChildren(...items)
      const isThere = current !== undefined && at(current) >= 0
      setCurrent(isThere ? current : slides[0]?.id)
      // What is taken out and put in again loses the focus.
      if (!isInOrder && focused instanceof HTMLElement && element.contains(focused)) {
        focused.focus({ preventScroll: true })
      }
      pictures.draw()
    },
  }
}

interface SlideCard {
  readonly item: HTMLElement
  readonly go: HTMLElement
  readonly picture: HTMLElement
  show(slide: ClassSlide, number: number | undefined): void
}

function createCard(id: string, acts: CardActs & { step(id: string, by: number): void }): SlideCard {
  const picture = create('div', { class: 'overview-picture', 'aria-hidden': 'true' })
  const go = button('overview-go', '', () => go.focus())
  const before = button('button', icon('previous'), () => acts.step(id, -1))
  const after = button('button', icon('next'), () => acts.step(id, 1))
  const hide = button('button mine-hide', '', () => acts.hide(id, item.dataset['hidden'] === undefined))
  const minutes = create('input', { type: 'number', min: '0', max: '600', step: '0.5', class: 'mine-minutes' })
  minutes.addEventListener('change', () => {
    const value = minutes.valueAsNumber
    acts.time(id, Number.isFinite(value) ? Math.max(0, Math.min(value, 600)) : undefined)
  })
  const tools = create('div', { class: 'row mine-tools' }, before, after, hide,
    create('label', {}, minutes, create('span', { 'aria-hidden': 'true' }, ' min')))
  const item = create('li', { class: 'overview-card mine-card', 'data-slide': id },
    create('div', { class: 'mine-frame' }, picture), go, tools)
  return {
    item,
    go,
    picture,
    show({ title, hidden, minutes: planned, isOwn }, number) {
      if (hidden) item.dataset['hidden'] = ''
      else delete item.dataset['hidden']
      go.replaceChildren(
        create('span', { class: 'overview-number' }, number === undefined ? wording.hidden : `${number}`),
        ' ',
        create('span', {}, title),
        ...(isOwn ? [create('span', { class: 'mine-from' }, wording.yourOwn)] : []),
      )
      const name = (part: HTMLElement, text: string): void => part.setAttribute('aria-label', `${text}: ${title}`)
      name(before, wording.onePlaceBefore)
      name(after, wording.onePlaceAfter)
      name(minutes, wording.minutesTitle)
      hide.textContent = hidden ? wording.show : wording.hide
      name(hide, hidden ? wording.show : wording.hide)
      if (document.activeElement !== minutes) minutes.value = say(planned)
      for (const old of all(tools, '.mine-own')) old.remove()
      if (!isOwn) return
      tools.append(own(wording.edit, title, () => acts.edit(id)), own(wording.remove, title, () => acts.remove(id)))
    },
  }
}

const own = (label: string, title: string, press: () => void): HTMLElement =>
  button('button mine-own', label, press, { 'aria-label': `${label}: ${title}` })

const SLACK = 8
const HELD = 350
const EDGE = 80
const SPEED = 14

interface Drag {
  readonly pointer: number
  readonly card: HTMLElement
  readonly x: number
  readonly y: number
  moving: boolean
}

/**
 * Drags a card by its picture to where it shall stand: a mouse at once, a finger once it has been held, so that a finger
 * that moves at once scrolls.
 * @param drop where the card was let go, counted among all
 */
function startDragging(list: HTMLElement, drop: (id: string, to: number) => void): void {
  const mark = create('div', { class: 'mine-mark', hidden: '' })
  let drag: Drag | undefined
  let timer = 0
  let last = { x: 0, y: 0 }
  let target: number | undefined

  function lift(): void {
    if (!drag) return
    drag.moving = true
    drag.card.dataset['dragged'] = ''
    document.body.append(mark)
    mark.hidden = false
    requestAnimationFrame(scroll)
    follow()
  }

  function end(): void {
    clearTimeout(timer)
    if (drag) delete drag.card.dataset['dragged']
    mark.hidden = true
    drag = undefined
    target = undefined
  }

  /** Near an edge of the window the page goes on. */
  function scroll(): void {
    if (!drag?.moving) return
    const by = last.y < EDGE ? -SPEED : last.y > innerHeight - EDGE ? SPEED : 0
    if (by !== 0) {
      window.scrollBy(0, by)
      follow()
    }
    requestAnimationFrame(scroll)
  }

  function follow(): void {
    const cards = all(list, '.mine-card')
    const boxes = cards.map((card) => card.getBoundingClientRect())
    const from = drag ? cards.indexOf(drag.card) : -1
    let nearest = 0
    let least = Infinity
    boxes.forEach((box, index) => {
      const far = Math.hypot(last.x - (box.left + box.width / 2), last.y - (box.top + box.height / 2))
      if (far < least) [nearest, least] = [index, far]
    })
    const box = boxes[nearest]
    if (!box || from < 0) return
    const behind = last.x > box.left + box.width / 2
    const place = nearest + (behind ? 1 : 0)
    target = place > from ? place - 1 : place
    Object.assign(mark.style, {
      left: `${(behind ? box.right : box.left) - 2}px`,
      top: `${box.top}px`,
      height: `${box.height}px`,
    })
  }

  list.addEventListener('pointerdown', (event) => {
    const frame = event.target instanceof Element ? event.target.closest('.mine-frame') : null
    const card = frame?.closest<HTMLElement>('.mine-card')
    if (!card || event.button !== 0 || drag) return
    last = { x: event.clientX, y: event.clientY }
    drag = { pointer: event.pointerId, card, ...last, moving: false }
    if (event.pointerType === 'touch') timer = window.setTimeout(lift, HELD)
  })
  window.addEventListener('pointermove', (event) => {
    if (drag?.pointer !== event.pointerId) return
    last = { x: event.clientX, y: event.clientY }
    const far = Math.hypot(last.x - drag.x, last.y - drag.y) > SLACK
    if (drag.moving) follow()
    else if (far && event.pointerType === 'touch') end()
    else if (far) lift()
  })
  window.addEventListener('pointerup', (event) => {
    if (drag?.pointer !== event.pointerId) return
    const { card, moving } = drag
    const id = card.dataset['slide']
    const to = target
    end()
    if (moving && id !== undefined && to !== undefined) drop(id, to)
  })
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drag) end()
  })
  // Once a finger carries a card, it scrolls no more.
  list.addEventListener('touchmove', (event) => {
    // Once the page scrolls under the finger, that cannot be called off.
    if (drag?.moving && event.cancelable) event.preventDefault()
  }, { passive: false })
  list.addEventListener('contextmenu', (event) => {
    if (drag) event.preventDefault()
  })
  list.addEventListener('dragstart', (event) => event.preventDefault())
}
