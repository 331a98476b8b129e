import { type Content, hasClass } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { isPaired } from '../../compiler/exercise/placing.ts'
import type { Voice } from '../../compiler/paper/model.ts'
import { withBadgeMark } from '../../compiler/content/marks.ts'
import { type PaperKind, reasonsBelow } from './kind.ts'
import { withReasons } from './rows.ts'
import { wordingOf } from '../../words/wording.ts'

export const sort: PaperKind<'sort'> = {
  how: (exercise) => wordingOf(exercise.language)[isPaired(exercise) ? 'writePaired' : 'writeSorted'],
  board(board, exercise, _spare, voices) {
    const wording = wordingOf(exercise.language)
    return isPaired(exercise) ? withReasons(board, wording.whyOrExample, wording.letter) : withBadges(board, voices)
  },
  below: reasonsBelow,
}

const withBadges = (board: Content, voices: readonly Voice[]): Content =>
  mapElements(board, (element) =>
    hasClass(element, 'place-name') ? { ...element, children: withBadgeMark(element.children, voices) } : element)
