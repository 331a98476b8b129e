import type { Contour } from './contours.ts'
import type { Dot, Extent } from './plane.ts'

/** A colour by its name in `tokens.css`. */
export interface TokenColour {
  readonly token: string
  /** From 0, which cannot be seen, to 1. */
  readonly alpha: number
}

/** PowerPoint's names for hatching. */
export type Hatching = 'wdUpDiag' | 'wdDnDiag' | 'ltHorz' | 'ltVert' | 'smGrid' | 'pct20'

export interface PaintedFill extends TokenColour {
  /** Its lines or dots, over the colour. */
  readonly hatched?: { readonly by: Hatching; readonly line: TokenColour }
}

export interface PaintedStroke extends TokenColour {
  readonly width: number
  /** Lengths of dashes and of the gaps between, in px. */
  readonly dash?: readonly [on: number, off: number]
  readonly roundCap: boolean
  readonly roundJoin: boolean
}

/** Which shape of PowerPoint's own it is, upright and unturned; `free`: none. */
export type PaintedForm =
  | { readonly kind: 'rect'; readonly radius: number }
  | { readonly kind: 'ellipse' | 'diamond' | 'free' }
  | { readonly kind: 'hexagon'; readonly inset: number }
  | { readonly kind: 'can'; readonly lid: number }

/** Names of arrow heads in PowerPoint. */
export type HeadKind = 'triangle' | 'stealth' | 'arrow' | 'oval' | 'diamond'

export interface PaintedHead {
  readonly kind: HeadKind
  /** Its length in px. */
  readonly length: number
  /** How far its tip stands beyond the end of the line. */
  readonly beyond: number
}

/** A shape of a drawing, in the drawing's px. */
export interface PaintedShape {
  readonly kind: 'shape'
  readonly step: number
  readonly form: PaintedForm
  readonly contours: readonly Contour[]
  readonly extent: Extent
  readonly fill?: PaintedFill
  readonly line?: PaintedStroke
  readonly evenOdd: boolean
  readonly startHead?: PaintedHead
  readonly endHead?: PaintedHead
}

/** Words of one look. */
export interface PaintedRun extends TokenColour {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number
}

export interface PaintedRow {
  readonly runs: readonly PaintedRun[]
  /** Where it is fastened, on its baseline. */
  readonly at: Dot
}

/** A text of one or more lines. */
export interface PaintedText {
  readonly kind: 'text'
  readonly step: number
  readonly rows: readonly PaintedRow[]
  readonly anchor: 'start' | 'middle' | 'end'
  /** In degrees, clockwise. */
  readonly turned: number
  readonly spacing: number
}

export type PaintedPart = PaintedShape | PaintedText
