import { type Content, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { isPaired } from '../../compiler/exercise/placing.ts'
import type { Voice } from '../../compiler/paper/model.ts'
import { withBadgeMark } from '../../compiler/content/marks.ts'
import { type PaperKind, REASONS } from './kind.ts'
import { withReasons } from './rows.ts'

export const sort: PaperKind<'sort'> = {
  called: 'sorting',
  how: (exercise) =>
    isPaired(exercise)
      ? 'Write the letter of each card beside its place'
      : 'Write the letters of the cards beside their labels',
  board: (board, exercise, _spare, voices) =>
    isPaired(exercise) ? withReasons(board, 'Why, or an example') : withBadges(board, voices),
  below: () => REASONS,
}

const withBadges = (board: Content, voices: readonly Voice[]): Content =>
  mapElements(board, (element) =>
    hasClass(element, 'place-name') ? { ...element, children: withBadgeMark(element.children, voices) } : element)
