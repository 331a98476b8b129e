import { GROUNDS } from '../compiler/brand.ts'
import { mix, until } from '../compiler/colour.ts'
import type { Brand, Hue, Pattern } from '../compiler/look-model.ts'
import type { KitSettings } from '../compiler/model.ts'

/** What a kit says of its own look, behind the style sheets of the program. */
export function kitStyle({ identities, brand }: KitSettings): string {
  const hues = [...identities.values()].map(({ colour }) => `var(--${colour}-night)`)
  const stops = hues.map((hue, at) => `${hue} ${stop(at, hues.length)} ${stop(at + 1, hues.length)}`)
  const own = [
    ...(stops.length === 0 ? [] : [`--bands:${stops.join(',')}`, '--cover-grain:none']),
    ...brandStyle(brand),
  ]
  const used = [...identities.values()]
  return [
    own.length === 0 ? '' : `:root{${own.join(';')}}`,
    ...new Set(used.map(({ colour }) => hueStyle(colour))),
    ...new Set(used.map(({ pattern }) => `.pattern-${pattern}{--pattern:${PATTERN[pattern].join(',')}}`)),
    brand.logo === undefined ? '' : LOGO,
    brand.footer === undefined ? '' : HOUSE,
  ].join('')
}

const hueStyle = (hue: Hue): string =>
  `.hue-${hue}{--hue:var(--${hue});--soft:var(--${hue}-soft);--night-hue:var(--${hue}-night);--night-grain:var(--${hue}-grain)}`

/** Lines of 2 px (thinner where they cross often), so far apart in px, on an angle. */
const lines = (turn: string, apart: number, width = 2): string =>
  `repeating-linear-gradient(${turn}var(--grain) 0 ${width}px,transparent ${width}px ${apart}px)`
const PATTERN: Readonly<Record<Pattern, readonly string[]>> = {
  grid: [lines('', 16, 1.5), lines('90deg,', 16, 1.5)],
  dots: ['radial-gradient(circle,var(--grain) 2px,transparent 2.5px) 0 0/16px 16px'],
  slant: [lines('135deg,', 12)],
  lattice: [lines('45deg,', 11), lines('135deg,', 11)],
  lines: [lines('', 12)],
  stripes: [lines('90deg,', 12)],
}

/** A logo is drawn for white paper: on a dark ground it keeps a piece of it. In the corner of the canvas; where a slide is
 * read as text, above its title. */
const LOGO =
  '.layout-cover .cover-logo{max-width:240px;max-height:84px;margin-bottom:var(--space-3);padding:var(--space-2);background:var(--own-plate,var(--light,none) var(--dark,var(--white)) var(--back,))}'
  + '@container slide (width){.layout-cover .cover-logo{position:absolute;inset:56px var(--margin) auto auto;margin:0}}'
  + '@media (forced-colors:active){.layout-cover .cover-logo{background:var(--white);forced-color-adjust:none}}'

/** What has no room in one line stands in several, each whole; beside something on a ground of its own nothing crosses
 * its edge, which is at 652 px or later. */
const HOUSE = '.foot .house{margin-left:auto}.foot .house+.number{margin-left:0}'
  + '@container slide (width){.foot{flex-wrap:wrap;align-items:flex-end;row-gap:0}'
  + '.foot .house{margin-right:48px;text-align:right}.foot .house+.number{position:absolute;right:0;bottom:0}'
  + '.layout-split .foot .source{max-width:580px}.layout-split .foot .house{max-width:404px}}'

/** Where one of some bands begins. */
const stop = (at: number, of: number): string => (at === 0 ? '0' : `${Math.round(1000 * at / of) / 10}%`)

function brandStyle({ accent, night, headings }: Brand): string[] {
  const inDark = accent === undefined ? '' : until(accent, '#ffffff', GROUNDS.dark, 6)
  return [
    ...(accent === undefined ? [] : [
      themed('accent', accent, inDark, 'fore'),
      themed('accent-soft', mix('#ffffff', accent, 0.1), mix('#15171b', accent, 0.25), 'back'),
      `--night-accent:${inDark}`,
    ]),
    ...(night === undefined ? [] : [themed('night', night, mix(night, '#000000', 0.35), 'back')]),
    ...(headings === 'sans' ? ['--serif:var(--sans)'] : []),
  ]
}

/** A colour in light, in dark and where the system's colours are forced, as `tokens.css` has them. */
const themed = (name: string, light: string, dark: string, forced: 'fore' | 'back'): string =>
  `--${name}:var(--light,${light}) var(--dark,${dark}) var(--${forced},)`
