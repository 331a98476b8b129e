import type { Player } from './player.ts'

const MANY = 100

/**
 * The address says the slide as a plain `#id`; the step is kept with the history entry, which a reload keeps too.
 * Each slide turned to in this window is one entry, so that Back goes to the slide before; the speaker's window and
 * steps write over the entry.
 */
export function startAddress(player: Player): void {
  const { stage } = player
  // A new address costs the browser some milliseconds in a page with thousands of links: there the slide shows first.
  const soon = stage.slides.length > MANY ? afterPaint : (act: () => void): void => act()

  function write(how: 'pushState' | 'replaceState'): void {
    const { slide, step } = stage.place()
    soon(() => {
      try {
        history[how]({ step }, '', `#${encodeURIComponent(slide.id)}`)
      } catch {
        // Safari allows a hundred changes in half a minute; the lecture goes on without.
      }
    })
  }

  function read(): void {
    const id = slideInAddress()
    if (id === undefined) return
    stage.go(id, stepOf(history.state), 'history')
    // It may be held.
    if (stage.place().slide.id !== id) write('replaceState')
  }

  /** A slide, or the one that an item of the session begins with. */
  function slideInAddress(): string | undefined {
    const id = idInAddress()
    return stage.slides.find((slide) => slide.id === id || slide.element.querySelector('.strip[id]')?.id === id)?.id
  }

  stage.onChange((change) => {
    if (change.mover === 'history') return
    write(change.turned && change.mover === 'here' ? 'pushState' : 'replaceState')
  })
  window.addEventListener('popstate', read)
  if (slideInAddress() !== undefined) read()
  else if (!location.hash) write('replaceState')
}

/** Runs once the next frame is painted, or soon where nothing paints, as in a window behind others. */
function afterPaint(act: () => void): void {
  let done = false
  const once = (): void => {
    if (!done) act()
    done = true
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, 100)
}

function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.replace(/^#\/?/, ''))
  } catch {
    return ''
  }
}

function stepOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('step' in state)) return undefined
  return typeof state.step === 'number' && Number.isInteger(state.step) && state.step >= 0 ? state.step : undefined
}
