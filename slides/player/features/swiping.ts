import type { Player } from '../base/player.ts'

const FAR_ENOUGH = 40

/** One finger to the left or right turns the slide; two fingers stay the browser's, for its own zoom. */
export function startSwiping({ page, stage }: Player): void {
  const fingers = new Map<number, { readonly x: number; readonly y: number }>()
  let alone = true
  page.main.style.touchAction = 'pan-y pinch-zoom'

  page.main.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    alone = fingers.size === 1
  })
  page.main.addEventListener('pointercancel', (event) => fingers.delete(event.pointerId))
  page.main.addEventListener('pointerup', (event) => {
    const start = fingers.get(event.pointerId)
    fingers.delete(event.pointerId)
    if (!start || !alone || zoomedIn()) return
    const across = event.clientX - start.x
    const down = event.clientY - start.y
    if (Math.abs(across) < FAR_ENOUGH || Math.abs(across) < Math.abs(down)) return
    stage.turn(across < 0 ? 'next' : 'previous')
  })
}

function zoomedIn(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.05
}
