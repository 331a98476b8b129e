import { all, button, create } from '../base/dom.ts'
import { pictureOf } from '../base/copies.ts'
import type { Player } from '../base/player.ts'

/** `o`: all slides as small pictures with their titles; arrows move, Enter goes. */
export function startOverview(player: Player): void {
  const { stage } = player
  const grid = create('ol', { class: 'overview-grid' })
  const dialog = player.dialogs.make({ name: 'overview', title: 'All slides', prepare, closed })
  dialog.body.append(grid)
  let seen: IntersectionObserver | undefined

  for (const slide of stage.slides) {
    grid.append(create('li', { class: 'overview-card', 'data-slide': slide.id },
      create('div', { class: 'overview-picture', 'aria-hidden': 'true' }),
      button('overview-go', create('span', { class: 'overview-number' }, `${slide.number} `), () => {
        dialog.close()
        stage.go(slide.id)
      })))
    grid.lastElementChild?.querySelector('button')?.append(slide.title)
  }
  const buttons = all(grid, '.overview-go')

  // Pictures are made as they come into sight: a deck may have hundreds of slides.
  function prepare(): void {
    const { slide: now, step } = stage.place()
    seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const frame = entry.target
        if (!entry.isIntersecting || !(frame instanceof HTMLElement) || frame.firstChild) continue
        const slide = stage.slides[all(grid, '.overview-picture').indexOf(frame)]
        if (slide) frame.append(pictureOf(slide.element, frame.clientWidth, slide === now ? step : undefined))
      }
    }, { root: dialog.body, rootMargin: '200px' })
    for (const frame of all(grid, '.overview-picture')) {
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
    for (const frame of all(grid, '.overview-picture')) frame.replaceChildren()
  }

  grid.addEventListener('keydown', event => {
    const at = buttons.findIndex(each => each === document.activeElement)
    const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - columns, ArrowDown: at + columns,
      Home: 0, End: buttons.length - 1,
    }
    const to = event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    const target = buttons[to]
    target?.focus({ preventScroll: true })
    target?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
  player.actions.set('overview', dialog.toggle)
}
