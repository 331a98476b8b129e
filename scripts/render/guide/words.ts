import { words } from '../../compiler/content/chinese.ts'
import {
  block,
  type Child,
  type Content,
  el,
  type Element,
  type Node,
  type Secret,
  withAttributes,
} from '../../compiler/content/node.ts'
import { reveal, trimBreaks, mapElements } from '../../compiler/content/map-nodes.ts'
import type { Guide } from '../../compiler/session/guide.ts'
import { type FigureSources, Figures } from '../figures.ts'
import { keepTogether } from '../keep-together.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { decode } from '../../compiler/rules/safe-links.ts'

/** What is linked to within every page of the kit: the evidence, and the marks. */
const ON_THE_PAGE = /^(?:claim|endnote|term|mark)-/

/** Texts of decks and handouts as they stand in a guide. */
export class GuideText {
  readonly #figures: Figures
  readonly #slides: ReadonlySet<string>
  readonly #deck: string
  readonly #wording: Wording

  constructor({ session: { name, deck } }: Guide, sources: FigureSources) {
    this.#figures = new Figures(sources)
    this.#slides = new Set(deck.slides.map(({ id }) => id))
    this.#wording = wordingOf(deck.language)
    this.#deck = `../sessions/${encodeURIComponent(name)}.html`
  }

  /** Address of the session's deck, or of one of its slides, from the folder of the guides. */
  deck(slide?: string): string {
    return slide === undefined ? this.#deck : `${this.#deck}#${encodeURIComponent(slide)}`
  }

  /** Notes of the session's own slides: their links lead into its deck. */
  notes(content: Content<Secret>): Node<Secret>[] {
    return this.#rehouse(content, 2, (id) => inPage(id) ?? (this.#slides.has(id) ? this.deck(id) : undefined))
  }

  /** Text of an exercise or a handout, whose places are not here. */
  text(content: Content<Secret>, below = 2): Node<Secret>[] {
    return this.#rehouse(content, below, inPage)
  }

  #rehouse(content: Content<Secret>, below: number, lead: (id: string) => string | undefined): Node<Secret>[] {
    return this.#figures.place(keepTogether(rehouse(reveal(content), below, lead), this.#wording))
  }
}

const inPage = (id: string): string | undefined => (ON_THE_PAGE.test(id) ? `#${encodeURIComponent(id)}` : undefined)

/** A section of the guide; its id is that of its heading. */
export function section(id: string, title: Content<Secret>, body: Content<Secret>): Node<Secret>[] {
  const heading = el('h2', { id }, title)
  return [el('section', { class: `guide-${id}`, 'aria-labelledby': id }, heading, body)]
}

/** A named part of an item or key; nothing where there is no text. */
export function part(name: string, content: Content<Secret>, tag: 'h4' | 'h5', more = ''): Node<Secret>[] {
  const text = trimBreaks(content)
  return text.length === 0
    ? []
    : block(`guide-part${more}`, el(tag, {}, name), el('div', {}, text))
}

/** Name and text in a list of facts; nothing where there is no text. */
export function fact(name: string, text: Content<Secret>): Node<Secret>[] {
  return text.length === 0 ? [] : [el('div', {}, el('dt', {}, name), el('dd', {}, text))]
}

/** Such facts as a list. */
export const facts = (...entries: readonly Content<Secret>[]): Node<Secret>[] => [
  el('dl', { class: 'guide-facts' }, ...entries),
]

/** A list; nothing where it has no entries. */
export function list(tag: 'ul' | 'ol', items: readonly Child<Secret>[]): Node<Secret>[] {
  return items.length === 0 ? [] : [el(tag, {}, items.map((item) => el('li', {}, item)))]
}

export const texts = (items: readonly string[]): Content<Secret>[] => items.map(words)

/** A table that scrolls where it is broader than a phone, by the keyboard too. */
export const frame = (label: string, table: Element<Secret>): Element<Secret> =>
  el('div', { class: 'table-frame', role: 'region', tabindex: 0, 'aria-label': label }, table)

/**
 * Content of a slide or handout on another page: its headings further down, no ids, so that nothing is there twice, and
 * links within its old page where `lead` says.
 * @param below how many levels the headings go down
 * @param lead the address for an old id; a link to nowhere (`undefined`) stays as text
 */
export function rehouse<S extends Secret>(
  content: Content<S>,
  below: number,
  lead: (id: string) => string | undefined,
): Content<S> {
  return mapElements(content, (element) => {
    const level = /^h([1-6])$/.exec(element.name)?.[1]
    const lower = level === undefined ? element : { ...element, name: `h${Math.min(6, Number(level) + below)}` }
    const { href } = element.attributes
    const moved = typeof href === 'string' && href.startsWith('#') ? { href: lead(decode(href.slice(1))) } : {}
    return withAttributes(lower, { id: undefined, ...moved })
  })
}
