import { button, create, focusOn, icon } from '../base/dom.ts'
import type { Entries } from '../base/entries.ts'
import { placeBeside, type Box } from '../base/placing.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

const LINKS = 'a.cite, a.term, a[href^="#claim-"], a[href^="#endnote-"], a[href^="#term-"]'
const STATEMENT = 'li, p, blockquote, td, th, h1, h2, h3, figcaption'
const WIDTH = 720
const SOON = 180

/** Pointing at a citation or a term shows what it rests on; a press keeps it open. */
export function startCitations(player: Player, entries: Entries): void {
  const { page, stage } = player
  let open: { readonly link: HTMLElement; readonly box: HTMLElement; pinned: boolean } | undefined
  let timer = 0
  let givingBack = false

  function close(giveFocusBack = false): boolean {
    clearTimeout(timer)
    if (!open) return false
    const { link, box, pinned } = open
    open = undefined
    const had = box.contains(document.activeElement)
    box.remove()
    link.removeAttribute('aria-describedby')
    if (pinned) link.removeAttribute('aria-expanded')
    if (had && giveFocusBack) {
      // The focus that comes back must not open again what was just closed.
      givingBack = true
      link.focus({ preventScroll: true })
      givingBack = false
    }
    return true
  }

  function show(link: HTMLElement, pinned: boolean): void {
    clearTimeout(timer)
    if (open?.link === link && (open.pinned || !pinned)) return
    close()
    const face = link.closest('.face')
    const found = entries.behindLink(link)
    if (!(face instanceof HTMLElement) || found.length === 0) return
    const box = create('div', {
      class: 'player-ui popover',
      id: 'popover',
      role: pinned ? 'dialog' : 'tooltip',
      ...(pinned ? { 'data-pinned': '', 'aria-label': wording.whatThisRestsOn, tabindex: '-1' } : {}),
    }, ...found)
    if (pinned) box.prepend(button('popover-close', icon('close'), () => close(true), { 'aria-label': wording.close }))
    face.append(box)
    put(box, link, face)
    open = { link, box, pinned }
    if (pinned) {
      link.setAttribute('aria-expanded', 'true')
      focusOn(box)
    } else {
      link.setAttribute('aria-describedby', 'popover')
    }
  }

  const linkAt = (target: EventTarget | null): HTMLElement | undefined => {
    const link = target instanceof Element ? target.closest(LINKS) : null
    return link instanceof HTMLElement && !link.closest('.popover') ? link : undefined
  }
  const leave = (): void => {
    clearTimeout(timer)
    if (open && !open.pinned) timer = window.setTimeout(close, SOON)
  }

  page.main.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || open?.pinned) return
    const link = linkAt(event.target)
    clearTimeout(timer)
    if (link) timer = window.setTimeout(() => show(link, false), SOON)
    else if (!(event.target instanceof Node && open?.box.contains(event.target))) leave()
  })
  page.main.addEventListener('pointerleave', leave)
  page.main.addEventListener('focusin', (event) => {
    const link = linkAt(event.target)
    if (givingBack) return
    if (link?.matches(':focus-visible')) show(link, false)
    else if (open && !open.box.contains(document.activeElement) && open.link !== link) close()
  })
  page.main.addEventListener('click', (event) => {
    const link = linkAt(event.target)
    if (link) {
      event.preventDefault()
      event.stopPropagation()
      if (open?.link === link && open.pinned) close(true)
      else show(link, true)
    } else if (open && event.target instanceof Node && !open.box.contains(event.target)) {
      close()
    }
  }, true)
  player.overlays.add({ close: () => close(true) })
  player.dialogs.onOpen(() => void close())
  stage.beforeTurn(() => {
    close()
    return false
  })
  stage.onChange(() => void close())
  window.addEventListener('beforeprint', () => void close())
}

/** Measures in the canvas's own pixels, whatever its scale in the window. */
function put(box: HTMLElement, link: HTMLElement, face: HTMLElement): void {
  const canvas = face.getBoundingClientRect()
  const scale = canvas.width / face.offsetWidth || 1
  const inCanvas = (rect: DOMRect): Box => ({
    left: (rect.left - canvas.left) / scale,
    top: (rect.top - canvas.top) / scale,
    width: rect.width / scale,
    height: rect.height / scale,
  })
  const whole = { left: 0, top: 0, width: face.offsetWidth, height: face.offsetHeight }
  const statement = link.closest(STATEMENT) ?? link
  Object.assign(box.style, {
    position: 'absolute',
    boxSizing: 'border-box',
    left: '0',
    top: '0',
    width: `${WIDTH}px`,
    overflow: 'auto',
  })
  const size = { width: WIDTH, height: box.scrollHeight + box.offsetHeight - box.clientHeight }
  const place = placeBeside(inCanvas(statement.getBoundingClientRect()), size, whole)
  Object.assign(box.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    width: `${place.width}px`,
    maxHeight: `${place.height}px`,
  })
}
