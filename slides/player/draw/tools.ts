import { button, create, isTextField, drawIcon, DRAGGED, HELD, PRESSABLE } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { labelKey, type Action, type Key } from '../keys.ts'
import type { Canvas } from './canvas.ts'
import { HEIGHT, isPointer, WIDTH, type InkAct, type Spot, type Tool, tenth, type Pointer } from './ink.ts'
import * as wording from '../wording.ts'

export interface DrawTools {
  readonly element: HTMLElement
  tool(): Tool | undefined
  putAway(): boolean
  onChange(listener: () => void): void
}

interface ToolButton {
  readonly name: Tool | 'undo' | 'clear'
  readonly action: Action
  readonly label: string
  readonly path: string
}

export const PEN = 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4'

const BUTTONS: readonly ToolButton[] = [
  { name: 'laser', action: 'point', label: wording.laser, path: 'M12 2v5M12 17v5M2 12h5M17 12h5M12 11v2' },
  { name: 'pen', action: 'write', label: wording.pen, path: PEN },
  { name: 'undo', action: 'undo', label: wording.undoLastLine, path: 'M8 4 3 9l5 5M3 9h11a6 6 0 0 1 0 12h-4' },
  { name: 'clear', action: 'clear', label: wording.clearHere, path: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14' },
]

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 32

/**
 * Laser and pen: by keys, by buttons, by mouse, pen and finger on the canvas; the mouse held
 * on `place` points without any. While no tool is on, the canvas is not there for the pointer.
 */
export function startTools(
  { actions, dialogs, keys, overlays, say }: Player,
  { element: canvas }: Canvas,
  place: HTMLElement,
  perform: (act: InkAct) => void,
): DrawTools {
  const listeners: (() => void)[] = []
  let tool: Tool | undefined
  let at: Spot = [WIDTH / 2, HEIGHT / 2]

  const buttons = new Map(BUTTONS.map(({ name, action, label, path }) => {
    const press = (): void => (isTool(name) ? choose(tool === name ? undefined : name) : actions.get(action)?.())
    return [
      name,
      button('bar-button', drawIcon(path), press, {
        'aria-label': label,
        title: withKey(keys, action, label),
      }),
    ]
  }))
  const element = create('section', { class: 'player-ui draw-tools', 'aria-label': wording.pointAndDraw },
    ...buttons.values())
  // After a press by mouse or finger, Space turns the slide again.
  element.addEventListener('click', (event) => {
    if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

  function choose(next: Tool | undefined): void {
    if (isPointer(tool)) perform({ act: 'point', pointer: tool, at: null })
    tool = next
    if (isPointer(tool)) perform({ act: 'point', pointer: tool, at })
    if (tool) canvas.dataset['tool'] = tool
    else delete canvas.dataset['tool']
    const label = BUTTONS.find(({ name }) => name === tool)?.label
    say(label === undefined ? wording.penAway : `${label}${isPointer(tool) ? wording.arrowsMoveIt : ''}`)
    show()
  }
  function show(): void {
    for (const [name, each] of buttons) {
      if (isTool(name)) each.setAttribute('aria-pressed', String(name === tool))
    }
    for (const listener of listeners) listener()
  }
  function putAway(): boolean {
    const isOn = tool !== undefined
    if (isOn) choose(undefined)
    return isOn
  }

  actions.set('point', () => choose(tool === 'laser' ? undefined : 'laser'))
  actions.set('write', () => choose(tool === 'pen' ? undefined : 'pen'))
  for (const act of ['undo', 'clear'] as const) actions.set(act, () => perform({ act }))
  overlays.add({ close: putAway })

  startHand(canvas, () => tool, (act) => {
    if (act.act === 'point' && act.at) ({ at } = act)
    perform(act)
  })
  startHold(place, canvas, perform)
  // Before the keyboard, which turns the slide by them.
  document.addEventListener('keydown', (event) => {
    const way = ARROWS[event.key]
    if (!isPointer(tool) || !way || event.ctrlKey || event.metaKey || event.altKey) return
    if (dialogs.current() || isTextField(event.target)) return
    event.preventDefault()
    at = [clamp(at[0] + way[0] * STEP, WIDTH), clamp(at[1] + way[1] * STEP, HEIGHT)]
    perform({ act: 'point', pointer: tool, at })
  }, { capture: true })
  show()

  return {
    element,
    tool: () => tool,
    putAway,
    onChange: (listener) => void listeners.push(listener),
  }
}

/** What a button does, and by which key. */
export function withKey(keys: readonly Key[], action: Action, label: string): string {
  const key = keys.find((row) => row.action === action)?.keys[0]
  return key === undefined ? label : `${label} (${labelKey(key)})`
}

const isTool = (name: ToolButton['name']): name is Tool => name === 'pen' || isPointer(name)
const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

type Perform = (act: InkAct) => void

/** Units of the slide: nearer than this to the point before, a point says nothing. */
const NEAR = 1.2

/** Mouse, pen or finger on a canvas: writes or points with the tool that is on, as often as the screen is drawn. */
function startHand(canvas: HTMLElement, tool: () => Tool | undefined, perform: Perform): void {
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
function startHold(place: HTMLElement, canvas: HTMLElement, perform: Perform): void {
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
