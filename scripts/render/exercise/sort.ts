import { hasClass, mapElements } from '../../compiler/content/node.ts'
import { withBadgeMark } from '../sheet/badge-mark.ts'
import { type PaperKind, REASONS } from './kind.ts'

export const sort: PaperKind<'sort'> = {
  called: 'sorting',
  how: () => 'Write the letters of the cards beside their labels',
  board: (board) =>
    mapElements(board, (element) =>
      hasClass(element, 'place-name') ? { ...element, children: withBadgeMark(element.children) } : element),
  below: () => REASONS,
}
