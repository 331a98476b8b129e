import { inkOn, mix } from '../../contrast.ts'

/** A colour as the kit takes it, `#rrggbb`; empty where it is none, or no single one. On some neither dark nor light words
 * can be read: such a one is made darker, by hardly what can be seen. */
export function colourOf(text: string): string {
  const found = hexOf(text)
  const dark = [0, 0.04, 0.08, 0.12, 0.16, 0.2].map((share) => (found === '' ? '' : mix(found, '#000000', share)))
  return dark.find((colour) => colour !== '' && inkOn(colour) !== undefined) ?? found
}

function hexOf(text: string): string {
  const value = text.trim().replace(/^["']|["']$/g, '').toLowerCase()
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/.exec(value)
  if (short !== null) return `#${short.slice(1, 4).map((digit) => digit + digit).join('')}`
  if (/^#[\da-f]{6}(?:[\da-f]{2})?$/.test(value)) return value.slice(0, 7)
  const rgb = /^rgba?\([\d\s,./%]*\)$/.test(value) ? value.match(/\d+/g)?.slice(0, 3) ?? [] : []
  if (rgb.length === 3) {
    return `#${rgb.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`
  }
  return NAMED[value] ?? ''
}

/** The names that people write. */
const NAMED: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  aqua: '#00ffff',
  cyan: '#00ffff',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  lightblue: '#add8e6',
  lightgreen: '#90ee90',
  lightyellow: '#ffffe0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkblue: '#00008b',
  darkgreen: '#006400',
  darkred: '#8b0000',
  tomato: '#ff6347',
  salmon: '#fa8072',
  coral: '#ff7f50',
  gold: '#ffd700',
  pink: '#ffc0cb',
  beige: '#f5f5dc',
  ivory: '#fffff0',
  aquamarine: '#7fffd4',
  whitesmoke: '#f5f5f5',
  slategray: '#708090',
  darkslategray: '#2f4f4f',
  midnightblue: '#191970',
  steelblue: '#4682b4',
  royalblue: '#4169e1',
  crimson: '#dc143c',
  indigo: '#4b0082',
  darkslateblue: '#483d8b',
  seagreen: '#2e8b57',
  olive: '#808000',
  khaki: '#f0e68c',
  lavender: '#e6e6fa',
  linen: '#faf0e6',
  wheat: '#f5deb3',
  orangered: '#ff4500',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  aliceblue: '#f0f8ff',
  honeydew: '#f0fff0',
  cornsilk: '#fff8dc',
  dodgerblue: '#1e90ff',
  cornflowerblue: '#6495ed',
  firebrick: '#b22222',
  chocolate: '#d2691e',
  darkorange: '#ff8c00',
  lightcoral: '#f08080',
  lightsalmon: '#ffa07a',
  lightcyan: '#e0ffff',
  lightpink: '#ffb6c1',
  lightskyblue: '#87cefa',
  lightsteelblue: '#b0c4de',
  palegreen: '#98fb98',
  papayawhip: '#ffefd5',
  mistyrose: '#ffe4e1',
  peachpuff: '#ffdab9',
  plum: '#dda0dd',
  magenta: '#ff00ff',
  lime: '#00ff00',
  darkslategrey: '#2f4f4f',
  dimgray: '#696969',
  darkgray: '#a9a9a9',
  forestgreen: '#228b22',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
}
