import { DRAGGED, HELD, PRESSABLE } from '../base/dom.ts'
import type { Player } from '../base/player.ts'

/** What a click is for already, and tasks, where one press too many would show the answer. */
const TAKEN = `${PRESSABLE}, a, figure, .explore, .layout-exercise`
/** The click that only brings this window to the front. */
const JUST_CAME = 150

/** A click or a tap on a free place of the slide goes on. */
export function startClicking({ page, stage }: Player): void {
  let cameAt = -Infinity
  let down: { readonly x: number; readonly y: number; readonly at: number; readonly free: boolean } | undefined

  window.addEventListener('focus', () => {
    cameAt = performance.now()
  })
  // Before anything that the press closes is closed.
  page.main.addEventListener('pointerdown', (event) => {
    const at = performance.now()
    const free = event.isPrimary && at - cameAt > JUST_CAME && isFree(event.target) && !isSomethingOpen()
    down = { x: event.clientX, y: event.clientY, at, free }
  }, { capture: true })
  page.main.addEventListener('click', (event) => {
    const from = down
    down = undefined
    if (!from?.free || event.defaultPrevented || event.button !== 0 || !isFree(event.target)) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || isSomethingSelected()) return
    if (performance.now() - from.at > HELD) return
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAGGED) return
    stage.turn('next')
  })
}

const isFree = (target: EventTarget | null): boolean => target instanceof Element && !target.closest(TAKEN)

/** Then the press closes that, or lets go of the text, and does no more. */
function isSomethingOpen(): boolean {
  return isSomethingSelected() || document.querySelector('.popover, .exercise-note') !== null
}

const isSomethingSelected = (): boolean => getSelection()?.isCollapsed === false
