import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CACHE, hashOf } from '../assets/cache.ts'
import type { DrawnDiagram } from '../compiler/diagram-model.ts'
import { fontFaces } from '../fonts/font-faces.ts'
import { ASCII } from '../fonts/glyphs.ts'
import type { MadeKit } from '../make-kit.ts'
import { PROJECT } from '../options.ts'
import type { PictureSource } from '../powerpoint/deck.ts'
import { rootProperties } from './diagrams/custom-properties.ts'
import { layersOf } from './diagrams/layers.ts'
import type { Camera } from './diagrams/picture-png.ts'
import { FAMILIES, viewBox } from './diagrams/picture-svg.ts'
import { selfStanding } from './diagrams/self-standing.ts'

/** All pictures of a kit as PowerPoint has them. */
export interface PptxPictures {
  /** By name of a diagram, and by `data:` address of a picture. */
  readonly sources: ReadonlyMap<string, PictureSource>
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** Pixels of a px of the drawing: sharp on a projector, at a size that mail takes. */
const SHARP = 1.5

/** The light colours of the kit, by token. */
export const lightColours = async (): Promise<ReadonlyMap<string, string>> =>
  rootProperties(await readFile(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8'))

/** Draws what some decks show. @param names of diagrams; @param images `data:` addresses */
export async function pptxPictures(
  made: MadeKit,
  names: readonly string[],
  images: readonly string[],
  colours: ReadonlyMap<string, string>,
  camera: Camera,
): Promise<PptxPictures> {
  const sources = new Map<string, PictureSource>()
  const media = new Map<string, Uint8Array>()
  const keep = (bytes: Uint8Array, ending: string): string => {
    const name = `${hashOf(bytes).slice(0, 16)}.${ending}`
    media.set(name, bytes)
    return name
  }
  const drawn = [...new Set(names)].flatMap((name) => made.drawn.get(name) ?? [])
  const faces = await fontFaces(drawn.map(({ labels }) => labels).join('\n'), FACES, CACHE, ASCII)
  await Promise.all([
    ...drawn.map(async (one) => {
      const [width, height] = [Math.ceil(one.width), Math.ceil(one.height)]
      const layers = await Promise.all(layersOf(one.svg).map(async (layer) => {
        const svg = standing(layer, one, colours, made.kit.settings.language)
        const pixels = await camera.layer(svg, faces, { width, height }, SHARP)
        return { pixels, svg: new TextEncoder().encode(svg) }
      }))
      sources.set(one.name, {
        width,
        height,
        layers: layers.map(({ pixels, svg }) => ({ pixels: keep(pixels, 'png'), svg: keep(svg, 'svg') })),
      })
    }),
    ...[...new Set(images)].map(async (address) => {
      const [, type = '', data = ''] = /^data:([^;,]*);base64,(.*)$/s.exec(address) ?? []
      const bytes = Buffer.from(data, 'base64')
      const ending = AS_IS[type]
      const taken = await camera.picture(address, SHARP)
      const pixels = ending === undefined ? keep(taken.bytes, 'png') : keep(bytes, ending)
      sources.set(address, {
        width: taken.width,
        height: taken.height,
        layers: [type === 'image/svg+xml' ? { pixels, svg: keep(bytes, 'svg') } : { pixels }],
      })
    }),
  ])
  return { sources, media: new Map([...media].sort(([one], [other]) => (one < other ? -1 : 1))) }
}

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
