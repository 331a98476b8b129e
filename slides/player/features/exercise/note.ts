import { button, create, icon } from '../../base/dom.ts'
import { placeBeside, type Box } from '../../base/placing.ts'
import { htmlOf, type NotePlace } from './board.ts'
import * as wording from '../../wording.ts'

const WIDTH = 620

/** A note beside something on the slide; on the reading page it stands in the text, after the board. */
export interface Note {
  /** Shows it beside the anchor; across the head of the slide, where nothing is worked on; or all over the slide, smaller
   * where it would not fit. The same once more takes it away. Returns what it says, or nothing where it went. */
  toggle(anchor: HTMLElement, title: string, html: string, place?: NotePlace): string | undefined
  close(): boolean
}

/** Makes the one note of an exercise. */
export function createNote(exercise: HTMLElement): Note {
  let open: { readonly spot: string; readonly box: HTMLElement } | undefined

  function close(): boolean {
    open?.box.remove()
    const was = open !== undefined
    open = undefined
    return was
  }

  function toggle(anchor: HTMLElement, title: string, html: string, place?: NotePlace): string | undefined {
    const spot = anchor.dataset['spot'] ?? title
    const same = open?.spot === spot
    close()
    if (same) return undefined
    const text = create('div', {}, htmlOf(html))
    const box = create('div', { class: `player-ui exercise-note${place === undefined ? '' : ` exercise-${place}`}` },
      button('popover-close', icon('close'), () => {
        close()
        anchor.focus({ preventScroll: true })
      }, { 'aria-label': wording.close }), create('p', { class: 'exercise-note-title' }, title), text)
    const canvas = anchor.closest<HTMLElement>('.reveal .face')
    if (canvas) {
      canvas.append(box)
      box.classList.toggle('above-rows', exercise.dataset['tools'] === 'rows')
      if (place === 'page') box.classList.toggle('tight', box.scrollHeight > box.clientHeight + 1)
      else if (place === undefined) put(box, anchor, canvas)
    } else {
      exercise.append(box)
    }
    open = { spot, box }
    return `${title}: ${text.textContent}`
  }

  return { toggle, close }
}

/** Measures in the canvas's own pixels, whatever its scale in the window. */
function put(box: HTMLElement, anchor: HTMLElement, canvas: HTMLElement): void {
  const frame = canvas.getBoundingClientRect()
  const scale = frame.width / canvas.offsetWidth || 1
  const boxOf = (element: Element): Box => {
    const at = element.getBoundingClientRect()
    return {
      left: (at.left - frame.left) / scale,
      top: (at.top - frame.top) / scale,
      width: at.width / scale,
      height: at.height / scale,
    }
  }
  Object.assign(box.style, { left: '0', top: '0', maxWidth: `${WIDTH}px` })
  const size = { width: Math.min(box.offsetWidth, WIDTH), height: box.offsetHeight }
  const room = { left: 0, top: 0, width: canvas.offsetWidth, height: canvas.offsetHeight }
  const place = placeBeside(boxOf(anchor), size, room)
  Object.assign(box.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    width: `${place.width}px`,
    maxHeight: `${place.height}px`,
  })
}
