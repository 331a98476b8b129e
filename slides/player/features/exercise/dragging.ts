import { create } from '../../base/dom.ts'
import type { Grip } from './moving.ts'

const FAR_ENOUGH = 8

export interface Dragging {
  /** The card under the pointer, if it can be moved. */
  pick(target: Element): { readonly grip: Grip; readonly element: HTMLElement } | undefined
  start(grip: Grip): void
  /** Dropped over this element; undefined: not over the board. */
  drop(target: Element | undefined): void
  /** What lights up under the pointer. */
  over: string
}

/** Cards can be dragged, too. On the reading page a finger scrolls instead. */
export function startDragging(board: HTMLElement, { pick, start, drop, over }: Dragging): void {
  let pressed: {
    readonly id: number
    readonly x: number
    readonly y: number
    readonly card: NonNullable<ReturnType<Dragging['pick']>>
  } | undefined
  let ghost: HTMLElement | undefined
  let lit: Element | undefined

  function light(next: Element | undefined): void {
    if (next === lit) return
    lit?.removeAttribute('data-over')
    next?.setAttribute('data-over', '')
    lit = next
  }

  function end(): void {
    ghost?.remove()
    ghost = undefined
    pressed = undefined
    light(undefined)
  }

  const under = (event: PointerEvent): Element | undefined => {
    const found = document.elementFromPoint(event.clientX, event.clientY)
    return found && board.contains(found) ? found : undefined
  }

  function lift(event: PointerEvent, { card }: NonNullable<typeof pressed>): void {
    const box = card.element.getBoundingClientRect()
    const frame = board.getBoundingClientRect()
    const scale = frame.width / board.offsetWidth || 1
    ghost = create('span', { class: 'card card-dragged', 'aria-hidden': 'true' })
    ghost.append(...Array.from(card.element.childNodes, (node) => node.cloneNode(true)))
    Object.assign(ghost.style, {
      left: `${(box.left - frame.left) / scale}px`,
      top: `${(box.top - frame.top) / scale}px`,
      width: `${box.width / scale}px`,
      height: `${box.height / scale}px`,
    })
    // Taking the card draws it anew: the board keeps the pointer, whatever becomes of the button.
    board.setPointerCapture(event.pointerId)
    start(card.grip)
    board.append(ghost)
  }

  board.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Element) || pressed) return
    const card = pick(event.target)
    if (!card || (event.pointerType === 'touch' && !board.closest('.reveal'))) return
    pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, card }
    // A card that is drawn along is no swipe to the next slide.
    if (event.pointerType === 'touch') event.stopPropagation()
  })
  // A card that is pulled out fast has left the board before the pointer is heard of again.
  document.addEventListener('pointermove', (event) => {
    if (!pressed || event.pointerId !== pressed.id) return
    if (!ghost && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < FAR_ENOUGH) return
    if (!ghost) lift(event, pressed)
    const scale = board.getBoundingClientRect().width / board.offsetWidth || 1
    if (ghost) {
      ghost.style.transform = `translate(${(event.clientX - pressed.x) / scale}px, ${
        (event.clientY - pressed.y) / scale
      }px)`
    }
    light(under(event)?.closest(over) ?? undefined)
  })
  document.addEventListener('pointerup', (event) => {
    if (!pressed || event.pointerId !== pressed.id) return
    const dragged = ghost !== undefined
    const target = under(event)
    end()
    if (!dragged) return
    // The press that ends a drag is not a press of what lies there.
    const swallow = (click: Event): void => {
      click.stopPropagation()
      click.preventDefault()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
    drop(target)
  })
  document.addEventListener('pointercancel', (event) => {
    if (event.pointerId !== pressed?.id) return
    const dragged = ghost !== undefined
    end()
    if (dragged) drop(undefined)
  })
}
