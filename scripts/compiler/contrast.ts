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
