import { words } from '../../compiler/content/chinese.ts'
import {
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
import { mapElements } from '../../compiler/content/map-nodes.ts'
import type { Wording } from '../../words/wording.ts'

/** Turned, a drawing grows as much as it is broader than high, at most by the page's own proportion. For less, nobody
 * should turn a sheet. */
const BROAD = 1.3

/** Text in large print, and the pages that its drawings have for themselves. */
export interface PartedText<S extends Secret> {
  readonly text: Content<S>
  readonly pages: Content<S>
}

/**
 * A diagram's figure for large print, where its labels cannot be as large as the text: what it says is read below it. A
 * broad drawing lies along the page instead of across, and has a page for itself at the end; where it would stand, its
 * name says so.
 */
export function largeFigure<S extends Secret>(figure: Content<S>, name: string, wording: Wording): PartedText<S> {
  return isBroad(figure)
    ? partDrawings(figure, name, [el('strong', {}, words(name), ':'), wording.drawingAtEnd], wording)
    : { text: withWords(figure, wording.inWordsAbove), pages: [] }
}

/** Takes drawings out of some content. @param name of such a page; @param note what stands in their place */
export function partDrawings<S extends Secret>(
  content: Content<S>,
  name: string,
  note: Content,
  wording: Wording,
): PartedText<S> {
  const pages: Node<S>[] = []
  const text = mapElements(withWords(content, wording.inWordsBeside), (element) => {
    if (!isDrawing(element)) return element
    const isTurned = isBroad([element])
    const page = el(
      'div',
      { class: 'drawing-page' },
      // The note says it already to whoever listens.
      el('p', { class: 'drawing-name', 'aria-hidden': 'true' }, words(name)),
      element,
    )
    pages.push(el('div', { class: `drawing-leaf${isTurned ? ' turned' : ''}` }, page))
    return el('p', { class: 'turned-note' }, note,
      isTurned ? [' ', el('span', { class: 'whole' }, wording.turnTheSheet)] : [])
  })
  return { text, pages }
}

/** A drawing that is there: without Mermaid's, its frame is empty. */
const isDrawing = (element: Element<Secret>): boolean =>
  hasClass(element, 'drawing') && leavesIn(element.children).length > 0

/** The pages of drawings at the end of a handout. */
export const lastPages = <S extends Secret>(pages: Content<S>): Content<S> =>
  pages.length === 0 ? [] : [el('div', { class: 'last-drawings' }, pages)]

/** Parts a handout in large print from the pages of its drawings, which come after everything else. */
export function partLastPages<S extends Secret>(content: Content<S>): PartedText<S> {
  const at = content.findIndex((node) => isElement(node) && hasClass(node, 'last-drawings'))
  return at === -1 ? { text: content, pages: [] } : { text: content.slice(0, at), pages: content.slice(at) }
}

/** What drawings say is open to read below them. @param said above it */
export function withWords<S extends Secret>(content: Content<S>, said: string): Content<S> {
  return mapElements(content, (element) => {
    if (!hasClass(element, 'diagram-text')) return element
    const [, ...rest] = element.children
    const summary = el('summary', {}, said)
    return withAttributes({ ...element, children: [summary, ...rest] }, { open: true })
  })
}

function isBroad(content: Content<Secret>): boolean {
  const drawing = leavesIn(content).find((leaf) => leaf.kind === 'drawing')
  return drawing !== undefined && drawing.width / drawing.height >= BROAD
}
