import { sayHalves } from '../exercise/presenter.ts'
import { textToHtml } from '../escape.ts'
import type { Deck, Edition, Slide } from '../model.ts'

/**
 * Where in its session a slide is: an item each, without slack, which the room need not see; the present one named,
 * with
 * its minutes where they are for the reader. Empty on a slide of no item, and on one that shows the whole agenda.
 */
export function renderStrip(slide: Slide, { plan = [] }: Pick<Deck, 'plan'>, edition: Edition): string {
  const now = slide.item === undefined ? undefined : plan[slide.item]
  if (now?.slide === undefined || slide.layout === 'agenda') return ''
  const shown = plan.filter((item) => item.slide !== undefined)
  const at = shown.indexOf(now)
  // A link to the item finds its first slide; the other slides take its name from there.
  const idOf = (suffix: string): string => (slide.leads === undefined ? '' : ` id="${slide.leads}${suffix}"`)
  const parts = shown.map((
    _,
    index,
  ) => (index === at ? '<i class="here"></i>' : index < at ? '<i class="done"></i>' : '<i></i>'))
  const length = edition === 'presenter' ? ` <span class="plan">${sayHalves(now.minutes)} min</span>` : ''
  return `<p class="strip"${idOf('')}><span class="strip-parts" role="img" aria-label="Part ${
    at + 1
  } of ${shown.length}:">${parts.join('')}</span> `
    + `<span class="strip-name"${idOf('-title')}>${textToHtml(now.title)}</span>${length}</p>\n`
}
