import type { PaperKind } from './kind.ts'

export const discuss: PaperKind<'discuss'> = {
  called: 'discussion',
  how: ({ draw }) => (draw ? 'Draw into the frame' : ''),
  board: (board) => board,
  below: ({ draw }) => (draw ? { least: 10 } : { label: 'Notes, each with its place', least: 4 }),
}
