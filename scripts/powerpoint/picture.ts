import type { CanvasFrame } from './look.ts'
import { rectangle, transform } from './paint.ts'
import { x, type Xml } from './xml.ts'

/** Relations of the two files of a picture. */
export interface PictureFiles {
  /** PNG, JPEG or GIF: what every program shows. */
  readonly pixels: string
  readonly svg?: string
}

const DECORATES = x('a:extLst', {}, x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, x('adec:decorative', {
  'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  val: 1,
})))

/** A picture; where it is drawn as SVG, with pixels for programs that know none. Without words for it, it decorates. */
export const pictureXml = (
  id: number,
  name: string,
  descr: string,
  frame: CanvasFrame,
  files: PictureFiles,
): Xml =>
  x(
    'p:pic',
    {},
    x('p:nvPicPr', {}, x('p:cNvPr', { id, name: `${name} ${id}`, descr }, descr === ''
      ? DECORATES
      : undefined), x('p:cNvPicPr', {}, x('a:picLocks', { noChangeAspect: true })), x('p:nvPr')),
    x('p:blipFill', {}, x('a:blip', { 'r:embed': files.pixels }, files.svg === undefined
      ? undefined
      : x('a:extLst', {}, x('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, x('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': files.svg,
      })))), x('a:stretch', {}, x('a:fillRect'))),
    x('p:spPr', {}, transform(frame), rectangle()),
  )

/** How much larger than it is drawn a diagram may be, as on the page, and a picture. */
export const MOST = { drawing: 2, picture: 1.35 }

/** The largest frame of a shape within a room, in its middle. @param most how much larger than it is drawn it may be */
export function within(room: CanvasFrame, width: number, height: number, most = MOST.picture): CanvasFrame {
  const scale = Math.min(room.width / width, room.height / height, most)
  const [broad, high] = [width * scale, height * scale]
  return { x: room.x + (room.width - broad) / 2, y: room.y + (room.height - high) / 2, width: broad, height: high }
}

/** The largest frame within a room, in its upper right corner, no larger than it is drawn. */
export function inCorner(room: CanvasFrame, width: number, height: number): CanvasFrame {
  const frame = within(room, width, height, 1)
  return { ...frame, x: room.x + room.width - frame.width, y: room.y }
}
