import { create, one } from '../base/dom.ts'
import { addCover } from './cover.ts'
import { placesOf } from './edit.ts'
import type { OwnPlan } from './plan.ts'
import { slideOf } from './own-slide.ts'
import { deckData, putData, slidesOf } from './read-deck.ts'
import { reckonItems } from './session.ts'
import { settle } from './settle.ts'
import { rebuild } from './white-list.ts'

/**
 * Makes the class that a plan describes of the file of a deck, before anything else looks at it.
 * @param all hidden slides too, as for a look at them
 */
export function arrange(file: HTMLElement, plan: OwnPlan, all = false): void {
  const track = one(file, '#deck > .track')
  if (!track) return
  const deck = slidesOf(file)
  const elements = new Map(deck.map(({ id, element }) => [id, element]))
  for (const slide of plan.own) elements.set(slide.id, slideOf(slide))
  for (const { id, html } of plan.taken) {
    const [element] = rebuild(html)
    if (element?.matches('section.slide')) {
      element.id = id
      elements.set(id, element)
    }
  }
  addEvidence(file, plan)
  const shown = placesOf(plan, deck).flatMap(({ id, hidden, minutes }) => {
    const element = elements.get(id)
    if (!element || (hidden && !all)) return []
    const slack = Number(element.dataset['slack'] ?? 0)
    if (minutes !== undefined) element.dataset['minutes'] = String(Math.max(0, minutes - slack))
    return [element]
  })
  track.replaceChildren('\n', ...shown.flatMap((element) => [element, '\n']))
  addCover(file, plan.cover)
  if (plan.cover.minutes !== undefined) putData(file, 'deck-data', { ...deckData(file), minutes: plan.cover.minutes })
  reckonItems(file)
  settle(file, 'presenter')
}

/** Claims, endnotes and terms of slides from elsewhere, each once, at the end of their kind. */
function addEvidence(file: HTMLElement, { taken }: OwnPlan): void {
  const entries = taken.flatMap(({ evidence }) => evidence.flatMap(rebuild))
  if (entries.length === 0) return
  let place = one(file, '#evidence')
  if (!place) {
    place = create('section', { class: 'evidence', id: 'evidence' }, create('h2', {}, 'What the slides rest on'))
    one(file, '#deck')?.after('\n', place)
  }
  for (const entry of entries) {
    if (entry.id === '' || place.querySelector(`#${entry.id}`) || !entry.matches('.claim, .endnote, .term-entry')) {
      continue
    }
    const last = [...place.querySelectorAll(`:scope > .${entry.classList[0] ?? ''}`)].at(-1)
    if (last) last.after(entry)
    else place.append(entry)
  }
}
