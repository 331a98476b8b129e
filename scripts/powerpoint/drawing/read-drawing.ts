import { readXml, type XmlElement } from '../../compiler/picture/read-xml.ts'
import { Problems } from '../../compiler/problem.ts'
import { broadened, clipAreas, clipDots, clipLines, liesWithin } from './clip.ts'
import {
  dotsOf,
  ellipse,
  extentOfContours,
  moveContour,
  polygon,
  rectangle,
  turnedArea,
  type Contour,
} from './contours.ts'
import { headShapes, readHead } from './heads.ts'
import { lookWithin, numberOf, PLAIN_LOOK, valueOf, type DrawnLook } from './handed-down.ts'
import type { PaintedForm, PaintedPart, PaintedShape } from './painted.ts'
import { enlargement, extentOf, turn, type Dot, type Extent } from './plane.ts'
import { idOf, readFill, readStroke } from './read-paint.ts'
import { readPath } from './read-path.ts'
import { recognise } from './recognise.ts'
import { readWords } from './read-words.ts'

/** A drawing taken apart: what it shows, in drawing order. */
export interface ReadDrawing {
  readonly frame: Extent
  readonly parts: readonly PaintedPart[]
  /** What cannot be a shape, in words. */
  readonly lost: readonly string[]
}

/** Takes a drawing apart. @param svg as in `DrawnDiagram` */
export function readDrawing(svg: string): ReadDrawing {
  const root = readXml(svg, new Problems(''))
  if (root === undefined) return { frame: extentOf([[0, 0], [1, 1]]), parts: [], lost: ['the drawing: it is no XML'] }
  const [left = 0, top = 0, width = 1, height = 1] = valueOf(root, 'viewBox')?.split(/[\s,]+/).map(Number) ?? []
  const reader = new DrawingReader(root)
  const frame = { left, top, right: left + width, bottom: top + height }
  const [edge] = rectangle(frame, 0)
  reader.read(root, lookWithin({ ...PLAIN_LOOK, clips: edge === undefined ? [] : [dotsOf(edge).slice(0, -1)] }, root))
  return {
    frame,
    parts: reader.parts,
    lost: [...reader.lost],
  }
}

/** Have no look of their own where they stand. */
const KEPT: ReadonlySet<string> = new Set(['defs', 'marker', 'pattern', 'clipPath', 'metadata', 'title', 'desc'])

/** Has it no room within? */
const isEmpty = (contour: Contour): boolean => Math.abs(turnedArea(contour)) < 0.01

/** A line that is broader, in px, shows how it is cut off. */
const BROAD = 6

class DrawingReader {
  readonly parts: PaintedPart[] = []
  readonly lost = new Set<string>()
  readonly #kept = new Map<string, XmlElement>()

  constructor(root: XmlElement) {
    this.#keep(root)
  }

  #keep(element: XmlElement): void {
    const id = valueOf(element, 'id')
    if (id !== undefined) this.#kept.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') this.#keep(child)
  }

  read(parent: XmlElement, around: DrawnLook): void {
    for (const child of parent.children) {
      if (typeof child === 'string' || KEPT.has(child.name)) continue
      const look = this.#clipped(child, lookWithin(around, child))
      if (child.name === 'g' || child.name === 'svg') this.read(child, look)
      else if (child.name === 'text') this.parts.push(...readWords(child, look))
      else this.#readShape(child, look)
    }
  }

  #clipped(element: XmlElement, look: DrawnLook): DrawnLook {
    const clip = this.#kept.get(idOf(valueOf(element, 'clip-path')) ?? '')
    if (clip === undefined) return look
    const within = clip.children.flatMap((child) => typeof child === 'string' ? [] : [child])
    const [only] = within
    const shape = only === undefined ? undefined : geometryOf(only)
    const dots = shape === undefined || within.length > 1
      ? undefined
      : clipDots(shape.contours.map((one) => moveContour(one, lookWithin(look, only ?? clip).placed)))
    if (dots === undefined) {
      this.lost.add('a clip that is no single shape without dents')
      return look
    }
    return { ...look, clips: [...look.clips, dots] }
  }

  #readShape(element: XmlElement, look: DrawnLook): void {
    const geometry = geometryOf(element)
    if (geometry === undefined) {
      this.lost.add(`the element “${element.name}”`)
      return
    }
    const contours = geometry.contours.map((one) => moveContour(one, look.placed))
    const [fill, line] = [readFill(look, this.#kept), readStroke(look)]
    // What has no breadth or height is not shown by browsers either, but for lines.
    const isFlat = ['rect', 'circle', 'ellipse'].includes(element.name) && contours.every(isEmpty)
    if (contours.length === 0 || isFlat || (fill === undefined && line === undefined)) return
    const paint = { ...(fill === undefined ? {} : { fill }), ...(line === undefined ? {} : { line }) }
    const cut = look.clips.filter((clip) => !liesWithin(contours, clip))
    if (cut.length > 0) {
      this.#pushCut(contours, cut, look, paint)
      return
    }
    const isUpright = Math.abs(Math.sin(turn(look.placed) * Math.PI / 90)) < 0.001
    this.#push(contours, look, {
      ...paint,
      ...(line === undefined ? {} : this.#heads(element, look, line.width)),
      form: isUpright ? geometry.form(enlargement(look.placed), contours) : { kind: 'free' },
    })
    this.#ownHeads(element, look, contours)
  }

  #push(
    contours: readonly Contour[],
    { step, own }: DrawnLook,
    rest: Pick<PaintedShape, 'form' | 'fill' | 'line' | 'startHead' | 'endHead'>,
  ): void {
    const extent = extentOfContours(contours)
    this.parts.push({ kind: 'shape', step, contours, extent, evenOdd: own.get('fill-rule') === 'evenodd', ...rest })
  }

  /** What is cut off has no line where it is cut: its ground and its line are two shapes. */
  #pushCut(
    contours: readonly Contour[],
    clips: readonly (readonly Dot[])[],
    look: DrawnLook,
    { fill, line }: Pick<PaintedShape, 'fill' | 'line'>,
  ): void {
    const areas = clips.reduce<readonly Contour[]>(clipAreas, contours)
    const lines = clips.reduce<readonly Contour[]>(clipLines, contours)
    if (fill !== undefined && areas.length > 0) this.#push(areas, look, { form: { kind: 'free' }, fill })
    if (line !== undefined && line.width > BROAD && line.dash === undefined) {
      const ground = clips.reduce<readonly Contour[]>(clipAreas, contours.flatMap((one) => broadened(one, line.width)))
      const { token, alpha } = line
      if (ground.length > 0) this.#push(ground, look, { form: { kind: 'free' }, fill: { token, alpha } })
      return
    }
    if (line !== undefined && lines.length > 0) this.#push(lines, look, { form: { kind: 'free' }, line })
  }

  #heads(element: XmlElement, look: DrawnLook, width: number): Pick<PaintedShape, 'startHead' | 'endHead'> {
    const head = (where: 'start' | 'end') => {
      const marker = this.#kept.get(idOf(valueOf(element, `marker-${where}`)) ?? '')
      return marker === undefined ? undefined : readHead(marker, where, width, enlargement(look.placed))
    }
    const [startHead, endHead] = [head('start'), head('end')]
    return { ...(startHead === undefined ? {} : { startHead }), ...(endHead === undefined ? {} : { endHead }) }
  }

  /** Heads that PowerPoint does not have are shapes beside the line. */
  #ownHeads(element: XmlElement, look: DrawnLook, contours: readonly Contour[]): void {
    for (const where of ['start', 'end'] as const) {
      const marker = this.#kept.get(idOf(valueOf(element, `marker-${where}`)) ?? '')
      const line = readStroke(look)
      if (marker === undefined || line === undefined || readHead(marker, where, line.width, 1) !== undefined) continue
      const placed = headShapes(marker, where, contours, line.width)
      if (placed === undefined) continue
      this.read(marker, { ...PLAIN_LOOK, placed, opacity: look.opacity, step: look.step })
    }
  }
}

interface Geometry {
  readonly contours: readonly Contour[]
  readonly form: (enlarged: number, contours: readonly Contour[]) => PaintedForm
}

function geometryOf(element: XmlElement): Geometry | undefined {
  const value = (name: string): number => numberOf(element, name)
  const ofPath = (contours: readonly Contour[]): Geometry => ({ contours, form: (_, placed) => recognise(placed) })
  switch (element.name) {
    case 'rect': {
      const [left, top] = [value('x'), value('y')]
      const extent = { left, top, right: left + value('width'), bottom: top + value('height') }
      const radius = Math.min(numberOf(element, 'rx', value('ry')), value('width') / 2, value('height') / 2)
      return { contours: rectangle(extent, radius), form: (enlarged) => ({ kind: 'rect', radius: radius * enlarged }) }
    }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = element.name === 'circle' ? [value('r'), value('r')] : [value('rx'), value('ry')]
      return { contours: ellipse(value('cx'), value('cy'), rx, ry), form: () => ({ kind: 'ellipse' }) }
    }
    case 'line':
      return ofPath(polygon([[value('x1'), value('y1')], [value('x2'), value('y2')]], false))
    case 'polyline':
    case 'polygon': {
      const numbers = valueOf(element, 'points')?.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? []
      const dots = numbers.flatMap((x, index): Dot[] => index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [])
      return ofPath(polygon(dots, element.name === 'polygon'))
    }
    case 'path':
      return ofPath(readPath(valueOf(element, 'd') ?? ''))
    default:
      return undefined
  }
}
