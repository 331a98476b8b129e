import { type Content, el, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'

/** Places in rows, each with a box for a letter and a line for the reason. */
export const withReasons = (board: Content, why: string, letter: string): Content =>
  mapElements(board, (element) => {
    if (hasClass(element, 'place-room')) return [element, el('span', { class: 'place-why' })]
    return hasClass(element, 'places') ? [head(why, letter), element] : element
  })

const head = (why: string, letter: string) =>
  el('p', { class: 'places-head', 'aria-hidden': 'true' }, el('span', {}, letter), ' ', el('span', {}, why))
