/** A colour as its parts of red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number]

const PARTS = [1, 3, 5] as const
const partsOf = (hex: string): Colour => {
  const [red, green, blue] = PARTS.map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [red ?? 0, green ?? 0, blue ?? 0]
}
const hexOf = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = partsOf(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** How well two colours are told apart, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** A colour with a share of another one in it. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [partsOf(one), partsOf(other)]
  const part = (at: 0 | 1 | 2): number => a[at] + (b[at] - a[at]) * share
  return hexOf([part(0), part(1), part(2)])
}

/** A colour with as little of another in it as makes it stand out from a ground. */
export function until(one: string, other: string, ground: string, least: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(one, other, share)
    if (contrast(mixed, ground) >= least) return mixed
  }
  return other
}
