import type { KitSettings } from '../compiler/model.ts'

/** What a kit says of its own look, behind the style sheets of the program. */
export function kitStyle({ identities }: KitSettings): string {
  const hues = [...identities.values()].map(({ colour }) => `var(--${colour}-night)`)
  if (hues.length === 0) return ''
  const stops = hues.map((hue, at) => `${hue} ${stop(at, hues.length)} ${stop(at + 1, hues.length)}`)
  return `:root{--bands:${stops.join(',')};--cover-grain:none}`
}

/** Where one of some bands begins. */
const stop = (at: number, of: number): string => (at === 0 ? '0' : `${Math.round(1000 * at / of) / 10}%`)
