import type { CanvasFrame } from './look.ts'
import { type Fit, fit, type Paragraph } from './text.ts'

/** How much smaller text is measured to be than its place: programs differ by a little. */
export const SAFE = 0.98

/** By how much the type of a place must shrink. */
export const fitted = (paragraphs: readonly Paragraph[], { frame }: { readonly frame: CanvasFrame }): Fit =>
  fit(paragraphs, frame.width * SAFE, frame.height)
