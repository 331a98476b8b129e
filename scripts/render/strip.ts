import { words } from '../compiler/content/chinese.ts'
import { type Content, el, type Secret } from '../compiler/content/node.ts'
import type { DeckFor, SlideFor } from '../compiler/deck-model.ts'
import { planned } from '../compiler/session/agenda.ts'

/**
 * Where in its session a slide is: the name of its item, with its minutes where they are for the reader. Empty on a slide
 * of no item, and on one that shows the whole agenda.
 */
export function renderStrip(
  slide: SlideFor<Secret>,
  { route = [], plan }: Pick<DeckFor<Secret>, 'route' | 'plan'>,
): Content<Secret> {
  const now = slide.item === undefined ? undefined : route[slide.item]
  if (now?.slide === undefined || slide.layout === 'agenda') return []
  const minutes = slide.item === undefined ? undefined : plan?.[slide.item]?.minutes
  // A link to the item finds its first slide; the other slides take its name from there.
  const idOf = (
    suffix: string,
  ): string | undefined => (slide.leads === undefined ? undefined : `${slide.leads}${suffix}`)
  return [
    el('p', { class: 'strip', id: idOf('') }, el('span', { class: 'strip-name', id: idOf('-title') }, words(now.title)),
      minutes === undefined ? [] : planned(minutes)),
  ]
}
