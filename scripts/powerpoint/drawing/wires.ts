import { dotsOf, isRound } from './contours.ts'
import type { PaintedPart, PaintedShape } from './painted.ts'
import { distance, isInside, type Dot, type Extent } from './plane.ts'
import { nearest, sitesOf } from './sites.ts'
import { boxAt, boxesIn, labelsIn, type WiredBox } from './touching.ts'
import { along, bendOf, between, crosses, curveBetween, elbowOf, isCornered, wayOf, type Elbow } from './ways.ts'

/** The end of a line at a shape, at one of its places for that. */
export interface Glue {
  readonly shape: PaintedShape
  readonly site: number
}

/** A line from here to there, which PowerPoint calls a connector. */
export interface Wire {
  readonly from: Dot
  readonly to: Dot
  readonly elbow?: Elbow
  readonly start?: Glue
  readonly end?: Glue
}

export interface Wires {
  readonly wires: ReadonlyMap<PaintedShape, Wire>
  /** Where lines end at shapes beside the places that PowerPoint gives them. */
  readonly sites: ReadonlyMap<PaintedShape, readonly Dot[]>
}

/** How near to an outline an end of a line is at it, beside its own breadth, in px. */
const NEAR = 4
/** How far a line may be turned to end at a place that the box has, in degrees. */
const TURNED = { upright: 0.5, straight: 9, bent: 32 }

/** Finds the lines that lead from box to box, or just straight on, among the shapes of a drawing. */
export function findWires(parts: readonly PaintedPart[]): Wires {
  const [boxes, labels] = [boxesIn(parts), labelsIn(parts)]
  const wires = new Map<PaintedShape, Wire>()
  const sites = new Map<PaintedShape, Dot[]>()
  for (const part of parts) {
    const wire = part.kind === 'shape' ? wireOf(part, boxes, labels, sites) : undefined
    if (part.kind === 'shape' && wire !== undefined) wires.set(part, wire)
  }
  return { wires, sites }
}

type Sites = Map<PaintedShape, Dot[]>

function wireOf(
  shape: PaintedShape,
  boxes: readonly WiredBox[],
  labels: readonly Extent[],
  sites: Sites,
): Wire | undefined {
  const [contour, more] = shape.contours
  if (
    contour === undefined || more !== undefined || isRound(contour) || shape.form.kind !== 'free'
    || shape.line === undefined
  ) return undefined
  const dots = dotsOf(contour)
  const [from, to] = [tipOf(dots, shape.startHead?.beyond), tipOf(dots.toReversed(), shape.endHead?.beyond)]
  if (distance(from, to) < 1) return undefined
  const isStraight = bendOf(dots, from, to) < 0.6
  if (!isStraight && (shape.fill !== undefined || !isCornered(contour))) return undefined
  const near = NEAR + shape.line.width / 2
  const [start, end] = [boxAt(from, boxes, near), boxAt(to, boxes, near)]
  const leads = start !== undefined && end !== undefined && start !== end
  const elbow = isStraight ? undefined : elbowOf(contour)
  if (!isStraight && (!leads || elbow === false)) return undefined
  const bent = elbow === undefined || elbow === false ? {} : { elbow }
  const isArrow = shape.startHead !== undefined || shape.endHead !== undefined
  const free: Wire = { from, to, ...bent }
  const snapped = { from: snapTo(start, from, elbow), to: snapTo(end, to, elbow) }
  const moved = leads ? { from: snapped.from?.dot ?? from, to: snapped.to?.dot ?? to } : undefined
  const isUpright = Math.min(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])) < 1
  const most = !isStraight ? TURNED.bent : isUpright ? TURNED.upright : TURNED.straight
  const mayMove = moved !== undefined
    && (bent.elbow !== undefined || between([from, to], [moved.from, moved.to]) < most)
  const before = along(dots)
  const isClear = ({ from: one, to: two }: Pick<Wire, 'from' | 'to'>): boolean =>
    isStraight || staysClear(before, along(wayOf(one, two, bent.elbow)), boxes, [start, end], labels)
  if (moved !== undefined && mayMove && isClear(moved)) {
    const curve = isStraight || elbow !== undefined || start === undefined || end === undefined
      ? undefined
      : curveBetween([moved.from, start.shape.extent], [moved.to, end.shape.extent])
    const isFree = curve !== undefined
      && staysClear(before, along(wayOf(moved.from, moved.to, curve)), boxes, [start, end], labels)
    return {
      ...free,
      ...moved,
      ...(isFree ? { elbow: curve } : {}),
      ...glued(start, snapped.from?.site, from, sites, 'start'),
      ...glued(end, snapped.to?.site, to, sites, 'end'),
    }
  }
  if (!isClear(free)) return undefined
  const mayAdd = isArrow || leads
  const [one, two] = [siteNear(start, from, mayAdd), siteNear(end, to, mayAdd)]
  return {
    ...free,
    ...(start === undefined || one === undefined ? {} : glued(start, one.site, from, sites, 'start')),
    ...(end === undefined || two === undefined ? {} : glued(end, two.site, to, sites, 'end')),
  }
}

interface FoundSite {
  readonly dot: Dot
  /** Absent: the box gets a place there. */
  readonly site?: number
}

/** The place of a box where a line may end instead. Panels keep their lines where they are, which others stand beside. */
function snapTo(box: WiredBox | undefined, tip: Dot, elbow: Elbow | false | undefined): FoundSite | undefined {
  const site = box === undefined ? undefined : nearest(sitesOf(box.shape), tip)
  if (site === undefined) return undefined
  const [x, y] = [Math.abs(site.dot[0] - tip[0]), Math.abs(site.dot[1] - tip[1])]
  // An elbow must leave from the side that it left from.
  const isBeside = elbow !== undefined && Math.min(x, y) > NEAR
  return isBeside || (box?.isPanel === true && x + y > 2) ? undefined : { dot: site.dot, site: site.index }
}

/** The place of a box at the very end of a line, or a new one there. */
function siteNear(box: WiredBox | undefined, tip: Dot, mayAdd: boolean): FoundSite | undefined {
  const site = box === undefined ? undefined : nearest(sitesOf(box.shape), tip)
  if (site !== undefined && distance(site.dot, tip) <= 1) return { dot: site.dot, site: site.index }
  return mayAdd && box !== undefined && isInside(tip, box.shape.extent, 2) ? { dot: tip } : undefined
}

function glued(
  box: WiredBox | undefined,
  site: number | undefined,
  tip: Dot,
  sites: Sites,
  end: 'start' | 'end',
): Pick<Wire, 'start' | 'end'> {
  if (box === undefined) return {}
  const { shape } = box
  if (site !== undefined) return { [end]: { shape, site } }
  const own = sites.get(shape) ?? []
  sites.set(shape, [...own, tip])
  return { [end]: { shape, site: sitesOf(shape).length + own.length } }
}

/** Where the tip of the head is, before the end of the line. */
function tipOf(dots: readonly Dot[], beyond = 0): Dot {
  const [end = [0, 0] as const, ...rest] = dots
  const inner = rest.find((dot) => distance(dot, end) > 0.01)
  if (inner === undefined || beyond === 0) return end
  const part = beyond / distance(inner, end)
  return [end[0] + (end[0] - inner[0]) * part, end[1] + (end[1] - inner[1]) * part]
}

/** Does a new way cross no box that the old one left alone, and every label that that crossed? */
function staysClear(
  before: readonly Dot[],
  way: readonly Dot[],
  boxes: readonly WiredBox[],
  ends: readonly (WiredBox | undefined)[],
  labels: readonly Extent[],
): boolean {
  return boxes.every((box) => {
    const { extent } = box.shape
    return ends.includes(box)
      ? !crosses(way, extent, -4) || crosses(before, extent, -4)
      : !crosses(way, extent, 2) || crosses(before, extent, 2)
  }) && labels.every((label) => !crosses(before, label, 0) || crosses(way, label, 0))
}
