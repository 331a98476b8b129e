import type { PaperKind } from './kind.ts'

const HOW = { one: 'Mark one', several: 'One or more are right' }

export const choice: PaperKind<'choice'> = {
  called: 'choice',
  how: ({ choose }) => HOW[choose],
  board: (board) => board,
  below: () => ({ label: 'Why?', least: 2 }),
}
