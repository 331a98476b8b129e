import { DRAGGED, HELD, PRESSABLE } from '../base/dom.ts'
import { HEIGHT, isPointer, tenth, WIDTH, type InkAct, type Pointer, type Spot, type Tool } from './ink.ts'

type Perform = (act: InkAct) => void

/** Units of the slide: nearer than this to the point before, a point says nothing. */
const NEAR = 1.2

/** Mouse, pen or finger on a canvas: writes or points with the tool that is on, as often as the screen is drawn. */
export function startHand(canvas: HTMLElement, tool: () => Tool | undefined, perform: Perform): void {
  let writing: number | undefined
  let last: Spot = [-NEAR, -NEAR]
  let points: number[] = []
  let waiting = 0

  function send(ends = false): void {
    cancelAnimationFrame(waiting)
    waiting = 0
    const now = tool()
    if (now === 'pen') perform({ act: 'line', points, ends })
    else if (isPointer(now)) perform({ act: 'point', pointer: now, at: last })
    points = []
  }

  function take(event: PointerEvent): void {
    // What came since the last frame; Safari before 18 has only the last of it.
    const all = event.getCoalescedEvents?.() ?? []
    for (const each of all.length > 0 ? all : [event]) {
      const at = spotOf(canvas, each)
      if (points.length > 0 && Math.hypot(at[0] - last[0], at[1] - last[1]) < NEAR) continue
      last = at
      points.push(...at)
    }
    waiting ||= requestAnimationFrame(() => send())
  }

  canvas.addEventListener('pointerdown', (event) => {
    // A line is no swipe.
    event.stopPropagation()
    if (event.button !== 0 || writing !== undefined) return
    writing = event.pointerId
    canvas.setPointerCapture(writing)
    take(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    // A second finger, or a palm, does not write.
    if (writing === undefined ? tool() !== 'pen' : event.pointerId === writing) take(event)
  })
  for (const name of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(name, (event) => {
      if (event.pointerId !== writing) return
      writing = undefined
      send(true)
    })
  }
}

/** The mouse held on a free place points as long as it is held: with the laser, with Shift with the spotlight. */
export function startHold(place: HTMLElement, canvas: HTMLElement, perform: Perform): void {
  place.addEventListener('pointerdown', (down) => {
    if (down.pointerType !== 'mouse' || down.button !== 0 || !(down.target instanceof Element)) return
    // Holding it points at nothing.
    const taken = down.target.closest(PRESSABLE)
    if (taken && taken !== place && place.contains(taken)) return
    const pointer: Pointer = down.shiftKey ? 'spotlight' : 'laser'
    let points = false
    const wait = window.setTimeout(() => {
      points = true
      document.documentElement.classList.add('pointing')
      getSelection()?.removeAllRanges()
      perform({ act: 'point', pointer, at: spotOf(canvas, down) })
    }, HELD)
    const held = new AbortController()
    const listen = { signal: held.signal, capture: true }

    function end(): void {
      clearTimeout(wait)
      held.abort()
      if (!points) return
      perform({ act: 'point', pointer, at: null })
      document.documentElement.classList.remove('pointing')
      // Letting go is no click on what lies there; where none comes, the next one is one.
      const swallow = (event: Event): void => {
        event.stopPropagation()
        event.preventDefault()
      }
      window.addEventListener('click', swallow, { capture: true, once: true })
      window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
    }
    window.addEventListener('pointermove', (event) => {
      if (points) perform({ act: 'point', pointer, at: spotOf(canvas, event) })
      else if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > DRAGGED) end()
    }, listen)
    for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, end, listen)
    // A link or a picture that is held is not carried off.
    window.addEventListener('dragstart', (event) => event.preventDefault(), listen)
  })
}

/** Where on the slide the pointer is, never beyond its edges. */
function spotOf(canvas: HTMLElement, { clientX, clientY }: MouseEvent): Spot {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const part = (along: number, size: number, units: number): number =>
    tenth(Math.max(0, Math.min(along / (size || 1), 1)) * units)
  return [part(clientX - left, width, WIDTH), part(clientY - top, height, HEIGHT)]
}
