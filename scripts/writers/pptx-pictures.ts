import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '../assets/cache.ts'
import type { DrawnDiagram } from '../compiler/diagram-model.ts'
import { ASCII, fontFaces } from '../fonts/subset.ts'
import type { MadeKit } from '../make-kit.ts'
import type { KitSettings } from '../compiler/model.ts'
import { PROJECT } from '../options.ts'
import { kitStyle } from '../render/kit-style.ts'
import type { PictureLayers } from '../powerpoint/object-xml.ts'
import { rootProperties } from './diagrams/custom-properties.ts'
import { layersOf } from './diagrams/layers.ts'
import type { Camera } from './diagrams/picture-png.ts'
import { FAMILIES, viewBox } from './diagrams/picture-svg.ts'
import { selfStanding } from './diagrams/self-standing.ts'

/** All pictures of a kit as PowerPoint has them. */
export interface PptxPictures {
  /** By name of a diagram, and by `data:` address of a picture. */
  readonly sources: ReadonlyMap<string, PictureLayers>
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** Pixels of a px of the drawing: sharp on a projector, at a size that mail takes. */
const SHARP = 1.5

/** The light colours of a kit, by token. */
export const lightColours = async (settings: KitSettings): Promise<ReadonlyMap<string, string>> =>
  rootProperties(await readFile(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8') + kitStyle(settings))

/** Pictures of one version of a kit, each drawn once, whatever shows it. */
const drawnOnce = new WeakMap<MadeKit, Map<string, Promise<DrawnPicture>>>()

interface DrawnPicture {
  readonly source: PictureLayers
  readonly files: readonly (readonly [string, Uint8Array])[]
}

/** Draws what some deck shows. @param names of diagrams; @param images `data:` addresses */
export async function pptxPictures(
  made: MadeKit,
  names: readonly string[],
  images: readonly string[],
  colours: ReadonlyMap<string, string>,
  camera: Camera,
): Promise<PptxPictures> {
  const known = drawnOnce.get(made) ?? new Map<string, Promise<DrawnPicture>>()
  drawnOnce.set(made, known)
  const once = (name: string, draw: () => Promise<DrawnPicture>): Promise<DrawnPicture> => {
    const drawing = known.get(name) ?? draw()
    known.set(name, drawing)
    return drawing
  }
  const drawn = [...new Set(names)].flatMap((name) => made.drawn.get(name) ?? [])
  const pictures = await Promise.all([
    ...drawn.map(async (one) =>
      [one.name, await once(one.name, () => drawLayers(made, one, colours, camera))] as const
    ),
    ...[...new Set(images)].map(async (address) =>
      [address, await once(address, () => takePicture(address, camera))] as const
    ),
  ])
  const media = new Map(pictures.flatMap(([, { files }]) => files))
  return {
    sources: new Map(pictures.map(([name, { source }]) => [name, source])),
    media: new Map([...media].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
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
    source: {
      width,
      height,
      layers: layers.map(({ step, pixels, svg }) => ({
        pixels: pixels[0],
        svg: svg[0],
        ...(step === undefined ? {} : { step }),
      })),
    },
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
    source: {
      width: taken.width * more,
      height: taken.height * more,
      layers: [{ pixels: pixels[0], ...(svg === undefined ? {} : { svg: svg[0] }) }],
    },
    files: svg === undefined ? [pixels] : [pixels, svg],
  }
}

/** Of the canvas. */
const BROAD = 1280

/** Does an SVG say no breadth in px or another length? */
export const isSizeless = (svg: string): boolean =>
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
