import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '../assets/cache.ts'
import type { DrawnDiagram } from '../compiler/diagram-model.ts'
import { ASCII, fontFaces } from '../fonts/subset.ts'
import type { MadeKit } from '../make-kit.ts'
import type { KitSettings } from '../compiler/model.ts'
import { PROJECT } from '../options.ts'
import { kitStyle } from '../render/kit-style.ts'
import type { DeckMedia } from '../powerpoint/package.ts'
import type { PictureItem } from '../powerpoint/slide-items.ts'
import { rootProperties } from './diagrams/custom-properties.ts'
import type { Camera, LaidOut } from './diagrams/picture-png.ts'
import { FAMILIES, viewBox } from './diagrams/picture-svg.ts'
import { selfStanding } from './diagrams/self-standing.ts'
import { groupOf } from '../compiler/certain.ts'
import { STEP } from '../compiler/step.ts'

/** Pixels of a px of the drawing: sharp on a projector, at a size that mail takes. */
const SHARP = 1.5

/** The light colours of a kit, by token. */
export const lightColours = async (settings: KitSettings): Promise<ReadonlyMap<string, string>> =>
  rootProperties(await readFile(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8') + kitStyle(settings))

/** Pictures of one version of a kit, each drawn once, whatever shows it. */
const drawnOnce = new WeakMap<MadeKit, Map<string, Promise<DrawnPicture>>>()

interface DrawnPicture {
  readonly layers: ReturnType<DeckMedia['layers']>
  readonly files: readonly (readonly [string, Uint8Array])[]
}

/** Draws what the slides of a deck show. */
export async function pptxPictures(
  made: MadeKit,
  { slides, patterns }: LaidOut,
  colours: ReadonlyMap<string, string>,
  camera: Camera,
): Promise<DeckMedia> {
  const known = drawnOnce.get(made) ?? new Map<string, Promise<DrawnPicture>>()
  drawnOnce.set(made, known)
  const draw = ({ kind, source }: PictureItem): Promise<DrawnPicture> => {
    const pattern = patterns.get(source)
    const drawn = made.drawn.get(source)
    if (pattern !== undefined) return Promise.resolve(ofPattern(pattern))
    if (kind === 'image') return takePicture(source, camera)
    return drawn === undefined ? Promise.resolve({ layers: [], files: [] }) : drawLayers(made, drawn, colours, camera)
  }
  const shown = new Map(
    slides.flatMap(({ items }) => items).flatMap((item) => 'source' in item ? [[item.source, item]] : []),
  )
  const pictures = new Map(
    await Promise.all([...shown].map(async ([source, item]) => {
      const drawing = known.get(source) ?? draw(item)
      if (item.kind !== 'pattern') known.set(source, drawing)
      return [source, await drawing] as const
    })),
  )
  const media = new Map([...pictures.values()].flatMap(({ files }) => files))
  return {
    layers: ({ source }) => pictures.get(source)?.layers ?? [],
    media: new Map([...media].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

function ofPattern(bytes: Uint8Array): DrawnPicture {
  const file = named(bytes, 'png')
  return { layers: [{ pixels: file[0] }], files: [file] }
}

/** A file, named by what is in it. */
const named = (bytes: Uint8Array, ending: string): readonly [string, Uint8Array] => [
  `${hashOf(bytes).slice(0, 16)}.${ending}`,
  bytes,
]

async function drawLayers(
  made: MadeKit,
  drawn: DrawnDiagram,
  colours: ReadonlyMap<string, string>,
  camera: Camera,
): Promise<DrawnPicture> {
  const [width, height] = [Math.ceil(drawn.width), Math.ceil(drawn.height)]
  const layers = await Promise.all(layersOf(drawn.svg).map(async ({ svg: layer, step }) => {
    const svg = standing(layer, drawn, colours, made.kit.settings.language)
    const pixels = await camera.layer(svg, () => fontFaces(drawn.labels, FACES, ASCII), { width, height }, SHARP)
    return { step, pixels: named(pixels, 'png'), svg: named(new TextEncoder().encode(svg), 'svg') }
  }))
  return {
    layers: layers.map(({ step, pixels, svg }) => ({
      pixels: pixels[0],
      svg: svg[0],
      ...(step === undefined ? {} : { step }),
    })),
    files: layers.flatMap(({ pixels, svg }) => [pixels, svg]),
  }
}

async function takePicture(address: string, camera: Camera): Promise<DrawnPicture> {
  const [, type = '', data = ''] = /^data:([^;,]*);base64,(.*)$/s.exec(address) ?? []
  const bytes = Buffer.from(data, 'base64')
  const ending = AS_IS[type]
  const drawn = await camera.picture(address, SHARP)
  // Drawn in lines, without a size of its own, it is as large as it has room.
  const more = type === 'image/svg+xml' && isSizeless(bytes.toString()) ? Math.max(1, BROAD / drawn.width) : 1
  const taken = more === 1 ? drawn : await camera.picture(address, SHARP * more)
  const pixels = ending === undefined ? named(taken.bytes, 'png') : named(bytes, ending)
  const svg = type === 'image/svg+xml' ? named(bytes, 'svg') : undefined
  return {
    layers: [{ pixels: pixels[0], ...(svg === undefined ? {} : { svg: svg[0] }) }],
    files: svg === undefined ? [pixels] : [pixels, svg],
  }
}

/** Of the canvas. */
const BROAD = 1280

/** Does an SVG say no breadth in px or another length? */
const isSizeless = (svg: string): boolean =>
  !/^<svg\b[^>]*\swidth=["'][\d.]+(?:[a-z]+)?["']/.test(svg.slice(Math.max(0, svg.indexOf('<svg'))))

const FACES = ['sans-400', 'sans-600', 'sans-400-italic', 'han-400', 'han-600'] as const

/** What PowerPoint shows as it is; what else a browser shows is given as pixels. */
const AS_IS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' }

/** A layer as a file of its own. */
function standing(layer: string, drawn: DrawnDiagram, colours: ReadonlyMap<string, string>, language: string): string {
  const colour = (token: string): string => {
    const value = colours.get(token)
    if (value === undefined) throw new Error(`No colour is called “${token}” in tokens.css`)
    return value
  }
  const box = viewBox(drawn.svg)
  const [left = 0, top = 0, width = drawn.width, height = drawn.height] = box
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(drawn.width)}" height="${Math.ceil(drawn.height)}"`
    + ` viewBox="${left} ${top} ${width} ${height}" xml:lang="${language}" font-family="${FAMILIES}" font-size="24">`
    + `${selfStanding(layer, colour)}</svg>`
}

const TAG = /<(\/?)([A-Za-z][\w:-]*)(?![\w:-])(?:[^<>"]|"[^"]*")*>/g
const OWN = new RegExp(` ${STEP}="(\\d+)"`)

interface SvgPart {
  /** Its first tag, or text. */
  readonly head: string
  readonly tail: string
  readonly name: string
  readonly step?: number
  readonly parts: SvgPart[]
}

/** What of a drawing is there from the start, or comes with one press. */
interface DrawingLayer {
  readonly svg: string
  /** From 1; absent: from the start. */
  readonly step?: number
}

/**
 * A drawing of several presses as several drawings, from the back to the front: laid one upon the other they are the
 * whole. What comes later may stand behind what was there before it, so that a press may have more than one.
 * @param svg as in `DrawnDiagram`; @returns at least one
 */
function layersOf(svg: string): DrawingLayer[] {
  const root = read(svg)
  const steps: number[] = []
  const places = new Map<SvgPart, number>()
  const place = (part: SvgPart, within: number): void => {
    if (part.name === 'defs') return
    const step = part.step ?? within
    if (!isLeaf(part)) part.parts.forEach((one) => place(one, step))
    else if (part.name !== '') {
      if (steps.at(-1) !== step) steps.push(step)
      places.set(part, steps.length - 1)
    }
  }
  place(root, 0)
  return (steps.length === 0 ? [0] : steps).map((step, index) => ({
    svg: root.parts.map((part) => write(part, index, places)).join(''),
    ...(step === 0 ? {} : { step }),
  }))
}

/** Is it drawn as one? */
const isLeaf = ({ name, parts }: SvgPart): boolean => name === 'text' || parts.every((part) => part.name === '')

function read(svg: string): SvgPart {
  const root: SvgPart = { head: '', tail: '', name: '', parts: [] }
  const open = [root]
  let from = 0
  const add = (part: SvgPart): void => void open.at(-1)?.parts.push(part)
  for (const match of svg.matchAll(TAG)) {
    const text = svg.slice(from, match.index)
    if (text !== '') add({ head: text, tail: '', name: '', parts: [] })
    from = match.index + match[0].length
    const name = groupOf(match, 2)
    if (match[1] === '/') {
      open.pop()
      continue
    }
    const step = OWN.exec(match[0])?.[1]
    const isWhole = match[0].endsWith('/>')
    const part: SvgPart = {
      head: match[0],
      tail: isWhole ? '' : `</${name}>`,
      name,
      parts: [],
      ...(step === undefined ? {} : { step: Number(step) }),
    }
    add(part)
    if (!isWhole) open.push(part)
  }
  return root
}

/** What holds others is there for them; what others are made of is there for all. */
function write(part: SvgPart, layer: number, places: ReadonlyMap<SvgPart, number>): string {
  if (part.name === 'defs') return whole(part)
  const own = places.get(part)
  if (own !== undefined) return own === layer ? whole(part) : ''
  const inside = part.parts.map((one) => write(one, layer, places)).join('')
  return inside !== '' || part.name === 'svg' ? part.head + inside + part.tail : ''
}

const whole = ({ head, parts, tail }: SvgPart): string => head + parts.map(whole).join('') + tail
