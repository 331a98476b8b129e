import { all, button, create, one } from '../base/dom.ts'
import type { PageSlide } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import { lazyPictures } from './lazy-pictures.ts'
import { moveFocus, MOVES, showFocused } from './overview-moves.ts'
import * as wording from '../wording.ts'

/** `o`: all slides as small pictures with their titles, by part or item where there are some; arrows move, Enter
 * goes. */
export function startOverview(player: Player): void {
  const { stage } = player
  const dialog = player.dialogs.make({
    name: 'overview',
    title: wording.allSlides,
    prepare,
    closed: () => pictures.clear(),
  })
  const pictures = lazyPictures(dialog.body)
  for (const group of groupByPart(stage.slides)) {
    if (group.title !== undefined) dialog.body.append(create('h3', { class: 'overview-part' }, group.title))
    dialog.body.append(create('ol', { class: 'overview-grid' }, ...group.slides.map(card)))
  }
  const buttons = all(dialog.body, '.overview-go')

  function card(slide: PageSlide): HTMLElement {
    const go = button('overview-go', create('span', { class: 'overview-number' }, `${slide.number} `), () => {
      dialog.close()
      stage.go(slide.id)
    })
    go.append(slide.title)
    const frame = create('div', { class: 'overview-picture', 'aria-hidden': 'true' })
    pictures.watch(frame, () => slide.element, () => (slide === stage.place().slide ? stage.place().step : undefined))
    return create('li', { class: 'overview-card', 'data-slide': slide.id }, frame, go)
  }

  function prepare(): void {
    const { slide: now } = stage.place()
    pictures.draw()
    buttons.forEach((each, index) => {
      if (index === now.number - 1) each.setAttribute('aria-current', 'true')
      else each.removeAttribute('aria-current')
    })
    showFocused(buttons[now.number - 1], 'center')
  }

  dialog.body.addEventListener('keydown', (event) => {
    const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : MOVES[event.key]
    if (move === undefined) return
    event.preventDefault()
    moveFocus(buttons, buttons.findIndex((each) => each === document.activeElement), move)
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
    if (begins) groups.push({ title: led ?? wording.sources, slides: [slide] })
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
