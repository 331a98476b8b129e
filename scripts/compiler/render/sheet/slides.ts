import { sayHalves } from '../../exercise/presenter.ts'
import { slidesOf } from '../../editions.ts'
import { textToHtml } from '../../escape.ts'
import type { SlidesInclusion } from '../../handout/model.ts'
import type { Slide } from '../../model.ts'
import { renderSlide } from '../deck-page.ts'
import { collectEvidence } from '../evidence.ts'
import { sourceLine } from '../source-line.ts'
import { endMark } from './end-mark.ts'
import { partDrawings, withWords } from './large-figures.ts'
import { ruled } from './ruled.ts'
import type { SheetLayout, SheetRendering } from './sheet-content.ts'
import { noteHeads } from './table-heads.ts'

/** In ordinary print, as the style lays them out. */
export const PER_PAGE = 3

/** Lines beside one of the slides on a page, of which the style shows as many as fit; and below one in large print. */
const BESIDE = 9
const BELOW = 4

/** In large print, where a slide stands and how many lines are below it. */
export interface SlidePlace {
  readonly startsPage: boolean
  readonly lines: number
  /** It fills its page: the lines are on the next. */
  readonly overleaf: boolean
}

/** Slides, each with lines to write on or with the speaker's notes: ordinary print shows them as they look, else they
 * are text. */
export function renderSlides(
  { deck, slides, notes }: SlidesInclusion,
  { needs, layout, figures }: SheetRendering,
): string {
  const numbers = new Map(slidesOf(deck, needs.edition).map((slide, index) => [slide.id, index + 1]))
  const evidence = collectEvidence(deck, needs.edition, needs.kit)
  const numberOf = (slide: Slide): string => `Slide ${numbers.get(slide.id) ?? 1}`
  const picture = (slide: Slide): string =>
    reachable(noteHeads(asPicture(renderSlide(deck, slide, numbers.get(slide.id) ?? 1, needs, figures, evidence))))
  if (notes) {
    return slides.map((slide) =>
      `<div class="slide-page">
<p class="slide-name">${numberOf(slide)}${slide.minutes === undefined ? '' : ` · ${sayHalves(slide.minutes)} min`}</p>
${framed(layout.large ? withWords(picture(slide)) : picture(slide))}
<div class="slide-notes">
${slide.notes === '' ? ruled(BESIDE) : slide.notes}
</div>
</div>
`
    ).join('')
  }
  const sourceOf = (slide: Slide): string => {
    const source = sourceLine(slide, needs.kit.paper, needs.kit.settings)
    return source === '' ? '' : ` <span class="slide-source">${textToHtml(source)}</span>`
  }
  // Drawings that have pages of their own follow the page that their slides are on.
  let drawings = ''
  const turnPage = (): string => {
    const pages = drawings
    drawings = ''
    return pages
  }
  const rows = slides.map((slide, index) => {
    const { startsPage, lines, overleaf } = placeOf(layout, index)
    const parts = layout.large
      ? partDrawings(picture(slide), `${numberOf(slide)}: the drawing`, 'The drawing is on the next page.')
      : { text: picture(slide), pages: '' }
    const before = startsPage ? turnPage() : ''
    if (layout.slides !== 'measure') drawings += parts.pages
    return before
      + row(startsPage, `${numberOf(slide)}${sourceOf(slide)}`,
        `${framed(parts.text)}\n${overleaf ? '' : ruled(lines)}`)
      + (overleaf ? turnPage() + row(true, `${numberOf(slide)}: your notes`, ruled(lines)) : '')
      + (layout.slides === undefined ? turnPage() : '')
      + (layout.slides === 'measure' ? endMark('slide') : '')
  })
  return `<div class="slide-rows">\n${rows.join('')}${turnPage()}</div>\n`
}

/** Its name stands again where a slide goes on to the next page. */
const row = (startsPage: boolean, name: string, content: string): string =>
  `<div class="slide-row${
    startsPage ? ' starts-page' : ''
  }">\n<div class="slide-head"><p class="slide-name">${name}</p></div>\n${content}</div>\n`

const framed = (picture: string): string => `<div class="slide-frame"><div class="slide-canvas">${picture}</div></div>`

function placeOf({ large, slides }: SheetLayout, index: number): SlidePlace {
  if (slides === 'measure') return { startsPage: index > 0, lines: 0, overleaf: false }
  return slides?.[index] ?? { startsPage: false, lines: large ? BELOW : BESIDE, overleaf: false }
}

/** On a phone a drawing scrolls in its frame, by keyboard too. */
const reachable = (html: string): string =>
  html.replaceAll('<div class="drawing" ', '<div class="drawing" tabindex="0" ')

/** The notes stand beside the picture, and nothing is played on paper. */
const KEY = /<script type="application\/json" class="exercise-key">[^<]*<\/script>\n?/
const NOTES = /<aside class="notes"[\s\S]*<\/section>$/

/** A slide as it looks, without its notes. It is not a place to link to, and two decks may have slides of one name.
 * Badges stand on lines of their own. */
export function asPicture(html: string): string {
  return html.replace(NOTES, '\n</section>').replace(KEY, '').replaceAll(' <span class="cites', '\n<span class="cites')
    .replace(/ (?:id|aria-labelledby)="(?!d\d+-)[^"]*"/g, '').replace(/ href="#(?!mark-|d\d+-)[^"]*"/g, '')
}
