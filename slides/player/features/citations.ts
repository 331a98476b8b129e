import { button, create, focusOn, icon } from '../base/dom.ts'
import type { Entries } from '../base/entries.ts'
import { placeBeside, type Box } from '../base/placing.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

const LINKS = 'a.cite, a.term, a[href^="#claim-"], a[href^="#endnote-"], a[href^="#term-"]'
const STATEMENT = 'li, p, blockquote, td, th, h1, h2, h3, figcaption'
const WIDTH = 720

/** A press on a citation or a term shows what it rests on, until the next. */
export function startCitations(player: Player, entries: Entries): void {
  const { page, stage } = player
  let open: { readonly link: HTMLElement; readonly box: HTMLElement } | undefined

  function close(giveFocusBack = false): boolean {
    if (!open) return false
    const { link, box } = open
    open = undefined
    const had = box.contains(document.activeElement)
    box.remove()
    link.removeAttribute('aria-expanded')
    if (had && giveFocusBack) link.focus({ preventScroll: true })
    return true
  }

  function show(link: HTMLElement): void {
    close()
    const face = link.closest('.face')
    const found = entries.behindLink(link)
    if (!(face instanceof HTMLElement) || found.length === 0) return
    const box = create('div', {
      class: 'player-ui popover',
      role: 'dialog',
      'aria-label': wording.whatThisRestsOn,
      tabindex: '-1',
    }, button('popover-close', icon('close'), () => close(true), { 'aria-label': wording.close }), ...found)
    face.append(box)
    put(box, link, face)
    open = { link, box }
    link.setAttribute('aria-expanded', 'true')
    focusOn(box)
  }

  const linkAt = (target: EventTarget | null): HTMLElement | undefined => {
    const link = target instanceof Element ? target.closest(LINKS) : null
    return link instanceof HTMLElement && !link.closest('.popover') ? link : undefined
  }
  page.main.addEventListener('focusin', (event) => {
    if (open && !(event.target instanceof Node && open.box.contains(event.target))) close()
  })
  page.main.addEventListener('click', (event) => {
    const link = linkAt(event.target)
    if (link) {
      event.preventDefault()
      event.stopPropagation()
      if (open?.link === link) close(true)
      else show(link)
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
