import { x, type Xml, type XmlAttributes } from '../xml.ts'
import { isRound, turnedArea, type Contour } from './contours.ts'
import type { PaintedShape } from './painted.ts'
import { heightOfExtent, widthOfExtent, type Dot, type Extent } from './plane.ts'
import type { Scale, SlideFrame } from './scale.ts'

const preset = (name: string, values: Readonly<Record<string, number>> = {}): Xml =>
  x('a:prstGeom', { prst: name }, x('a:avLst', {}, Object.entries(values).map(([key, value]) =>
    x('a:gd', { name: key, fmla: `val ${Math.round(value)}` })
  )))

/** The outline of a shape: one of PowerPoint's own, else its path. @param sites where lines end at it */
export function geometryOf(shape: PaintedShape, scale: Scale, sites: readonly Dot[]): Xml {
  const { form, extent } = shape
  const shorter = Math.min(widthOfExtent(extent), heightOfExtent(extent))
  switch (form.kind) {
    case 'rect':
      return form.radius < 0.5
        ? preset('rect')
        : preset('roundRect', { adj: Math.min(50_000, (form.radius / shorter) * 100_000) })
    case 'ellipse':
    case 'diamond':
      return preset(form.kind)
    case 'hexagon':
      return preset('hexagon', { adj: (form.inset / shorter) * 100_000, vf: 115_470 })
    case 'can':
      return preset('can', { adj: (form.lid / shorter) * 200_000 })
    default:
      return freeform(shape, scale, sites)
  }
}

function freeform({ contours, extent, fill, line, evenOdd }: PaintedShape, scale: Scale, sites: readonly Dot[]): Xml {
  const frame = scale.extent(extent)
  // A path without breadth would be scaled by nothing.
  const size = { w: Math.max(1, frame.width), h: Math.max(1, frame.height) }
  const path = (outlines: readonly Contour[], only?: XmlAttributes): Xml =>
    x('a:path', { ...size, fill: fill === undefined ? 'none' : undefined, ...only }, outlines.flatMap((one) =>
      outline(one, scale, frame)
    ))
  // Some close what they fill, and draw a line there.
  const isOpen = fill !== undefined && line !== undefined && !contours.every(isRound)
  const paths = isOpen
    ? [path(contours, { stroke: '0' }), path(contours, { fill: 'none' })]
    : fill === undefined || evenOdd || !areAlike(contours)
    ? [path(contours)]
    : contours.map((one) => path([one]))
  // In parts of the shape: bare numbers are read in the measures of its path by some.
  const guides = sites.map((site, index) => {
    const [px, py] = scale.dot(site)
    const guide = (name: string, side: string, at: number, whole: number): Xml =>
      x('a:gd', { name: `${name}${index}`, fmla: `*/ ${side} ${at} ${Math.max(1, whole)}` })
    return [guide('x', 'w', px - frame.x, frame.width), guide('y', 'h', py - frame.y, frame.height)]
  })
  return x('a:custGeom', {}, x('a:avLst'), x('a:gdLst', {}, guides), x('a:ahLst'),
    x('a:cxnLst', {},
      sites.map((site, index) =>
        x('a:cxn', { ang: sideOf(site, extent) }, x('a:pos', { x: `x${index}`, y: `y${index}` }))
      )), x('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }), x('a:pathLst', {}, paths))
}

/** The way that a line leaves from a place on an outline: right, down, left or up, in 60 000ths of a degree. */
function sideOf([x, y]: Dot, { left, top, right, bottom }: Extent): number {
  const room = [right - x, bottom - y, x - left, y - top]
  return room.indexOf(Math.min(...room)) * 5_400_000
}

/** PowerPoint leaves free what two outlines of one path share; where they go one way round, SVG fills it. */
const areAlike = (contours: readonly Contour[]): boolean =>
  contours.length > 1 && new Set(contours.map((one) => Math.sign(Math.round(turnedArea(one))))).size === 1

function outline({ start, stretches, closed }: Contour, scale: Scale, frame: SlideFrame): Xml[] {
  const at = (dot: Dot): Xml => {
    const [px, py] = scale.dot(dot)
    return x('a:pt', { x: px - frame.x, y: py - frame.y })
  }
  return [
    x('a:moveTo', {}, at(start)),
    ...stretches.map((stretch) =>
      stretch.length === 1 ? x('a:lnTo', {}, at(stretch[0])) : x('a:cubicBezTo', {}, stretch.map(at))
    ),
    ...(closed ? [x('a:close')] : []),
  ]
}
