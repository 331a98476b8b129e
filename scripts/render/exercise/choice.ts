import type { PaperKind } from './kind.ts'
import { wordingOf } from '../../words/wording.ts'

export const choice: PaperKind<'choice'> = {
  how: ({ choose, language }) => wordingOf(language)[choose === 'one' ? 'markOne' : 'oneOrMore'],
  board: (board) => board,
  below: ({ language }) => ({ label: wordingOf(language).why, least: 2 }),
}
