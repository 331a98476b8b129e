import type { PaperKind } from './kind.ts'
import { withReasons } from './rows.ts'
import { wordingOf } from '../../words/wording.ts'

export const rank: PaperKind<'rank'> = {
  how: ({ language }) => wordingOf(language).writeWithReasons,
  board: (board, { language }) => withReasons(board, wordingOf(language).whyThere, wordingOf(language).letter),
  below: ({ language }) => ({ label: wordingOf(language).anotherOrder, least: 2 }),
}
