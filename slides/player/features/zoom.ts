import { button, create, one, textOf, icon } from '../base/dom.ts'
import { copyOf } from '../base/copies.ts'
import type { Player } from '../base/player.ts'
import { countShown, countSteps, keepShown, showSteps } from '../base/steps.ts'
import * as wording from '../wording.ts'

const FIGURES = 'figure.diagram, figure.picture'
const STEP = 1.25
const PAN = 80

/** Any diagram or picture large: by click, by its button, or by `z`. */
export function startZoom(player: Player): void {
  const content = create('div', { class: 'zoom-content' })
  const stage = create('div', {
    class: 'zoom-stage',
    tabindex: '0',
    role: 'group',
    'aria-label': wording.enlargedPicture,
  }, content)
  const dialog = player.dialogs.make({
    name: 'zoom',
    title: wording.diagram,
    prepare: () => stage.focus({ preventScroll: true }),
    closed: () => content.replaceChildren(),
  })
  const tool = (name: 'smaller' | 'larger' | 'fit', label: string, press: () => void): HTMLButtonElement =>
    button('bar-button', icon(name), press, { 'aria-label': label })
  const rest = button('button', wording.allOfIt, () => shown && show(shown, true))
  dialog.body.append(stage,
    create('div', { class: 'row zoom-tools' }, tool('smaller', wording.zoomOut, () => middle(1 / STEP)),
      tool('larger', wording.zoomIn, () => middle(STEP)), tool('fit', wording.fit, () => whole()), rest))

  let shown: HTMLElement | undefined

  let natural = { width: 1, height: 1 }
  let view: View = { x: 0, y: 0, scale: 1 }

  const room = (): { width: number; height: number } => ({ width: stage.clientWidth, height: stage.clientHeight })
  function put(next: View): void {
    view = next
    content.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
  }
  const whole = (): void => put(fit(natural, room()))
  const about = (factor: number, x: number, y: number): void =>
    put(zoomAt(view, factor, x, y, fit(natural, room()).scale))
  const middle = (factor: number): void => about(factor, room().width / 2, room().height / 2)

  /** As far as the steps have come on the slide and no further, or all of it. */
  function show(figure: HTMLElement, all: boolean): void {
    const picture = figure.querySelector('.drawing svg, img')
    if (!picture) return
    const copy = copyOf(picture)
    if (all) showSteps(copy)
    keepShown(copy)
    shown = figure
    rest.hidden = all || countShown(picture) === countSteps(picture)
    if (rest === document.activeElement) stage.focus({ preventScroll: true })
    natural = sizeOf(picture)
    if (copy instanceof SVGElement || copy instanceof HTMLElement) {
      Object.assign(copy.style, {
        width: `${natural.width}px`,
        height: `${natural.height}px`,
        maxWidth: 'none',
        maxHeight: 'none',
        display: 'block',
      })
    }
    Object.assign(content.style, {
      transformOrigin: '0 0',
      position: 'absolute',
      left: '0',
      top: '0',
      width: `${natural.width}px`,
    })
    content.replaceChildren(copy)
    content.setAttribute('role', 'img')
    content.setAttribute('aria-label', nameOf(figure))
    const title = dialog.element.querySelector('h2')
    if (title) title.textContent = nameOf(figure).split('. ')[0] ?? wording.diagram
    dialog.open()
    whole()
  }

  const open = (figure: HTMLElement): void => show(figure, false)
  for (const slide of player.stage.slides) {
    for (const figure of slide.element.querySelectorAll<HTMLElement>(FIGURES)) {
      one(figure, '.drawing, img')?.setAttribute('data-zoomable', '')
      figure.append(button('player-ui zoom-open', icon('enlarge'), () => open(figure), {
        'aria-label': wording.enlarge + (nameOf(figure).split('. ')[0] ?? ''),
      }))
      figure.addEventListener('click', (event) => {
        if (event.target instanceof Element && event.target.closest('[data-zoomable]')) open(figure)
      })
    }
  }
  if (!player.page.track.querySelector(FIGURES)) return
  player.actions.set('zoom', () => {
    if (dialog.isOpen()) return rest.hidden ? dialog.close() : rest.click()
    const slide = player.stage.place().slide.element
    const figure = document.activeElement?.closest(FIGURES) ?? slide.querySelector(FIGURES)
    if (figure instanceof HTMLElement) open(figure)
    else player.show({ text: wording.noDiagram })
  })

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => middle(STEP),
    '=': () => middle(STEP),
    '-': () => middle(1 / STEP),
    '0': whole,
    ArrowLeft: () => put(pan(view, PAN, 0)),
    ArrowRight: () => put(pan(view, -PAN, 0)),
    ArrowUp: () => put(pan(view, 0, PAN)),
    ArrowDown: () => put(pan(view, 0, -PAN)),
  }
  dialog.element.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  stage.addEventListener('wheel', (event) => {
    event.preventDefault()
    const box = stage.getBoundingClientRect()
    about(Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top)
  }, { passive: false })
  followFingers(stage, (x, y) => put(pan(view, x, y)), about)
  window.addEventListener('resize', () => {
    if (dialog.isOpen()) whole()
  })
}

/** One pointer drags, two pinch. */
function followFingers(
  stage: HTMLElement,
  drag: (x: number, y: number) => void,
  pinch: (factor: number, x: number, y: number) => void,
): void {
  const points = new Map<number, { x: number; y: number }>()
  stage.style.touchAction = 'none'
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId)
    points.set(event.pointerId, { x: event.clientX, y: event.clientY })
  })
  stage.addEventListener('pointermove', (event) => {
    const before = points.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const other = [...points].find(([id]) => id !== event.pointerId)?.[1]
    if (other) {
      const box = stage.getBoundingClientRect()
      const apart = (point: { x: number; y: number }): number => Math.hypot(point.x - other.x, point.y - other.y)
      pinch(apart(now) / (apart(before) || 1), (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top)
    } else {
      drag(now.x - before.x, now.y - before.y)
    }
    points.set(event.pointerId, now)
  })
  for (const name of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(name, (event) => points.delete(event.pointerId))
  }
}

function nameOf(figure: Element): string {
  return figure.querySelector('.drawing')?.getAttribute('aria-label') ?? figure.querySelector('img')?.alt
    ?? (textOf(figure.querySelector('figcaption')) || wording.diagram)
}

function sizeOf(picture: Element): { width: number; height: number } {
  if (picture instanceof SVGSVGElement && picture.viewBox.baseVal.width > 0) {
    return { width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height }
  }
  if (picture instanceof HTMLImageElement && picture.naturalWidth > 0) {
    return { width: picture.naturalWidth, height: picture.naturalHeight }
  }
  const box = picture.getBoundingClientRect()
  return { width: box.width || 1, height: box.height || 1 }
}

/** How a picture lies in its window: moved by `x`, `y` pixels and scaled. */
interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}
interface Size {
  readonly width: number
  readonly height: number
}

/** The whole picture in the middle, as large as it goes. */
export function fit(picture: Size, room: Size): View {
  const scale = Math.min(room.width / picture.width, room.height / picture.height) || 1
  return { scale, x: (room.width - picture.width * scale) / 2, y: (room.height - picture.height * scale) / 2 }
}

/** Larger or smaller about a point that stays where it is; between half and twelve times the fitting size. */
export function zoomAt(view: View, factor: number, x: number, y: number, fitting: number): View {
  const scale = Math.max(fitting / 2, Math.min(view.scale * factor, fitting * 12))
  const real = scale / view.scale
  return { scale, x: x - (x - view.x) * real, y: y - (y - view.y) * real }
}

/** Moved. */
export function pan(view: View, x: number, y: number): View {
  return { ...view, x: view.x + x, y: view.y + y }
}
