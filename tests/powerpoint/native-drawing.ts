import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXml } from '../../scripts/compiler/picture/read-xml.ts'
import { Problems } from '../../scripts/compiler/problem.ts'
import { PROJECT } from '../../scripts/options.ts'
import { drawingAsShapes, type NativeDrawing } from '../../scripts/powerpoint/drawing/drawing-as-shapes.ts'
import { writeXml, type Xml } from '../../scripts/powerpoint/xml.ts'
import { rootProperties } from '../../scripts/writers/diagrams/custom-properties.ts'

const PALETTE = {
  tokens: rootProperties(readFileSync(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8')),
  hues: ['blue', 'green', 'amber', 'plum', 'teal'],
}
/** Much of a slide, in EMU; 9525 are a px. */
export const FRAME = { x: 685_800, y: 457_200, width: 10_820_400, height: 5_943_600 }
const FIRST_ID = 7
const PX = 9525

export const asShapes = (svg: string): NativeDrawing =>
  drawingAsShapes({ svg, name: 'Drawing', alternative: 'What it shows.', language: 'en-GB', palette: PALETTE }, FRAME,
    FIRST_ID)

/** All elements of a name, at whatever depth. */
export const all = (root: Xml, name: string): Xml[] =>
  root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]
  )

export const named = (shapes: readonly Xml[], name: string): Xml[] =>
  shapes.flatMap((shape) => [...(shape.name === name ? [shape] : []), ...all(shape, name)])

const value = (element: Xml | undefined, name: string): number => Number(element?.attributes[name])

type At = readonly [x: number, y: number]

interface Lying {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly start: At
  readonly end: At
}

/** Where a shape lies once it is flipped and turned, and where a connector begins and ends. */
function lyingOf(shape: Xml): Lying {
  const [place] = all(shape, 'a:xfrm')
  if (place === undefined) throw new Error('A shape without a place')
  const [off, ext] = [all(place, 'a:off')[0], all(place, 'a:ext')[0]]
  const [x, y, width, height] = [value(off, 'x'), value(off, 'y'), value(ext, 'cx'), value(ext, 'cy')]
  const [flipH, flipV] = [place.attributes['flipH'] === true, place.attributes['flipV'] === true]
  const turned = (Number(place.attributes['rot'] ?? 0) / 60_000) * Math.PI / 180
  const seen = ([across, down]: At): At => {
    const [dx, dy] = [(flipH ? -across : across) * width / 2, (flipV ? -down : down) * height / 2]
    return [
      x + width / 2 + dx * Math.cos(turned) - dy * Math.sin(turned),
      y + height / 2 + dx * Math.sin(turned) + dy * Math.cos(turned),
    ]
  }
  const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([across = 0, down = 0]) => seen([across, down]))
  const [left, top] = [Math.min(...corners.map(([at]) => at)), Math.min(...corners.map(([, at]) => at))]
  return {
    box: {
      x: left,
      y: top,
      width: Math.max(...corners.map(([at]) => at)) - left,
      height: Math.max(...corners.map(([, at]) => at)) - top,
    },
    start: seen([-1, -1]),
    end: seen([1, 1]),
  }
}

/** Where PowerPoint lets lines end at its own shapes, in parts of their breadth and height. */
const SITES: Readonly<Record<string, readonly At[]>> = {
  rect: [[0.5, 0], [0, 0.5], [0.5, 1], [1, 0.5]],
  roundRect: [[0.5, 0], [0, 0.5], [0.5, 1], [1, 0.5]],
  diamond: [[0.5, 0], [0, 0.5], [0.5, 1], [1, 0.5]],
  ellipse: [[0.5, 0], [0.1464, 0.1464], [0, 0.5], [0.1464, 0.8536], [0.5, 1], [0.8536, 0.8536], [1, 0.5], [
    0.8536,
    0.1464,
  ]],
}

function siteOf(shape: Xml, index: number): At | undefined {
  const { box } = lyingOf(shape)
  const preset = all(shape, 'a:prstGeom')[0]?.attributes['prst']
  if (preset !== undefined) {
    const lid = value(all(shape, 'a:gd')[0], 'fmla')
    const known = preset === 'can'
      ? [[0.5, Number.isNaN(lid) ? 0 : lid], [0.5, 0], [0, 0.5], [0.5, 1], [1, 0.5]][index]
      : SITES[String(preset)]?.[index]
    return known === undefined ? undefined : [box.x + (known[0] ?? 0) * box.width, box.y + (known[1] ?? 0) * box.height]
  }
  const place = all(all(shape, 'a:cxnLst')[0] ?? shape, 'a:pos')[index]
  const guide = (name: unknown): number => {
    const [, , at, whole] = String(
      all(shape, 'a:gd').find((one) => one.attributes['name'] === name)?.attributes['fmla'],
    )
      .split(' ')
    return Number(at) / Number(whole)
  }
  return place === undefined
    ? undefined
    : [box.x + guide(place.attributes['x']) * box.width, box.y + guide(place.attributes['y']) * box.height]
}

/** Text of shapes, a line break as a blank. */
export function textsOf(shapes: readonly Xml[]): string[] {
  return named(shapes, 'a:p').map((paragraph) =>
    paragraph.children.flatMap((child) =>
      typeof child === 'string'
        ? []
        : child.name === 'a:br'
        ? [' ']
        : all(child, 'a:t').flatMap((text) => text.children)
    ).join('')
  )
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts.join(' ').split(/\s+/).filter((word) => word !== '').sort()

/** What is broken of all that a drawing promises as shapes. */
export function faultsOf(svg: string, labels: string): string[] {
  const faults: string[] = []
  const native = asShapes(svg)
  const xml = native.shapes.map(writeXml).join('')
  const problems = new Problems('shapes')
  readXml(`<all>${xml}</all>`, problems)
  faults.push(...problems.list.map(({ what }) => `not well formed: ${what}`),
    ...native.lost.map((what) => `lost: ${what}`))
  if (asShapes(svg).shapes.map(writeXml).join('') !== xml) faults.push('another time it is another')
  if (/<p:pic|<a:blip|rgba/.test(xml)) faults.push('something is a picture')
  const [wanted, found] = [wordsIn([labels]), wordsIn(textsOf(native.shapes))]
  if (wanted.join(' ') !== found.join(' ')) faults.push(`words: “${wanted.join(' ')}”, and found “${found.join(' ')}”`)
  const ids = named(native.shapes, 'p:cNvPr').map((one) => value(one, 'id'))
  if (ids.toSorted((one, two) => one - two).some((id, index) => id !== FIRST_ID + index)) faults.push(`ids ${ids}`)
  if (native.nextId !== FIRST_ID + ids.length) faults.push(`the next id is ${native.nextId}`)
  const own = native.shapes.map((shape) => value(all(shape, 'p:cNvPr')[0], 'id'))
  const stepped = native.steps.flat()
  if (stepped.some((id) => !own.includes(id)) || native.steps.some((step) => step.length === 0)) {
    faults.push('a step without shapes')
  }
  faults.push(...placeFaults(native.shapes))
  return faults
}

function placeFaults(shapes: readonly Xml[]): string[] {
  const faults: string[] = []
  const pieces = [...named(shapes, 'p:sp'), ...named(shapes, 'p:cxnSp')]
  const byId = new Map(pieces.map((piece) => [value(all(piece, 'p:cNvPr')[0], 'id'), piece]))
  for (const piece of [...pieces, ...shapes]) {
    const { box } = lyingOf(piece)
    const name = all(piece, 'p:cNvPr')[0]?.attributes['name']
    const over = Math.max(FRAME.x - box.x, FRAME.y - box.y, box.x + box.width - FRAME.x - FRAME.width,
      box.y + box.height - FRAME.y - FRAME.height)
    if (over > PX) faults.push(`“${name}” leaves the frame by ${Math.round(over / PX)} px`)
  }
  for (const piece of named(shapes, 'p:cxnSp')) {
    const { start, end } = lyingOf(piece)
    for (const [glue, at] of [[all(piece, 'a:stCxn')[0], start], [all(piece, 'a:endCxn')[0], end]] as const) {
      if (glue === undefined) continue
      const shape = byId.get(value(glue, 'id'))
      const site = shape === undefined ? undefined : siteOf(shape, value(glue, 'idx'))
      const off = site === undefined ? Infinity : Math.hypot(site[0] - at[0], site[1] - at[1])
      if (off > PX) {
        faults.push(
          `line ${value(all(piece, 'p:cNvPr')[0], 'id')} ends ${Math.round(off / PX)} px from where it is fastened`,
        )
      }
    }
  }
  return faults
}
