import { x, type Xml } from './xml.ts'
import type { Frame } from './slide-items.ts'

/** The kit's colours in the light. */
export interface Palette {
  /** Values by token: `ink` is `#14171f`. */
  readonly tokens: ReadonlyMap<string, string>
  /** Five tokens that are accents of the theme: those of the identities first. */
  readonly hues: readonly string[]
  /** Headings are set in the face of the text. */
  readonly headings?: 'sans'
}

/** EMU in a px of the canvas: 13⅓ inches are 1280 px. */
export const EMU = 9525

/** Where something stands. @param name `p:xfrm` around a table */
export const transform = ({ x: left, y, width, height }: Frame, name = 'a:xfrm'): Xml =>
  x(name, {}, x('a:off', { x: left * EMU, y: y * EMU }), x('a:ext', { cx: width * EMU, cy: height * EMU }))

export const rectangle = (shape = 'rect', ...adjust: readonly Xml[]): Xml =>
  x('a:prstGeom', { prst: shape }, x('a:avLst', {}, ...adjust))

/** Slots of the theme, by the tokens that they have their colours from. */
const slotsOf = ({ hues }: Palette): ReadonlyMap<string, string> =>
  new Map([
    ['ink', 'tx1'],
    ['ink-soft', 'tx2'],
    ['paper', 'bg1'],
    ['panel', 'bg2'],
    ['accent', 'accent5'],
    ...hues.map((hue, index) => [hue, index === 4 ? 'accent6' : `accent${index + 1}`] as const),
  ])

/** A colour: the theme's, where it has it, so that another theme changes it too. @param colour `#rrggbb` */
export function solidOf(colour: string, palette: Palette): Xml {
  const slot = [...slotsOf(palette)].find(([token]) =>
    `#${hexOf(token, palette)}` === `#${colour.slice(1).toUpperCase()}`
  )
  return x('a:solidFill', {}, slot === undefined
    ? x('a:srgbClr', { val: colour.slice(1).toUpperCase() })
    : x('a:schemeClr', { val: slot[1] }))
}

/** Six digits, as PowerPoint writes a colour. */
function hexOf(token: string, { tokens }: Palette): string {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(tokens.get(token) ?? '')?.[1]
  if (hex === undefined) throw new Error(`No colour is called “${token}” in tokens.css`)
  return (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase()
}

export const SPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** Faces that machines with PowerPoint have; their look is near to that of the kit's own. */
const SERIF = 'Georgia'
const SANS = 'Calibri'
const HAN = 'Microsoft YaHei'

/** Tokens by the theme's slots. */
const colours = ({ hues }: Palette): readonly (readonly [string, string])[] => [
  ['dk1', 'ink'],
  ['lt1', 'paper'],
  ['dk2', 'ink-soft'],
  ['lt2', 'panel'],
  ...hues.slice(0, 4).map((hue, index) => [`accent${index + 1}`, hue] as const),
  ['accent5', 'accent'],
  ['accent6', hues[4] ?? 'accent'],
  ['hlink', 'ink'],
  ['folHlink', 'ink-soft'],
]

/** The theme: colours and faces that everything else only names. */
export function theme(name: string, palette: Palette): Xml {
  const fonts = (kind: string, latin: string): Xml =>
    x(`a:${kind}Font`, {}, x('a:latin', { typeface: latin }), x('a:ea', { typeface: HAN }), x('a:cs', { typeface: '' }),
      x('a:font', { script: 'Hans', typeface: HAN }))
  const own = x('a:solidFill', {}, x('a:schemeClr', { val: 'phClr' }))
  const edge = (width: number): Xml => x('a:ln', { w: width }, own)
  const effect = x('a:effectStyle', {}, x('a:effectLst'))
  return x(
    'a:theme',
    { 'xmlns:a': SPACES['xmlns:a'], name },
    x(
      'a:themeElements',
      {},
      x('a:clrScheme', { name },
        colours(palette).map(([slot, token]) => x(`a:${slot}`, {}, x('a:srgbClr', { val: hexOf(token, palette) })))),
      x('a:fontScheme', { name }, fonts('major', palette.headings === 'sans' ? SANS : SERIF), fonts('minor', SANS)),
      x(
        'a:fmtScheme',
        { name },
        x('a:fillStyleLst', {}, own, own, own),
        x('a:lnStyleLst', {}, edge(9525), edge(19050), edge(28575)),
        x('a:effectStyleLst', {}, effect, effect, effect),
        x('a:bgFillStyleLst', {}, own, own, own),
      ),
    ),
  )
}

export const MAPPING = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const
