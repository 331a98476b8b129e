import { dotsOf, isRound } from './contours.ts'
import type { PaintedPart, PaintedShape } from './painted.ts'
import { distance, heightOfExtent, holds, isInside, widthOfExtent, type Dot, type Extent } from './plane.ts'

/** A shape to which lines lead. */
export interface WiredBox {
  readonly shape: PaintedShape
  readonly area: number
  /** Its outline as points. */
  readonly dots: readonly Dot[]
  /** Do others stand in it? */
  readonly isPanel: boolean
}

/** Below this a shape is a mark to which no line leads, in px. */
const SMALLEST = 14

export function boxesIn(parts: readonly PaintedPart[]): WiredBox[] {
  const shapes = parts.filter((part): part is PaintedShape => part.kind === 'shape' && isBox(part))
  return shapes.map((shape) => ({
    shape,
    area: widthOfExtent(shape.extent) * heightOfExtent(shape.extent),
    dots: shape.contours.flatMap(dotsOf),
    isPanel: shapes.some((other) =>
      other !== shape && other.extent !== shape.extent
      && holds(shape.extent, other.extent, -4)
    ),
  }))
}

const isBox = ({ contours, extent, form, line }: PaintedShape): boolean =>
  line !== undefined && contours.length === 1 && (form.kind === 'can' || contours.every(isRound))
  && Math.min(widthOfExtent(extent), heightOfExtent(extent)) >= SMALLEST

/** The grounds of labels on lines. */
export const labelsIn = (parts: readonly PaintedPart[]): Extent[] =>
  parts.flatMap((part) =>
    part.kind === 'shape' && part.form.kind === 'rect' && part.fill !== undefined && part.line === undefined
      ? [part.extent]
      : []
  )

/** The box at whose outline a point lies: the smallest. */
export function boxAt(dot: Dot, boxes: readonly WiredBox[], near: number): WiredBox | undefined {
  let found: WiredBox | undefined
  for (const box of boxes) {
    if (found !== undefined && box.area >= found.area) continue
    if (isInside(dot, box.shape.extent, near) && distanceTo(box.dots, dot) <= near) found = box
  }
  return found
}

/** How far a point is from a line. */
export function distanceTo(dots: readonly Dot[], [x, y]: Dot): number {
  let least = Infinity
  for (const [index, to] of dots.entries()) {
    const from = dots[index - 1]
    if (from === undefined) continue
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const length = dx * dx + dy * dy
    const at = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length))
    least = Math.min(least, distance([from[0] + at * dx, from[1] + at * dy], [x, y]))
  }
  return least
}
