import { all, button, create, one } from '../base/dom.ts'
import { pictureOf } from '../base/copies.ts'
import type { PageSlide } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import { neighbour, type Move } from './overview-moves.ts'

const DIRECTIONS: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** `o`: all slides as small pictures with their titles, by part or item where there are some; arrows move, Enter
 * goes. */
export function startOverview(player: Player): void {
  const { stage } = player
  const dialog = player.dialogs.make({ name: 'overview', title: 'All slides', prepare, closed })
  let seen: IntersectionObserver | undefined
  for (const group of groupByPart(stage.slides)) {
    if (group.title !== undefined) dialog.body.append(create('h3', { class: 'overview-part' }, group.title))
    dialog.body.append(create('ol', { class: 'overview-grid' }, ...group.slides.map(card)))
  }
  const buttons = all(dialog.body, '.overview-go')
  const pictures = all(dialog.body, '.overview-picture')

  function card(slide: PageSlide): HTMLElement {
    const go = button('overview-go', create('span', { class: 'overview-number' }, `${slide.number} `), () => {
      dialog.close()
      stage.go(slide.id)
    })
    go.append(slide.title)
    return create('li', { class: 'overview-card', 'data-slide': slide.id },
      create('div', { class: 'overview-picture', 'aria-hidden': 'true' }), go)
  }

  // Pictures are made as they come into sight: a deck may have hundreds of slides.
  function prepare(): void {
    const { slide: now, step } = stage.place()
    seen?.disconnect()
    seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const frame = entry.target
        if (!entry.isIntersecting || !(frame instanceof HTMLElement) || frame.firstChild) continue
        const slide = stage.slides[pictures.indexOf(frame)]
        if (slide) frame.append(pictureOf(slide.element, frame.clientWidth, slide === now ? step : undefined))
      }
    }, { root: dialog.body, rootMargin: '200px' })
    for (const frame of pictures) {
      Object.assign(frame.style, { position: 'relative', overflow: 'hidden', aspectRatio: '16 / 9' })
      seen.observe(frame)
    }
    buttons.forEach((each, index) => {
      if (index === now.number - 1) each.setAttribute('aria-current', 'true')
      else each.removeAttribute('aria-current')
    })
    const current = buttons[now.number - 1]
    current?.focus({ preventScroll: true })
    current?.closest('li')?.scrollIntoView({ block: 'center' })
  }

  function closed(): void {
    seen?.disconnect()
    for (const frame of pictures) frame.replaceChildren()
  }

  dialog.body.addEventListener('keydown', (event) => {
    const direction = event.ctrlKey || event.altKey || event.metaKey ? undefined : DIRECTIONS[event.key]
    if (direction === undefined) return
    event.preventDefault()
    const boxes = buttons.map((each) => each.getBoundingClientRect())
    const target = buttons[neighbour(boxes, buttons.findIndex((each) => each === document.activeElement), direction)]
    target?.focus({ preventScroll: true })
    target?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
  player.actions.set('overview', dialog.toggle)
}

interface Group {
  readonly title?: string
  readonly slides: PageSlide[]
}

/** A group for each part of the deck or item of the session, and one for the sources after the last; what stands before
 * the first has no title. */
function groupByPart(slides: readonly PageSlide[]): readonly Group[] {
  const groups: Group[] = []
  let inSources = true
  for (const slide of slides) {
    const led = titleLedInto(slide)
    const begins = led !== undefined || (!inSources && slide.element.classList.contains('layout-sources'))
    if (begins) inSources = led === undefined
    const last = groups.at(-1)
    if (begins) groups.push({ title: led ?? 'Sources', slides: [slide] })
    else if (last) last.slides.push(slide)
    else groups.push({ slides: [slide] })
  }
  return groups
}

/** The title of the part or item that begins with a slide. */
function titleLedInto({ element, title }: PageSlide): string | undefined {
  if (element.classList.contains('divider') || (element.matches('.layout-agenda') && one(element, '[aria-current]'))) {
    return title
  }
  return one(element, '.strip[id] .strip-name')?.textContent ?? undefined
}
