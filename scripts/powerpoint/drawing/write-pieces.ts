import { x, type Xml, type XmlAttributes } from '../xml.ts'
import { geometryOf } from './write-geometry.ts'
import { lineOf } from './write-line.ts'
import { wordsAlone, wordsInShape, type WordTools } from './write-words.ts'
import type { LaidWords } from './lay-words.ts'
import type { DrawnPiece } from './pieces.ts'
import type { PaintedShape } from './painted.ts'
import { widthOfExtent, type Dot, type Extent } from './plane.ts'
import type { SlideFrame } from './scale.ts'
import { sitesOf } from './sites.ts'
import { connectorGeometry } from './write-elbow.ts'
import type { Glue, Wire } from './wires.ts'

/** What pieces are written with. */
export interface PieceTools extends WordTools {
  readonly ids: ReadonlyMap<PaintedShape, number>
  readonly sites: ReadonlyMap<PaintedShape, readonly Dot[]>
  /** Of the drawing, in its px. */
  readonly frame: Extent
}

/** A piece as a shape or connector of its own. */
export function writePiece(piece: DrawnPiece, id: number, tools: PieceTools): Xml {
  const { shape, wire, words } = piece
  if (shape !== undefined && wire !== undefined) return connector(shape, wire, id, tools)
  if (shape !== undefined) return shapeXml(shape, words, id, tools)
  return textBox(words, piece.extent, id, tools)
}

const placeXml = ({ x: left, y: top, width, height }: SlideFrame, attributes: XmlAttributes = {}): Xml =>
  x('a:xfrm', attributes, x('a:off', { x: left, y: top }), x('a:ext', { cx: width, cy: height }))

function shapeXml(shape: PaintedShape, words: LaidWords | undefined, id: number, tools: PieceTools): Xml {
  const { scale, colours } = tools
  const own = tools.sites.get(shape)
  // PowerPoint's own shapes have their places for lines, and take no more.
  const drawn: PaintedShape = own === undefined ? shape : { ...shape, form: { kind: 'free' } }
  return x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name: nameOf(words, shape.form.kind, id) }), x('p:cNvSpPr'), x('p:nvPr')),
    x('p:spPr', {}, placeXml(scale.extent(shape.extent)),
      geometryOf(drawn, scale, own === undefined ? [] : [...sitesOf(shape), ...own]), colours.fill(shape.fill),
      lineOf(shape, scale, colours)), words === undefined ? undefined : wordsInShape(words, drawn, tools))
}

function textBox(words: LaidWords | undefined, extent: Extent, id: number, tools: PieceTools): Xml {
  const { frame, scale } = tools
  const room = words?.anchor === 'end'
    ? extent.right - frame.left
    : words?.anchor === 'middle'
    ? 2 * Math.min((extent.left + extent.right) / 2 - frame.left, frame.right - (extent.left + extent.right) / 2)
    : frame.right - extent.left
  const fits = words?.turned === 0 ? Math.min(1, room / widthOfExtent(extent)) : 1
  const width = widthOfExtent(extent) * fits
  const left = words?.anchor === 'end'
    ? extent.right - width
    : words?.anchor === 'middle'
    ? (extent.left + extent.right - width) / 2
    : extent.left
  const placed = scale.extent({ ...extent, left, right: left + width })
  const turned = words === undefined || Math.abs(words.turned) < 0.01 ? undefined : Math.round(words.turned * 60_000)
  return x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name: nameOf(words, 'text', id) }), x('p:cNvSpPr', { txBox: true }),
      x('p:nvPr')),
    x('p:spPr', {}, placeXml(placed, { rot: turned === undefined ? undefined : (turned + 21_600_000) % 21_600_000 }),
      x('a:prstGeom', { prst: 'rect' }, x('a:avLst')), x('a:noFill')),
    words === undefined ? undefined : wordsAlone(words, tools, fits))
}

function connector(shape: PaintedShape, { from, to, elbow, start, end }: Wire, id: number, tools: PieceTools): Xml {
  const { scale, colours, ids } = tools
  const [one, two] = [scale.dot(from), scale.dot(to)]
  const glue = (name: string, at: Glue | undefined): Xml | undefined => {
    const other = at === undefined ? undefined : ids.get(at.shape)
    return at === undefined || other === undefined ? undefined : x(name, { id: other, idx: at.site })
  }
  const at = elbow?.at === undefined ? undefined : scale.dot([elbow.at, elbow.at])[elbow.begins === 'flat' ? 0 : 1]
  const { place, turned, geometry } = connectorGeometry(one, two, elbow, at)
  return x('p:cxnSp', {},
    x('p:nvCxnSpPr', {}, x('p:cNvPr', { id, name: `line ${id}` }),
      x('p:cNvCxnSpPr', {}, glue('a:stCxn', start), glue('a:endCxn', end)), x('p:nvPr')),
    x('p:spPr', {}, placeXml(place, turned), geometry, lineOf(shape, scale, colours)))
}

/** What stands in it, for the list of what is on a slide. */
function nameOf(words: LaidWords | undefined, kind: string, id: number): string {
  const text = words?.rows.map((row) => row.runs.map((run) => run.text).join('')).join(' ') ?? ''
  return text === '' ? `${kind} ${id}` : text.length > 40 ? `${text.slice(0, 39)}…` : text
}
