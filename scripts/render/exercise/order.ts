import { type PaperKind, reasonsBelow } from './kind.ts'
import { withReasons } from './rows.ts'
import { wordingOf } from '../../words/wording.ts'

export const order: PaperKind<'order'> = {
  how: ({ language }) => wordingOf(language).writeInOrder,
  board: (board, { language }) => withReasons(board, wordingOf(language).whenOrWhy, wordingOf(language).letter),
  below: reasonsBelow,
}
