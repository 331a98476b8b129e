import { all, create } from '../base/dom.ts'

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
export function startDragging(list: HTMLElement, drop: (id: string, to: number) => void): void {
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
