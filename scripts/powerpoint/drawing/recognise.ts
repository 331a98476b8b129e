import { dotsOf, extentOfContours, isRound, type Contour } from './contours.ts'
import type { PaintedForm } from './painted.ts'
import { distance, heightOfExtent, middleOf, widthOfExtent, type Dot, type Extent } from './plane.ts'

const FREE: PaintedForm = { kind: 'free' }
/** How far a corner may lie beside where PowerPoint puts it, in px. */
const CLOSE = 1.2

/** Which of PowerPoint's shapes a path or polygon is, if it is one. */
export function recognise(contours: readonly Contour[]): PaintedForm {
  const [first, ...rest] = contours
  if (first === undefined || rest.length > 0) return FREE
  const extent = extentOfContours(contours)
  if (widthOfExtent(extent) < 8 || heightOfExtent(extent) < 8) return FREE
  const isStraight = first.stretches.every((one) => one.length === 1)
  if (isStraight && isRound(first)) return ofCorners(corners(first), extent)
  return (isStraight ? undefined : canOf(first, extent)) ?? FREE
}

function corners(contour: Contour): Dot[] {
  const dots = dotsOf(contour).filter((dot, index, all) => index === 0 || distance(dot, all[index - 1] ?? dot) > 0.05)
  const [first, last] = [dots[0], dots.at(-1)]
  return first !== undefined && last !== undefined && distance(first, last) < 0.05 ? dots.slice(0, -1) : dots
}

function ofCorners(dots: readonly Dot[], extent: Extent): PaintedForm {
  const { left, top, right, bottom } = extent
  const [x, y] = middleOf(extent)
  const all = (...wanted: Dot[]): boolean =>
    wanted.length === dots.length && wanted.every((one) => dots.some((dot) => distance(dot, one) < CLOSE))
  if (all([left, top], [right, top], [right, bottom], [left, bottom])) return { kind: 'rect', radius: 0 }
  if (all([x, top], [right, y], [x, bottom], [left, y])) return { kind: 'diamond' }
  const inset = Math.min(...dots.filter((dot) => Math.abs(dot[1] - top) < CLOSE).map(([at]) => at - left))
  const hexagon = all([left + inset, top], [right - inset, top], [right, y], [right - inset, bottom], [
    left + inset,
    bottom,
  ], [left, y])
  return hexagon && inset > 1 ? { kind: 'hexagon', inset } : FREE
}

/** A drum as Mermaid draws it: the lid once around, down, the lower rim, and up, where it ends beside its beginning. */
function canOf(contour: Contour, extent: Extent): PaintedForm | undefined {
  const { start, stretches } = contour
  const straight = stretches.filter((one) => one.length === 1).map(([to]) => to)
  const curves = stretches.filter((one) => one.length === 3)
  const down = straight[0]
  if (straight.length < 1 || straight.length > 2 || curves.length < 4 || down === undefined) return undefined
  const lid = start[1] - extent.top
  const isCan = Math.abs(start[0] - extent.left) < CLOSE && lid > 1 && lid < heightOfExtent(extent) / 3
    && Math.abs(down[0] - extent.left) < CLOSE && Math.abs(extent.bottom - down[1] - lid) < CLOSE
  return isCan ? { kind: 'can', lid } : undefined
}
