import { textToHtml } from '../../escape.ts'
import type { Piece } from '../../model.ts'
import type { Guide } from '../../session/guide.ts'
import { type FigureSources, Figures } from '../figures.ts'
import { rehouse } from '../rehouse.ts'
import { keepTogether } from '../keep-together.ts'

/** What is linked to within every page of the kit: the evidence, and the marks. */
const ON_THE_PAGE = /^(?:claim|endnote|term|mark)-/

/** Texts of decks and handouts as they stand in a guide. */
export class GuideText {
  readonly #figures: Figures
  readonly #slides: ReadonlySet<string>
  readonly #deck: string

  constructor({ session: { name, deck } }: Guide, sources: FigureSources) {
    this.#figures = new Figures(sources)
    this.#slides = new Set(deck.slides.map(({ id }) => id))
    this.#deck = `../sessions/${encodeURIComponent(name)}.html`
  }

  /** Address of the session's deck, or of one of its slides, from the folder of the guides. */
  deck(slide?: string): string {
    return slide === undefined ? this.#deck : `${this.#deck}#${encodeURIComponent(slide)}`
  }

  /** Notes of the session's own slides: their links lead into its deck. */
  notes(html: string): string {
    return keepTogether(rehouse(html, 2, (id) => inPage(id) ?? (this.#slides.has(id) ? this.deck(id) : undefined)))
  }

  /** Text of an exercise or a handout, whose places are not here. */
  text(html: string, below = 2): string {
    return keepTogether(rehouse(html, below, inPage))
  }

  pieces(pieces: readonly Piece[], below = 2): string {
    return pieces.map((piece) => {
      if (typeof piece === 'string') return this.text(piece, below)
      return piece.kind === 'presenter-only' ? this.text(piece.html, below) : this.#figures.render(piece)
    }).join('')
  }
}

const inPage = (id: string): string | undefined => (ON_THE_PAGE.test(id) ? `#${encodeURIComponent(id)}` : undefined)

/** A section of the guide; its id is that of its heading. */
export function section(id: string, title: string, body: string): string {
  return `<section class="guide-${id}" aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${body}</section>\n`
}

/** A named part of an item or key; nothing where there is no text. */
export function part(name: string, html: string, tag: 'h4' | 'h5', more = ''): string {
  return html.trim() === ''
    ? ''
    : `<div class="guide-part${more}">\n<${tag}>${name}</${tag}>\n<div>\n${html.trim()}\n</div>\n</div>\n`
}

/** Name and text in a list of facts; nothing where there is no text. */
export function fact(name: string, html: string): string {
  return html === '' ? '' : `<div><dt>${name}</dt><dd>${html}</dd></div>\n`
}

export function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
}

export const texts = (items: readonly string[]): string[] => items.map(textToHtml)

/** What is broader than a phone scrolls in it, by the keyboard too. */
export const FRAME = '<div class="table-frame" role="region" tabindex="0"'
