import { type PaperKind, REASONS } from './kind.ts'
import { withReasons } from './rows.ts'

export const order: PaperKind<'order'> = {
  called: 'ordering',
  how: () => 'Write the letters of the cards, first to last',
  board: (board) => withReasons(board, 'When, or why'),
  below: () => REASONS,
}
