import { certain } from '../../compiler/certain.ts'
import { x, type Xml } from '../xml.ts'
import type { PaintedFill, TokenColour } from './painted.ts'

/** Colours that the theme has, by their names in `tokens.css`: who changes the theme changes them. */
const IN_THEME: ReadonlyMap<string, string> = new Map([
  ['ink', 'tx1'],
  ['diagram-text', 'tx1'],
  ['paper', 'bg1'],
  ['ink-soft', 'tx2'],
  ['panel', 'bg2'],
  ['blue', 'accent1'],
  ['green', 'accent2'],
  ['amber', 'accent3'],
  ['plum', 'accent4'],
  ['accent', 'accent5'],
  ['sensory', 'accent6'],
])

/** Writes colours. @param values of the light theme, by token: `#a5301a` */
export class ColourWriter {
  readonly #values: ReadonlyMap<string, string>

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values
  }

  write({ token, alpha }: TokenColour): Xml {
    const seen = alpha < 1 ? x('a:alpha', { val: Math.round(alpha * 100_000) }) : undefined
    const theme = IN_THEME.get(token)
    if (theme !== undefined) return x('a:schemeClr', { val: theme }, seen)
    return x('a:srgbClr', { val: certain(this.#values.get(token), `colour ${token}`).slice(1).toUpperCase() }, seen)
  }

  solid(colour: TokenColour): Xml {
    return x('a:solidFill', {}, this.write(colour))
  }

  fill(fill: PaintedFill | undefined): Xml {
    if (fill === undefined) return x('a:noFill')
    if (fill.hatched === undefined) return this.solid(fill)
    return x('a:pattFill', { prst: fill.hatched.by }, x('a:fgClr', {}, this.write(fill.hatched.line)),
      x('a:bgClr', {}, this.write(fill)))
  }
}
