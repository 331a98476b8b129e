import { colourOf, type Palette, solid } from '../paint.ts'
import { x, type Xml } from '../xml.ts'
import type { PaintedFill, TokenColour } from './painted.ts'

/** Tokens of drawings that are another by another name. */
const ALIKE: ReadonlyMap<string, string> = new Map([['diagram-text', 'ink'], ['diagram-fill', 'raised']])

/** Writes colours as the theme has them. */
export class ColourWriter {
  readonly #palette: Palette

  constructor(palette: Palette) {
    this.#palette = palette
  }

  write({ token, alpha }: TokenColour): Xml {
    const colour = colourOf(ALIKE.get(token) ?? token, this.#palette)
    return alpha < 1 ? { ...colour, children: [x('a:alpha', { val: Math.round(alpha * 100_000) })] } : colour
  }

  solid(colour: TokenColour): Xml {
    return solid(this.write(colour))
  }

  fill(fill: PaintedFill | undefined): Xml {
    if (fill === undefined) return x('a:noFill')
    if (fill.hatched === undefined) return this.solid(fill)
    return x('a:pattFill', { prst: fill.hatched.by }, x('a:fgClr', {}, this.write(fill.hatched.line)),
      x('a:bgClr', {}, this.write(fill)))
  }
}
