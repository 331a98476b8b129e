import { words } from '../compiler/content/chinese.ts'
import { type Content, el, type Secret } from '../compiler/content/node.ts'
import type { AssembledPart, DeckFor, SlideFor } from '../compiler/deck-model.ts'
import { planned } from '../compiler/session/agenda.ts'
import type { Wording } from '../words/wording.ts'

/** The part of an assembled deck that a slide leads into. */
export function partLedInto(slide: SlideFor<Secret>, deck: DeckFor<Secret>): AssembledPart | undefined {
  return deck.parts?.find(({ id }) => id === slide.id)
}

/**
 * All parts of an assembled deck in order, on the slide that leads into one of them: which are done, which comes now,
 * which are to come. Minutes are the plan, which stays with the presenter.
 */
export function renderWay(present: AssembledPart, parts: readonly AssembledPart[], wording: Wording): Content<Secret> {
  const now = parts.indexOf(present)
  const items = parts.map(({ id, title, minutes }, index) => {
    const length = minutes === undefined ? [] : planned(minutes)
    const name = index === now
      ? el('span', { 'aria-current': 'step' }, words(title))
      : el('a', { href: `#${encodeURIComponent(id)}` }, words(title))
    return el('li', { class: index === now ? 'here' : index < now ? 'done' : undefined }, name, length)
  })
  return [
    el('ol', { class: 'way', 'aria-label': wording.partsAt(now + 1, parts.length) }, items),
  ]
}
