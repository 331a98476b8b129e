import { words } from '../compiler/content/chinese.ts'
import { type Content, el, type Secret } from '../compiler/content/node.ts'
import type { DeckFor, SlideFor } from '../compiler/deck-model.ts'
import { planned } from '../compiler/session/agenda.ts'
import { wordingOf } from '../words/wording.ts'

/**
 * Where in its session a slide is: an item each, without slack, which the room need not see; the present one named,
 * with its minutes where they are for the reader. Empty on a slide of no item, and on one that shows the whole agenda.
 */
export function renderStrip(
  slide: SlideFor<Secret>,
  { route = [], plan, language }: Pick<DeckFor<Secret>, 'route' | 'plan' | 'language'>,
): Content<Secret> {
  const now = slide.item === undefined ? undefined : route[slide.item]
  if (now?.slide === undefined || slide.layout === 'agenda') return []
  const minutes = slide.item === undefined ? undefined : plan?.[slide.item]?.minutes
  const shown = route.filter((item) => item.slide !== undefined)
  const at = shown.indexOf(now)
  // A link to the item finds its first slide; the other slides take its name from there.
  const idOf = (
    suffix: string,
  ): string | undefined => (slide.leads === undefined ? undefined : `${slide.leads}${suffix}`)
  const parts = shown.map((_, index) => el('i', { class: index === at ? 'here' : index < at ? 'done' : undefined }))
  return [
    el('p', { class: 'strip', id: idOf('') },
      el('span', { class: 'strip-parts', role: 'img', 'aria-label': wordingOf(language).partAt(at + 1, shown.length) },
        parts), ' ', el('span', { class: 'strip-name', id: idOf('-title') }, words(now.title)),
      minutes === undefined ? [] : planned(minutes)),
  ]
}
