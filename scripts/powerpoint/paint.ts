import { x, type Xml } from './xml.ts'
import type { Pattern } from '../compiler/look-model.ts'
import { EMU, type CanvasFrame } from './look.ts'

/** The kit's colours in the light. */
export interface Palette {
  /** Values by token: `ink` is `#14171f`. */
  readonly tokens: ReadonlyMap<string, string>
  /** Five tokens that are accents of the theme: those of the identities first. */
  readonly hues: readonly string[]
  /** Headings are set in the face of the text. */
  readonly headings?: 'sans'
}

/** Tokens that the theme has, so that another theme changes them too. */
const THEMED: Readonly<Record<string, string>> = {
  ink: 'tx1',
  'ink-soft': 'tx2',
  paper: 'bg1',
  panel: 'bg2',
  accent: 'accent5',
}

/** Slots of the theme for hues; the one left out is the kit's own accent. */
export const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent6'] as const

/** A token's colour: of the theme, where it has that. @param isNight on a dark ground, where the accent is another */
export function colourOf(token: string, palette: Palette, isNight = false): Xml {
  const hue = palette.hues.indexOf(token)
  const themed = hue >= 0 ? ACCENTS[hue] : THEMED[token]
  if (isNight && token === 'accent') return x('a:srgbClr', { val: hexOf('night-accent', palette) })
  return themed === undefined ? x('a:srgbClr', { val: hexOf(token, palette) }) : x('a:schemeClr', { val: themed })
}

/** Six digits, as PowerPoint writes a colour. */
export function hexOf(token: string, { tokens }: Palette): string {
  const value = tokens.get(token)
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value ?? '')?.[1]
  if (hex === undefined) throw new Error(`No colour is called “${token}” in tokens.css`)
  return (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase()
}

export const solid = (colour: Xml): Xml => x('a:solidFill', {}, colour)

/** PowerPoint's patterns that come nearest to those of identities. */
const PATTERNS: Readonly<Record<Pattern, string>> = {
  grid: 'cross',
  dots: 'lgConfetti',
  slant: 'wdUpDiag',
  lattice: 'openDmnd',
  lines: 'ltHorz',
  stripes: 'ltVert',
}

export const patternFill = (name: Pattern, front: Xml, back: Xml): Xml =>
  x('a:pattFill', { prst: PATTERNS[name] }, x('a:fgClr', {}, front), x('a:bgClr', {}, back))

/** Where something stands. @param name `p:xfrm` around a table */
export const transform = ({ x: left, y, width, height }: CanvasFrame, name = 'a:xfrm'): Xml =>
  x(name, {}, x('a:off', { x: left * EMU, y: y * EMU }), x('a:ext', { cx: width * EMU, cy: height * EMU }))

export const rectangle = (shape = 'rect'): Xml => x('a:prstGeom', { prst: shape }, x('a:avLst'))

export const line = (width: number, colour: Xml, dash?: 'dash' | 'sysDot'): Xml =>
  x('a:ln', { w: width * EMU }, solid(colour), dash === undefined ? undefined : x('a:prstDash', { val: dash }))

export const noLine = x('a:ln', {}, x('a:noFill'))
