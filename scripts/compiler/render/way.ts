import { sayHalves } from '../exercise/presenter.ts'
import { escapeHtml, textToHtml } from '../escape.ts'
import type { AssembledPart, Deck, Edition, Slide } from '../model.ts'

/** The part of an assembled deck that a slide leads into. */
export function partLedInto(slide: Slide, deck: Deck): AssembledPart | undefined {
  return deck.parts?.find(({ id }) => id === slide.id)
}

/**
 * All parts of an assembled deck in order, on the slide that leads into one of them: which are done, which comes now,
 * which are to come. Minutes are the plan, which stays with the presenter.
 */
export function renderWay(present: AssembledPart, parts: readonly AssembledPart[], edition: Edition): string {
  const now = parts.indexOf(present)
  const items = parts.map(({ id, title, minutes }, index) => {
    const length = edition === 'presenter' && minutes !== undefined
      ? ` <span class="plan">${sayHalves(minutes)} min</span>`
      : ''
    if (index === now) return `<li class="here"><span aria-current="step">${textToHtml(title)}</span>${length}</li>`
    const link = `<a href="#${encodeURIComponent(id)}">${textToHtml(title)}</a>`
    return `<li${index < now ? ' class="done"' : ''}>${link}${length}</li>`
  })
  return `<ol class="way" aria-label="${escapeHtml(`Parts, ${now + 1} of ${parts.length}`)}">\n${
    items.join('\n')
  }\n</ol>\n`
}
