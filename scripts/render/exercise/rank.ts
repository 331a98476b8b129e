import type { PaperKind } from './kind.ts'
import { withReasons } from './rows.ts'

export const rank: PaperKind<'rank'> = {
  called: 'ranking',
  how: () => 'Write the letters of the cards, first to last, each with its reason',
  board: (board) => withReasons(board, 'Why there'),
  below: () => ({ label: 'Another order, and who would defend it', least: 2 }),
}
