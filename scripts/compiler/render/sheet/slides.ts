import { slidesOf } from '../../editions.ts'
import { textToHtml } from '../../escape.ts'
import type { SlidesInclusion } from '../../handout/model.ts'
import type { Slide } from '../../model.ts'
import { renderSlide } from '../deck-page.ts'
import { collectEvidence } from '../evidence.ts'
import { ruled } from './ruled.ts'
import type { SheetRendering } from './sheet-content.ts'
import { noteHeads } from './table-heads.ts'

/** Lines beside one of three slides on a page, of which the style shows as many as fit; and below one in large print. */
const BESIDE = 9
const BELOW = 4

/** Slides, each with lines to write on or with the speaker's notes: ordinary print shows them as they look, else they are text. */
export function renderSlides({ deck, slides, notes }: SlidesInclusion, { needs, layout, figures }: SheetRendering): string {
  const numbers = new Map(slidesOf(deck, needs.edition).map((slide, index) => [slide.id, index + 1]))
  const evidence = collectEvidence(deck, needs.edition, needs.kit)
  const numberOf = (slide: Slide): number => numbers.get(slide.id) ?? 1
  const picture = (slide: Slide): string => `<div class="slide-frame"><div class="slide-canvas">`
    + `${noteHeads(asPicture(renderSlide(deck, slide, numberOf(slide), needs, figures, evidence).replace(NOTES, '\n</section>').replace(KEY, '')))}</div></div>`
  if (notes) {
    return slides.map((slide) => `<div class="slide-page">
<p class="slide-name">Slide ${numberOf(slide)}${slide.minutes === undefined ? '' : ` · ${slide.minutes} min`}</p>
${picture(slide)}
<div class="slide-notes">
${slide.notes === '' ? ruled(BESIDE) : slide.notes}
</div>
</div>
`).join('')
  }
  return `<div class="slide-rows">
${slides.map((slide) => `<div class="slide-row">
<p class="slide-name">Slide ${numberOf(slide)}${slide.titled ? '' : ` · ${textToHtml(slide.title)}`}</p>
${picture(slide)}
${ruled(layout.large ? BELOW : BESIDE)}</div>`).join('\n')}
</div>
`
}

/** The notes stand beside the picture, and nothing is played on paper. */
const KEY = /<script type="application\/json" class="exercise-key">[^<]*<\/script>\n?/
const NOTES = /<aside class="notes"[\s\S]*<\/section>$/

/** A picture of a slide is not a place to link to, and two decks may have slides of one name. Badges stand on lines of their own. */
export function asPicture(html: string): string {
  return html.replaceAll(' <span class="cites">', '\n<span class="cites">').replace(/ (?:id|aria-labelledby)="(?!d\d+-)[^"]*"/g, '').replace(/ href="#(?!mark-|d\d+-)[^"]*"/g, '')
}
