import type { Palette } from '../paint.ts'
import { x, type Xml } from '../xml.ts'
import { ColourWriter } from './colours.ts'
import type { LaidWords } from './lay-words.ts'
import type { PaintedShape } from './painted.ts'
import { groupBySteps, piecesOf, type PieceGroup } from './pieces.ts'
import { readDrawing } from './read-drawing.ts'
import type { SlideFrame } from './scale.ts'
import { Scale } from './scale.ts'
import { writePiece, type PieceTools } from './write-pieces.ts'

/** A drawing as it is given to a slide. */
export interface SlideDrawing {
  /** As in `DrawnDiagram`. */
  readonly svg: string
  /** What its group is called. */
  readonly name: string
  /** What it shows, in words. */
  readonly alternative: string
  /** BCP 47. */
  readonly language: string
  readonly palette: Palette
}

/** A drawing as PowerPoint's own shapes. */
export interface NativeDrawing {
  /** One group, or one for each step. */
  readonly shapes: readonly Xml[]
  /** Ids of what appears with each of its steps. */
  readonly steps: readonly (readonly number[])[]
  readonly nextId: number
  /** What could not be brought over, in words. */
  readonly lost: readonly string[]
}

/**
 * A drawn diagram as native shapes: boxes with their words in them, lines fastened to them, every step a group of its own.
 * @param frame of the slide, in EMU; the drawing is as large as it allows
 */
export function drawingAsShapes(drawing: SlideDrawing, frame: SlideFrame, firstShapeId: number): NativeDrawing {
  const read = readDrawing(drawing.svg)
  const { pieces, sites } = piecesOf(read.parts)
  const groups = groupBySteps(pieces)
  const ids = new Map<PaintedShape, number>()
  let nextId = firstShapeId
  const numbered = groups.map((group) => {
    const id = nextId++
    return {
      group,
      id,
      pieces: group.pieces.map((piece) => {
        const pieceId = nextId++
        if (piece.shape !== undefined) ids.set(piece.shape, pieceId)
        return { piece, id: pieceId }
      }),
    }
  })
  const tools: PieceTools = {
    scale: new Scale(read.frame, frame),
    colours: new ColourWriter(drawing.palette),
    language: drawing.language,
    ids,
    sites,
    frame: read.frame,
  }
  const said = new Map(pieces.flatMap(({ shape, words }) => shape === undefined ? [] : [[shape, textOf(words)]]))
  const shapes = numbered.map(({ group, id, pieces: inside }, index) => {
    const name = index === 0 ? drawing.name : `${drawing.name} ${index + 1}`
    const descr = (index === 0 ? drawing.alternative : '') || wordsOf(group) || endsOf(group, said) || name
    return groupXml(id, name, descr, inside.map((one) => writePiece(one.piece, one.id, tools)))
  })
  const last = Math.max(0, ...groups.map(({ step }) => step))
  const steps = Array.from({ length: last },
    (_, index) => numbered.filter(({ group }) => group.step === index + 1).map(({ id }) => id))
  return { shapes, steps, nextId, lost: read.lost }
}

/** What a step adds, for those who hear it. */
const wordsOf = ({ pieces }: PieceGroup): string =>
  pieces.map(({ words }) => textOf(words)).filter((text) => text !== '').join('; ')

const textOf = (words: LaidWords | undefined): string =>
  (words?.rows ?? []).map((row) => row.runs.map((run) => run.text).join('')).join(' ')

/** Of lines alone: from what to what they lead. */
const endsOf = ({ pieces }: PieceGroup, said: ReadonlyMap<PaintedShape, string>): string =>
  pieces.flatMap(({ wire }) => {
    const [from, to] = [wire?.start, wire?.end].map((end) => end === undefined ? '' : said.get(end.shape) ?? '')
    return from === undefined || to === undefined || from === '' || to === '' ? [] : [`${from} → ${to}`]
  }).join('; ')

function groupXml(id: number, name: string, descr: string, shapes: readonly Xml[]): Xml {
  const places = shapes.flatMap(placeOf)
  const [left, top] = [Math.min(...places.map((one) => one.x)), Math.min(...places.map((one) => one.y))]
  const [width, height] = [
    Math.max(...places.map((one) => one.x + one.width)) - left,
    Math.max(...places.map((one) => one.y + one.height)) - top,
  ]
  return x('p:grpSp', {}, x('p:nvGrpSpPr', {}, x('p:cNvPr', { id, name, descr }), x('p:cNvGrpSpPr'), x('p:nvPr')),
    x('p:grpSpPr', {},
      x('a:xfrm', {}, x('a:off', { x: left, y: top }), x('a:ext', { cx: width, cy: height }),
        x('a:chOff', { x: left, y: top }), x('a:chExt', { cx: width, cy: height }))), shapes)
}

/** Where a shape is, as it is written in it. */
function placeOf(shape: Xml): SlideFrame[] {
  const find = (element: Xml, name: string): Xml[] =>
    element.children.flatMap((child) =>
      typeof child === 'string' ? [] : child.name === name ? [child] : find(child, name)
    )
  return find(shape, 'a:xfrm').slice(0, 1).flatMap((place) => {
    const [off] = find(place, 'a:off')
    const [ext] = find(place, 'a:ext')
    const number = (element: Xml | undefined, name: string): number => Number(element?.attributes[name])
    const [left, top, width, height] = [number(off, 'x'), number(off, 'y'), number(ext, 'cx'), number(ext, 'cy')]
    // Turned by a quarter, about its middle.
    const isTurned = Number(place.attributes['rot'] ?? 0) % 10_800_000 === 5_400_000
    return isTurned
      ? [{ x: left + (width - height) / 2, y: top + (height - width) / 2, width: height, height: width }]
      : [{ x: left, y: top, width, height }]
  })
}
