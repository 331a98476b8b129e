import { all, create, one } from '../base/dom.ts'
import { addCover } from './cover.ts'
import { placesOf } from './edit.ts'
import { slideOf } from './own-slide.ts'
import { showExerciseMinutes, showKicker, showParts } from './parts-way.ts'
import type { OwnPlan } from './plan.ts'
import { deckData, putData, slidesOf } from './read-deck.ts'
import { reckonItems } from './session.ts'
import { settle } from './settle.ts'
import { rebuild } from './white-list.ts'
import * as wording from '../wording.ts'

/**
 * Makes the class that a plan describes of the file of a deck, before anything else looks at it.
 * @param withHidden hidden slides too, as for a look at them
 */
export function arrange(file: HTMLElement, plan: OwnPlan, withHidden = false): void {
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
  const places = placesOf(plan, deck)
  const shown = places.flatMap(({ id, hidden, minutes }) => {
    const element = elements.get(id)
    if (!element || (hidden && !withHidden)) return []
    const slack = Number(element.dataset['slack'] ?? 0)
    if (minutes !== undefined && Math.max(0, minutes - slack) !== Number(element.dataset['minutes'] ?? 0)) {
      element.dataset['minutes'] = String(Math.max(0, minutes - slack))
      showExerciseMinutes(element, Math.max(0, minutes - slack))
    }
    return [element]
  })
  track.replaceChildren('\n', ...shown.flatMap((element) => [element, '\n']))
  addCover(file, plan.cover)
  const { minutes } = plan.cover
  if (minutes !== undefined) {
    putData(file, 'deck-data', { ...deckData(file), minutes })
    for (const slide of all(file, '#deck .layout-cover')) showKicker(slide, minutes)
  }
  reckonItems(file)
  showParts(file, new Set(places.flatMap(({ id, hidden }) => (hidden ? [id] : []))))
  settle(file, 'presenter')
}

/** Claims, endnotes and terms of slides from elsewhere, each once, at the end of their kind. */
function addEvidence(file: HTMLElement, { taken }: OwnPlan): void {
  const entries = taken.flatMap(({ evidence }) => evidence.flatMap(rebuild))
  if (entries.length === 0) return
  let place = one(file, '#evidence')
  if (!place) {
    place = create('section', { class: 'evidence', id: 'evidence' }, create('h2', {}, wording.whatSlidesRestOn))
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
