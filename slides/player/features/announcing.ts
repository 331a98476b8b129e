import { focusOn, one, textOf, wordsOf } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import type { Change } from '../base/stage.ts'
import * as wording from '../wording.ts'

/** The window's title, the focus and the live region follow the slide. */
export function startAnnouncing(player: Player): void {
  const { page, stage } = player
  // It names the paper, too.
  const own = document.title

  function follow(change: Pick<Change, 'slide'>): void {
    document.title = change.slide.title === page.title ? own : `${change.slide.title} – ${own}`
    // Somebody who walks through the slides with the bar's own buttons keeps the button.
    if (document.activeElement?.closest('.bar, .notes-panel, dialog[open]')) return
    const heading = one(change.slide.element, 'h1, h2, h3') ?? change.slide.element
    focusOn(heading)
  }

  stage.onChange((change) => {
    if (change.turned) {
      follow(change)
      player.say(wording.slideOf(change.slide.number, stage.slides.length, change.slide.title))
    } else {
      player.say(sayStep(change))
    }
  })
  // Following a link inside the page, the browser takes the focus to nowhere once the slide has turned.
  window.addEventListener('hashchange', () => follow(stage.place()))
  follow(stage.place())
}

/** What a step showed: the item's text, the labels of a diagram's part, or only its number. */
export function sayStep(change: Pick<Change, 'shown' | 'step' | 'steps'>): string {
  const texts = change.shown.map(sayPart).filter((text) => text !== '')
  return texts.length > 0 ? texts.join('; ') : wording.stepOf(change.step, change.steps)
}

function sayPart(part: Element): string {
  const cell = part.closest('td')
  const text = part instanceof SVGElement ? wordsOf(part) : textOf(part)
  if (!cell) return text
  const head = cell.parentElement?.querySelector('th')
  return head ? `${textOf(head)}: ${text}` : text
}
