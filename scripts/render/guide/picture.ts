import {
  type Content,
  el,
  type Element,
  hasClass,
  type Node,
  type Secret,
  withAttributes,
} from '../../compiler/content/node.ts'
import { elementsIn } from '../../compiler/content/walk.ts'
import { mapElements, withoutBlocks } from '../../compiler/content/map-nodes.ts'
import { deckFor } from '../../compiler/content/for-edition.ts'
import type { Deck } from '../../compiler/deck-model.ts'
import type { ScriptSlide } from '../../compiler/session/guide.ts'
import { renderSlide, type PageNeeds } from '../slide.ts'
import { collectEvidence } from '../../compiler/evidence.ts'
import { Figures } from '../figures.ts'
import { asPicture } from '../sheet/slides.ts'
import { wordingOf } from '../../words/wording.ts'

/** Small pictures of a deck's slides: the slides themselves, scaled down by the style. Nothing in them is a place to go
 * to. */
export class SlidePictures {
  readonly #render: (slide: ScriptSlide) => Node<Secret>[]

  constructor(deck: Deck, needs: PageNeeds) {
    const figures = new Figures(needs)
    const shown = deckFor(deck, needs.edition)
    const evidence = collectEvidence(shown, needs.kit)
    const places = new Map(shown.slides.map((slide, index) => [slide.id, { slide, number: index + 1 }]))
    this.#render = ({ id, title, minutes }) => {
      const { slide, number } = places.get(id) ?? unknownSlide(id)
      const picture = asPicture(renderSlide(shown, { ...slide, minutes }, number, needs, figures, evidence))
      const canvas = el('div', { class: 'slide-canvas' }, withoutPlaces(withoutBlocks([picture], isClosed)))
      const label = wordingOf(deck.language).slideNamed(number, title)
      return [el('div', { class: 'slide-frame', role: 'img', 'aria-label': label }, canvas)]
    }
  }

  render(slide: ScriptSlide): Node<Secret>[] {
    return this.#render(slide)
  }
}

const unknownSlide = (id: string): never => {
  throw new TypeError(`The deck of the guide has no slide “${id}”`)
}

/** What a press opens is not in sight, and stands beside. */
const isClosed = (element: Element<Secret>): boolean =>
  hasClass(element, 'exercise-given') && !hasClass(element, 'exercise-steps-open')

const withoutPlaces = (content: Content<Secret>): Content<Secret> =>
  mapElements(content, (element) => {
    if (isHeading(element)) return { ...element, attributes: { role: 'none', ...element.attributes } }
    return element.name === 'a' ? withAttributes(element, { href: undefined }) : element
  })

const isHeading = ({ name }: Element<Secret>): boolean => /^h[1-6]$/.test(name)

/** The headings of a page that are none of a slide's picture. */
export const pageHeadings = (page: Content<Secret>): Element<Secret>[] =>
  elementsIn(page).filter((element) => isHeading(element) && element.attributes['role'] !== 'none')
