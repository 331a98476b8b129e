import type { PaperKind } from './kind.ts'

export const discuss: PaperKind<'discuss'> = {
  called: 'discussion',
  how: ({ draw, options }) =>
    draw ? 'Draw into the frame' : options.length > 0 ? 'Mark what you think, and say why' : '',
  board: (board) => board,
  below: ({ draw }) => (draw ? { least: 10 } : { label: 'Notes, each with its place', least: 4 }),
}
