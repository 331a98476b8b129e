import { GROUNDS } from '../compiler/brand.ts'
import { mix, until } from '../compiler/colour.ts'
import type { Brand } from '../compiler/look-model.ts'
import type { KitSettings } from '../compiler/model.ts'

/** What a kit says of its own look, behind the style sheets of the program. */
export function kitStyle({ identities, brand }: KitSettings): string {
  const hues = [...identities.values()].map(({ colour }) => `var(--${colour}-night)`)
  const stops = hues.map((hue, at) => `${hue} ${stop(at, hues.length)} ${stop(at + 1, hues.length)}`)
  const own = [
    ...(stops.length === 0 ? [] : [`--bands:${stops.join(',')}`, '--cover-grain:none']),
    ...brandStyle(brand),
  ]
  return own.length === 0 ? '' : `:root{${own.join(';')}}`
}

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
