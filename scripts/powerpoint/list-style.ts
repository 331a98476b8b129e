import { EMU, type TextLook, LOOKS, type LookName, points } from './look.ts'
import { colourOf, type Palette, solid } from './paint.ts'
import { INDENT } from './text.ts'
import { x, type Xml } from './xml.ts'

/** Looks whose paragraphs are items of a list, unless they say otherwise. */
export const LISTED: ReadonlySet<LookName> = new Set(['body', 'large', 'table', 'small'])
export const NONE = x('a:buNone')

/** How far a page of lines stands apart: serif ones closer, as measured in `metrics.ts`. */
export const spacing = ({ face, isRead }: TextLook): Xml =>
  x('a:lnSpc', {}, x('a:spcPct', { val: face === 'serif' && isRead !== true ? 90000 : 100000 }))
export const before = (px: number): Xml => x('a:spcBef', {}, x('a:spcPts', { val: points(px) }))
const face = (look: TextLook): Xml[] => [
  x('a:latin', { typeface: look.face === 'serif' ? '+mj-lt' : '+mn-lt' }),
  x('a:ea', { typeface: look.face === 'serif' ? '+mj-ea' : '+mn-ea' }),
  x('a:cs', { typeface: look.face === 'serif' ? '+mj-cs' : '+mn-cs' }),
]

export const ACCENT = 'accent'
export const bulletColour = (palette: Palette, isNight: boolean, hue: string): Xml =>
  x('a:buClr', {}, colourOf(hue, palette, isNight))
export const dash = (palette: Palette, isNight: boolean, hue: string): Xml[] => [
  bulletColour(palette, isNight, hue),
  x('a:buFont', { typeface: 'Arial' }),
  x('a:buChar', { char: '–' }),
]

/** The style of a placeholder: three levels, of which lists have marks. */
export function listStyle(name: LookName, palette: Palette, isNight = false, hue: string = ACCENT): Xml {
  const look: TextLook = LOOKS[name]
  const isListed = LISTED.has(name)
  const level = (at: number): Xml =>
    x(
      `a:lvl${at + 1}pPr`,
      {
        marL: isListed ? (at + 1) * INDENT * EMU : 0,
        indent: isListed ? -INDENT * EMU : 0,
        algn: look.align ?? 'l',
      },
      spacing(look),
      before(look.before),
      isListed ? dash(palette, isNight, hue) : NONE,
      x(
        'a:defRPr',
        {
          sz: points(at === 0 ? look.size : Math.max(20, look.size - 4 * at)),
          b: look.bold === true,
          i: look.italic === true,
        },
        solid(colourOf(look.colour, palette, isNight)),
        face(look),
      ),
    )
  return x('a:lstStyle', {}, level(0), level(1), level(2))
}
