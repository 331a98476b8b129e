import { hexOf, type Palette } from './paint.ts'
import { x, type Xml } from './xml.ts'

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

/** On the night side light and dark change places. */
export const NIGHT_MAPPING = {
  ...MAPPING,
  bg1: 'dk1',
  tx1: 'lt1',
  bg2: 'dk2',
  tx2: 'lt2',
  hlink: 'lt1',
  folHlink: 'lt2',
} as const

/** How the colours of the theme are meant on a slide or layout. */
export const mapping = (isNight: boolean): Xml =>
  x('p:clrMapOvr', {}, isNight
    ? x('a:overrideClrMapping', NIGHT_MAPPING)
    : x('a:masterClrMapping'))
