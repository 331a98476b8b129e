import { type PaperKind, REASONS } from './kind.ts'
import { withReasons } from './rows.ts'

export const match: PaperKind<'match'> = {
  called: 'matching',
  how: () => 'Write the letter of each card beside its place',
  board: (board) => withReasons(board, 'Why, or an example'),
  below: () => REASONS,
}
