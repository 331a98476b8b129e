import { el, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { blankLines } from '../sheet/ruled.ts'
import type { PaperKind } from './kind.ts'
import { wordingOf } from '../../words/wording.ts'

/** Lines in each box: more than any has room for, which the style cuts off; and the least in large print. */
const LINES = 8
const LEAST = 3

export const trace: PaperKind<'trace'> = {
  how: ({ language }) => wordingOf(language).writeStages,
  // Boxes share what is left of their page.
  board(board, { stages }, spare) {
    const lines = spare === undefined ? LINES : LEAST + Math.floor(spare / stages.length)
    return mapElements(board,
      (element) =>
        hasClass(element, 'stage-room') ? el('span', { class: 'stage-room ruled' }, blankLines(lines)) : element)
  },
  below: () => undefined,
}
