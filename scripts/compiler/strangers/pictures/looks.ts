import { inkOn, mix } from '../../contrast.ts'
import { addToHeading, addToSlide, blankAt, headingLevel, type DeckLine, lineKinds, shownEnd } from '../line.ts'
import { shownOf } from './references.ts'

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

/** A picture behind a slide that fills it: any smaller one is an ornament in a corner. */
export const FILLS = /^(?:cover|contain|100%.*)$/

/** Does it say of the picture behind a slide what holds of each, or that nothing moves? */
export const isUsual = (name: string, value: string): boolean =>
  /^(?:data-)?background-/.test(name)
    ? (name.endsWith('-size') && FILLS.test(value)) || (name.endsWith('-position') && value === 'center')
      || (name.endsWith('-repeat') && value === 'no-repeat') || (name.endsWith('-opacity') && Number(value) === 1)
    : /^(?:data-)?transition$/.test(name) && value === 'none'

/** A box around words, or room between them. */
const BOX = /^\s*<\/?(?:div|p|span|center|br)\b[^<>]*>\s*$/

/** A picture that fills the slide behind its words. */
const BEHIND = /\{\.background(?: fit)?\}\s*$/

/** What a deck says of a slide: that its few words stand in the middle, that it leads into a part, or nothing. */
export type Mark = 'middle' | 'part' | 'none'

/** Of a slide with little on it: one that stands in the middle elsewhere is a statement, or leads into a part; where nothing
 * is said of it, only headings alone are one, and words below a heading stay below it.
 * @returns is it so, or the first, whose title stands alone anyway? */
export function standAlone(lines: DeckLine[], isFirst: boolean, mark: Mark): boolean {
  if (isFirst) return true
  const own = lines.slice(0, shownEnd(lines))
  const kinds = lineKinds(own)
  const shown = shownOf(own)
  const isOnPicture = own.filter(({ text }) => BEHIND.test(text)).length === 1
  const texts = own.filter((line, index) =>
    shown[index] === true && !(isOnPicture && BEHIND.test(line.text)) && headingLevel(line) === 0
    && kinds[index] === 'text'
    && !BOX.test(line.text)
  )
  const headings = own.flatMap((line, index) => (kinds[index] === 'text' && headingLevel(line) > 0 ? [index] : []))
  const [first, ...others] = headings.map((index) => headingLevel(lines[index] ?? blankAt(0)))
  const isPlain = kinds.every((kind) => kind !== 'code')
    && texts.every(({ text }) =>
      !/^\s*(?:[-*+]\s|[>|]|\d+[.)]\s|!\[|:::|<(?!div\b(?![^<>]*\bfragment\b)[^<>]*>[^<>]*<\/)|\$\$)/.test(text)
    )
  if (first === undefined || others.some((level) => level < first) || !isPlain) return false
  // Two of one rank, with words below each, stand beside or below one another.
  if (others.length === 2 && others[0] === others[1] && texts.length > 1) return false
  if (others.length > 2 || texts.length + others.length > 4) return false
  if (mark === 'none' && texts.length > 0) return false
  const isDivider = mark !== 'none' && !isOnPicture && texts.length + others.length <= (mark === 'part' ? 1 : 0)
  addToHeading(lines, isDivider ? '.section' : '.statement')
  for (const index of headings.slice(1)) {
    const line = lines[index]
    if (line === undefined) continue
    // What stands right below it stays on a line of its own.
    const ends = /^\s*[^\s:<]/.test(lines[index + 1]?.text ?? '') ? '\\' : ''
    lines[index] = { ...line, text: line.text.replace(/^\s*#+\s*/, '').replace(/\s#+\s*$/, '') + ends }
  }
  return true
}

/** All of a slide in the middle. */
export const centre = (lines: DeckLine[]): void => addToSlide(lines, '.centred')

/** On the first slide, headings below the title are its subtitle and who speaks: plain lines, as a cover has them. */
export function shapeCover(whole: readonly DeckLine[]): DeckLine[] {
  const end = shownEnd(whole)
  return [...shapeTitles(whole.slice(0, end)), ...whole.slice(end)]
}

/** Nothing but pictures that are small, as `layout.ts` has it. */
const LOGOS =
  /^(?:\s*!\[[^\][]*\]\([^()]*\)\{(?:width=(?:[12]?\d{1,2}|(?:1?\d|2[0-5])%)(?: height=\d+)?|height=(?:\d{1,2}|1[0-5]\d))\})+\s*$/

function shapeTitles(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const headings = lines.flatMap((line, index) => (kinds[index] === 'text' && headingLevel(line) > 0 ? [index] : []))
  const [first, ...others] = headings
  const top = first === undefined ? undefined : lines[first]
  if (top === undefined || headingLevel(top) > 2) return [...lines]
  const isText = lines.every((line, index) =>
    kinds[index] === 'text'
    && (LOGOS.test(line.text)
      || !/^\s*(?:[-*+>|]\s|\d+[.)]\s|!\[(?!\]\([^)]*\)\{\.background)|:::)/.test(line.text))
  )
  if (!isText) return [...lines]
  const title = headingLevel(top) === 1 ? top : { ...top, text: top.text.replace(/^(\s*)##/, '$1#') }
  return lines.flatMap((line, index): DeckLine[] => {
    if (index === first) return [title]
    if (!others.includes(index)) return [line]
    const blank = { text: '', from: line.from }
    return [blank, { ...line, text: line.text.replace(/^\s*#+\s*/, '').replace(/\s#+\s*$/, '') }, blank]
  })
}
