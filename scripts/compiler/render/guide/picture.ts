import { slidesOf } from '../../editions.ts'
import { escapeHtml } from '../../escape.ts'
import type { Deck } from '../../model.ts'
import type { ScriptSlide } from '../../session/guide.ts'
import { type PageNeeds, renderSlide } from '../deck-page.ts'
import { collectEvidence } from '../evidence.ts'
import { Figures } from '../figures.ts'
import { asPicture } from '../sheet/slides.ts'

/** Small pictures of a deck's slides: the slides themselves, scaled down by the style. Nothing in them is a place to go
 * to. */
export class SlidePictures {
  readonly #render: (slide: ScriptSlide) => string

  constructor(deck: Deck, needs: PageNeeds) {
    const figures = new Figures(needs)
    const evidence = collectEvidence(deck, needs.edition, needs.kit)
    const numbers = new Map(slidesOf(deck, needs.edition).map(({ id }, index) => [id, index + 1]))
    this.#render = ({ id, title, slide }) => {
      const number = numbers.get(id) ?? 1
      const html = asPicture(renderSlide(deck, slide, number, needs, figures, evidence)).replace(LINKS, '$1').replace(
        CLOSED,
        '',
      ).replace(HEADINGS, '<h$1 role="none"')
      return `<div class="slide-frame" role="img" aria-label="Slide ${number}: ${
        escapeHtml(title)
      }"><div class="slide-canvas">${html}</div></div>\n`
    }
  }

  render(slide: ScriptSlide): string {
    return this.#render(slide)
  }
}

// As the compiler writes them: values stand in double quotes. What a press opens is not in sight, and stands beside.
const LINKS = /(<a\b[^<>]*?) href="[^"]*"/g
const CLOSED = /<div class="exercise-given exercise-(?:steps|source)">[^]*?<\/div>\n/g
const HEADINGS = /<h([1-6])\b/g

/** The headings of a page that are none of a slide's picture, with their attributes. */
export const PAGE_HEADINGS = /<h[1-6]\b(?! role="none")([^<>]*)>/g
