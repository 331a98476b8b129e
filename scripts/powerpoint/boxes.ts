import { textBody, type TextTools } from './body.ts'
import { fitted } from './fitted.ts'
import { EMU, type CanvasFrame } from './look.ts'
import { pathGeometry } from './mark.ts'
import { decorative } from './master.ts'
import { type BoardBox, INSET } from './objects.ts'
import { colourOf, line, noLine, rectangle, solid, transform } from './paint.ts'
import type { CodeBlock } from './read.ts'
import { x, type Xml } from './xml.ts'

const BAR = 8

/** A shape with words in it, before which a bar may stand. */
export function boxXml(
  { name, number, paragraphs, fill, line: edge, bar, anchor }: BoardBox,
  frame: CanvasFrame,
  id: number,
  tools: TextTools,
): Xml[] {
  const { palette, words } = tools
  const inset = bar === undefined ? INSET : { x: INSET.x + 10, y: INSET.y }
  const margins = { lIns: inset.x * EMU, tIns: inset.y * EMU, rIns: inset.x * EMU, bIns: inset.y * EMU }
  const room = { ...frame, width: frame.width - 2 * inset.x, height: frame.height - 2 * inset.y }
  const { scale } = fitted(paragraphs, { frame: room })
  const properties = x('a:bodyPr', { wrap: 'square', ...margins, anchor },
    scale === 1 ? x('a:noAutofit') : x('a:normAutofit', { fontScale: Math.round(scale * 100000) }))
  const called = typeof name === 'string' ? words.places[name] : name.said
  const box = x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name: `${called} ${number ?? id}` }), x('p:cNvSpPr'), x('p:nvPr')),
    x('p:spPr', {}, transform(frame), rectangle(), fill === undefined ? x('a:noFill') : solid(colourOf(fill, palette)),
      edge === undefined ? noLine : line(1.5, colourOf('ink-soft', palette), edge === 'dashed' ? 'dash' : undefined)),
    textBody(paragraphs, undefined, properties, bar === undefined ? tools : { ...tools, hue: bar }))
  return bar === undefined ? [box] : [
    box,
    shape(decorative(id + 1, words.places.area), { ...frame, width: BAR }, rectangle(), bar, tools),
  ]
}

/** A line that decorates. */
export const ruleXml = (colour: string, frame: CanvasFrame, id: number, tools: TextTools): Xml =>
  shape(decorative(id, tools.words.places.area), frame, rectangle(), colour, tools)

/** The code of an address, as a shape on white, which programs that read it need. */
export function codeXml(
  { path, size, alternative }: CodeBlock,
  room: CanvasFrame,
  id: number,
  tools: TextTools,
): Xml[] {
  const side = Math.min(room.height, room.width, 400)
  const frame: CanvasFrame = { x: room.x, y: room.y, width: side, height: side }
  const { places } = tools.words
  return [
    shape(decorative(id, places.area), frame, rectangle(), 'white', tools),
    shape(x('p:cNvPr', { id: id + 1, name: `${places.code} ${id + 1}`, descr: alternative }), frame,
      pathGeometry(path, size), 'ink', tools),
  ]
}

const shape = (name: Xml, frame: CanvasFrame, form: Xml, colour: string, { palette }: TextTools): Xml =>
  x('p:sp', {}, x('p:nvSpPr', {}, name, x('p:cNvSpPr'), x('p:nvPr')),
    x('p:spPr', {}, transform(frame), form, solid(colourOf(colour, palette)), noLine))
