import type { XmlElement } from '../../compiler/picture/read-xml.ts'
import { dotsOf, extentOfContours, polygon, turnedArea, type Contour, type Stretch } from './contours.ts'
import { numberOf, valueOf } from './handed-down.ts'
import type { HeadKind, PaintedHead } from './painted.ts'
import { distance, within, type Affine, type Dot } from './plane.ts'
import { readPath } from './read-path.ts'

/** By how much a marker is enlarged on a line of some width. */
function scaleOf(marker: XmlElement, lineWidth: number): number {
  const [, , width, height] = valueOf(marker, 'viewBox')?.split(/[\s,]+/).map(Number) ?? []
  const byLine = valueOf(marker, 'markerUnits') === 'userSpaceOnUse' ? 1 : lineWidth
  if (width === undefined || height === undefined) return byLine
  return byLine * Math.min(numberOf(marker, 'markerWidth', 3) / width, numberOf(marker, 'markerHeight', 3) / height)
}

const shapesIn = (marker: XmlElement): XmlElement[] =>
  marker.children.flatMap((child) => typeof child === 'string' ? [] : child.name === 'g' ? shapesIn(child) : [child])

/** A head of a line as one of PowerPoint's own; nothing where it has none like it. */
export function readHead(
  marker: XmlElement,
  where: 'start' | 'end',
  lineWidth: number,
  enlarged: number,
): PaintedHead | undefined {
  const [only, ...rest] = shapesIn(marker)
  if (only === undefined || rest.length > 0) return undefined
  const scale = scaleOf(marker, lineWidth / enlarged) * enlarged
  const reference = numberOf(marker, 'refX')
  const head = (kind: HeadKind, left: number, right: number): PaintedHead => ({
    kind,
    length: (right - left) * scale,
    beyond: (right - reference) * scale,
  })
  if (only.name === 'circle') {
    const [x, r] = [numberOf(only, 'cx'), numberOf(only, 'r')]
    return head('oval', x - r, x + r)
  }
  const contours = contoursOf(only)
  const [contour, more] = contours
  if (contour === undefined || more !== undefined) return undefined
  const { left, right } = extentOfContours(contours)
  // An arrow at the start of a line that looks back to where it comes from.
  const isBack = where === 'start' && valueOf(marker, 'orient') !== 'auto-start-reverse'
  const back = isBack && contour.stretches.length > 2 ? kindOf(mirrored(contour), false) : undefined
  if (back === 'stealth' || back === 'triangle') {
    return { kind: back, length: (right - left) * scale, beyond: (reference - left) * scale }
  }
  const kind = kindOf(contour, valueOf(only, 'fill') === 'none')
  return kind === undefined ? undefined : head(kind, left, right)
}

function contoursOf(element: XmlElement): Contour[] {
  if (element.name === 'path') return readPath(valueOf(element, 'd') ?? '')
  const numbers = valueOf(element, 'points')?.match(/-?[\d.]+/g)?.map(Number) ?? []
  const dots = numbers.flatMap((x, index): Dot[] => index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [])
  return polygon(dots, element.name === 'polygon')
}

const mirroredDot = ([x, y]: Dot): Dot => [-x, y]

const mirrored = ({ start, stretches, closed }: Contour): Contour => ({
  start: mirroredDot(start),
  stretches: stretches.map((one): Stretch =>
    one.length === 1 ? [mirroredDot(one[0])] : [mirroredDot(one[0]), mirroredDot(one[1]), mirroredDot(one[2])]
  ),
  closed,
})

/** A tip that looks ahead, to the right: open, full, or notched behind. */
function kindOf(contour: Contour, isOpen: boolean): HeadKind | undefined {
  const dots = dotsOf(contour).filter((dot, index, all) => index === 0 || distance(dot, all[0] ?? dot) > 0.01)
  const right = Math.max(...dots.map(([x]) => x))
  const tips = dots.filter(([x]) => right - x < 0.01)
  if (tips.length !== 1 || contour.stretches.some((one) => one.length === 3)) return undefined
  if (dots.length === 3) return isOpen && !contour.closed ? 'arrow' : isOpen ? undefined : 'triangle'
  if (dots.length !== 4 || isOpen) return undefined
  const left = Math.min(...dots.map(([x]) => x))
  if (dots.filter(([x]) => x - left < 0.01).length === 2) {
    // PowerPoint's notch goes in by a third.
    const notch = Math.min(...dots.map(([x]) => x).filter((x) => x - left > 0.01))
    return notch - left > (right - left) / 4 ? 'stealth' : 'triangle'
  }
  return Math.abs(turnedArea(contour)) > 0 ? 'diamond' : undefined
}

/** Where a marker stands at an end of a line. */
export function headShapes(
  marker: XmlElement,
  where: 'start' | 'end',
  contours: readonly Contour[],
  lineWidth: number,
): Affine | undefined {
  const dots = (where === 'start' ? contours[0] : contours.at(-1)) ?? undefined
  if (dots === undefined) return undefined
  const way = where === 'start' ? dotsOf(dots) : dotsOf(dots).toReversed()
  const [end] = way
  const inner = way.find((dot) => end !== undefined && distance(dot, end) > 0.01)
  if (end === undefined || inner === undefined) return undefined
  const back = where === 'start' && valueOf(marker, 'orient') !== 'auto-start-reverse' ? 1 : -1
  const angle = Math.atan2((inner[1] - end[1]) * back, (inner[0] - end[0]) * back)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const scale = scaleOf(marker, lineWidth)
  const turned: Affine = [cos * scale, sin * scale, -sin * scale, cos * scale, end[0], end[1]]
  return within(turned, [1, 0, 0, 1, -numberOf(marker, 'refX'), -numberOf(marker, 'refY')])
}
