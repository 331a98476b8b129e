/** The two inks of `tokens.css`, one of which stands on a colour that an author gives. */
const INKS = { dark: '#14171f', light: '#f1ece2' } as const

const LEAST = 4.5

/** Which ink can be read on a colour, `#rrggbb`; `undefined`: neither. */
export function inkOn(colour: string): keyof typeof INKS | undefined {
  const dark = contrast(colour, INKS.dark)
  const light = contrast(colour, INKS.light)
  if (Math.max(dark, light) < LEAST) return undefined
  return dark >= light ? 'dark' : 'light'
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const value = part / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const partsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** A colour with some of another, 0 to 1, in it. */
export function mix(colour: string, other: string, share: number): string {
  const parts = partsOf(other)
  return `#${
    partsOf(colour).map((part, at) =>
      Math.round(part + ((parts[at] ?? part) - part) * share).toString(16).padStart(2, '0')
    ).join('')
  }`
}

/** The colours of a slide whose ground an author gives. */
export function coloursOn(ground: string): { readonly ink: string; readonly soft: string } {
  const ink = INKS[inkOn(ground) ?? 'dark']
  return { ink, soft: mix(ground, ink, 0.1) }
}

/** Those of code in `tokens.css`, by what words are: `code.css`. */
const CODE = {
  dark: { '--ink-soft': '#4a505c', '--right': '#14652f', '--focus': '#0a55d6', '--accent': '#a5301a' },
  light: { '--ink-soft': '#b9b6ae', '--right': '#86d79a', '--focus': '#8ec5ff', '--accent': '#f4927a' },
} as const

/** The colours of code on a ground that an author gives: those of light or dark, nearer to the ink as far as need be. */
export function codeColoursOn(ground: string): string {
  const { ink, soft } = coloursOn(ground)
  const shares = [0, 0.2, 0.4, 0.6, 0.8]
  return Object.entries(CODE[inkOn(ground) ?? 'dark']).map(([name, colour]) => {
    const read = shares.map((share) => mix(colour, ink, share)).find((one) => contrast(one, soft) >= LEAST)
    return `${name}:${read ?? ink}`
  }).join(';')
}
