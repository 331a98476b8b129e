import { sayHalves } from '../../compiler/session/reckon.ts'
import { words } from '../../compiler/content/chinese.ts'
import { deckFor } from '../../compiler/content/for-edition.ts'
import {
  attribute,
  block,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
} from '../../compiler/content/node.ts'
import { leavesIn } from '../../compiler/content/walk.ts'
import { mapElements, mapNodes, mapRows } from '../../compiler/content/map-nodes.ts'
import type { SlidesInclusion } from '../../compiler/handout/model.ts'
import type { SlideFor } from '../../compiler/deck-model.ts'
import { renderSlide } from '../slide.ts'
import { collectEvidence } from '../../compiler/evidence.ts'
import { sourceLine } from '../../compiler/source-line.ts'
import { endMark } from './rooms.ts'
import { type PartedText, partDrawings, withWords } from './large-figures.ts'
import { ruled } from './ruled.ts'
import type { SheetLayout, SheetRendering, SlideOnPage } from './sheet-layout.ts'
import { noteHeads } from './table-heads.ts'
import { wordingOf } from '../../words/wording.ts'

/** In ordinary print, as the style lays them out. */
export const PER_PAGE = 3

/** Lines beside one of the slides on a page, of which the style shows as many as fit; and below one in large print. */
const BESIDE = 9
const BELOW = 4

/** Slides, each with lines to write on or with the speaker's notes: ordinary print shows them as they look, else they
 * are text. */
export function renderSlides(
  { deck, slides, notes }: SlidesInclusion,
  { needs, layout, figures }: SheetRendering,
): Content<Secret> {
  const shown = deckFor(deck, needs.edition)
  const wording = wordingOf(needs.kit.settings.language)
  const numbers = new Map(shown.slides.map((slide, index) => [slide.id, index + 1]))
  const evidence = collectEvidence(shown, needs.kit)
  const picked = shown.slides.filter(({ id }) => slides.some((slide) => slide.id === id))
  const nameOf = (slide: SlideFor<Secret>): string => wording.slideNumber(numbers.get(slide.id) ?? 1)
  const picture = (slide: SlideFor<Secret>): Content<Secret> =>
    reachable(noteHeads([asPicture(renderSlide(shown, slide, numbers.get(slide.id) ?? 1, needs, figures, evidence))]))
  if (notes) {
    return picked.flatMap((slide): Content<Secret> => {
      const minutes = slide.minutes === undefined ? '' : ` · ${sayHalves(slide.minutes, wording.decimal)} min`
      const said = slide.notes.length === 0 ? ruled(BESIDE) : slide.notes
      return block('slide-page', ...line(el('p', { class: 'slide-name' }, nameOf(slide), minutes)),
        ...line(framed(layout.large ? withWords(picture(slide), wording.inWordsAbove) : picture(slide))),
        ...block('slide-notes', ...line(...said)))
    })
  }
  const headOf = (slide: SlideFor<Secret>): Content<Secret> => {
    const source = sourceLine(slide, needs.kit.paper, needs.kit.settings, wording)
    return [
      nameOf(slide),
      ...(source === '' ? [] : [' ', el('span', { class: 'slide-source' }, words(source))]),
    ]
  }
  // Drawings that have pages of their own follow the page that their slides are on.
  let drawings: Content<Secret> = []
  const turnPage = (): Content<Secret> => {
    const pages = drawings
    drawings = []
    return pages
  }
  const rows = picked.flatMap((slide, index): Content<Secret> => {
    const { startsPage, lines, overleaf } = placeOf(layout, index)
    const parts: PartedText<Secret> = layout.large
      ? partDrawings(picture(slide), wording.drawingOf(nameOf(slide)), [wording.drawingOnNext], wording)
      : { text: picture(slide), pages: [] }
    const before = startsPage ? turnPage() : []
    if (layout.slides !== 'measure') drawings = [...drawings, ...parts.pages]
    return [
      ...before,
      ...row(startsPage, headOf(slide), [...line(framed(parts.text)), ...(overleaf ? [] : ruled(lines))]),
      ...(overleaf ? [...turnPage(), ...row(true, [wording.notesTo(nameOf(slide))], ruled(lines))] : []),
      ...(layout.slides === undefined ? turnPage() : []),
      ...(layout.slides === 'measure' ? endMark('slide') : []),
    ]
  })
  return block('slide-rows', ...rows, ...turnPage())
}

const line = (...nodes: Content<Secret>): Content<Secret> => [...nodes]

/** Its name stands again where a slide goes on to the next page. */
const row = (startsPage: boolean, name: Content<Secret>, content: Content<Secret>): Content<Secret> =>
  block(`slide-row${startsPage ? ' starts-page' : ''}`,
    ...line(el('div', { class: 'slide-head' }, el('p', { class: 'slide-name' }, name))), ...content)

const framed = (picture: Content<Secret>): Element<Secret> =>
  el('div', { class: 'slide-frame' }, el('div', { class: 'slide-canvas' }, picture))

function placeOf({ large, slides }: SheetLayout, index: number): SlideOnPage {
  if (slides === 'measure') return { startsPage: index > 0, lines: 0, overleaf: false }
  return slides?.[index] ?? { startsPage: false, lines: large ? BELOW : BESIDE, overleaf: false }
}

/** On a phone a drawing scrolls in its frame, by keyboard too. */
const reachable = (content: Content<Secret>): Content<Secret> =>
  mapElements(content, (element) => {
    const { class: name, ...rest } = element.attributes
    return name === 'drawing' ? { ...element, attributes: { class: name, tabindex: 0, ...rest } } : element
  })

/** Ids of drawings, which nobody links to from elsewhere, and the marks of the page. */
const OF_A_DRAWING = /^d\d+-/
const IN_THE_PICTURE = /^#(?:mark-|d\d+-)/

/**
 * A slide as it looks, without its notes, which stand beside the picture; and nothing is played on paper. It is not a
 * place to link to, and two decks may have slides of one name. Badges stand on lines of their own.
 */
export function asPicture(slide: Element<Secret>): Element<Secret> {
  const silent = mapNodes(slide.children, (node) => (holdsKey(node) ? [] : node))
  const children = mapElements(silent,
    (element) => element.name === 'aside' && hasClass(element, 'notes') ? [] : withoutPlaces(element))
  return withoutPlaces({ ...slide, children: badgesBelow(children) })
}

/** The place of a key, and the end of its line. */
const holdsKey = (node: Node<Secret>): boolean =>
  typeof node === 'object' && node.kind === 'concealed'
  && leavesIn(node.children.slice(0, 1)).some(({ kind }) => kind === 'key')

function withoutPlaces(element: Element<Secret>): Element<Secret> {
  const { id, href, 'aria-labelledby': names } = element.attributes
  const isOwn = (value: string | number | true | undefined): boolean => OF_A_DRAWING.test(String(value))
  return withAttributes(element, {
    id: isOwn(id) ? id : undefined,
    'aria-labelledby': isOwn(names) ? names : undefined,
    href: typeof href === 'string' && href.startsWith('#') && !IN_THE_PICTURE.test(href) ? undefined : href,
  })
}

const badgesBelow = (content: Content<Secret>): Content<Secret> =>
  mapRows(content, (row) =>
    row.map((node, index) => {
      const next = row[index + 1]
      const isBefore = isElement(next) && attribute(next, 'class').startsWith('cites')
      return isBefore && typeof node === 'string' && node.endsWith(' ') ? `${node.slice(0, -1)}\n` : node
    }))
