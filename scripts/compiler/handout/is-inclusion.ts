import type { Inclusion, SheetPiece } from './model.ts'

/** Is it taken in from elsewhere, or only for paper? Everything else is text, diagrams and pictures, as on a slide. */
export function isInclusion(piece: SheetPiece): piece is Inclusion {
  return typeof piece !== 'string' && piece.kind !== 'diagram' && piece.kind !== 'image'
    && piece.kind !== 'presenter-only'
}
