import type { Finding } from './finding.ts'

/**
 * Finds words of diagrams that nobody sees: of the colour of what is behind them, without any, or below a shape. Runs
 * inside the page, all slides being laid out by `measureSlides`.
 */
export function measureWords(): Finding[] {
  type Colour = readonly [red: number, green: number, blue: number, opacity: number]
  /** Two colours nearer than this are one to the eye; pale words of the kit reach three times as much. */
  const LEAST = 1.5
  const findings: Finding[] = []
  for (const figure of document.querySelectorAll<HTMLElement>('.slides .face figure.diagram')) {
    const slide = figure.closest('section')?.id ?? ''
    const { diagram } = figure.dataset
    const svg = figure.querySelector('svg')
    if (diagram === undefined || svg === null) continue
    const parts = [...svg.querySelectorAll<SVGGraphicsElement>('text, path, rect, circle, ellipse, polygon')]
      .filter((part) => part.closest('defs') === null)
    const words: string[] = []
    for (const [index, part] of parts.entries()) {
      const text = (part.textContent ?? '').trim()
      if (part.localName !== 'text' || text === '') continue
      const { left, right, top, bottom } = part.getBoundingClientRect()
      const middle = new DOMPoint((left + right) / 2, (top + bottom) / 2)
      const ground = parts.slice(0, index).filter((shape) => covers(shape, middle))
        .reduce((below, shape) => over(paintOf(shape), below), groundOf(figure))
      const above = parts.slice(index + 1).some((shape) =>
        stepOf(shape) === stepOf(part) && covers(shape, middle) && paintOf(shape)[3] > 0.9
      )
      const inks = [part, ...part.querySelectorAll<SVGGraphicsElement>('tspan')].filter((one) =>
        [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '')
      )
      if (above || inks.some((one) => contrast(over(paintOf(one), ground), ground) < LEAST)) {
        words.push(text)
      }
    }
    if (words.length > 0) findings.push({ kind: 'unseen-words', slide, diagram, words })
  }
  return findings

  function stepOf(part: Element): string | undefined {
    return part.closest<SVGElement>('[data-step]')?.dataset['step']
  }

  function covers(shape: SVGGraphicsElement, { x, y }: DOMPoint): boolean {
    const toShape = shape.getScreenCTM()?.inverse()
    return shape instanceof SVGGeometryElement && toShape !== undefined && paintOf(shape)[3] > 0
      && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape))
  }

  /**
   * What fills a part; nothing where that is a pattern, which leaves most of what is below. How opaque it is goes by what
   * is written: what comes with a later press is made transparent by a style.
   */
  function paintOf(part: Element): Colour {
    const { fill, fillOpacity } = getComputedStyle(part)
    const [red, green, blue, own] = colourIn(fill)
    let opacity = own * Number(fillOpacity)
    for (let one: Element | null = part; one instanceof SVGElement; one = one.parentElement) {
      opacity *= Number(one.getAttribute('opacity') ?? 1)
    }
    return [red, green, blue, opacity]
  }

  function groundOf(figure: Element): Colour {
    for (let one: Element | null = figure; one !== null; one = one.parentElement) {
      const colour = colourIn(getComputedStyle(one).backgroundColor)
      if (colour[3] > 0) return colour
    }
    return [255, 255, 255, 1]
  }

  /** `rgb(0, 0, 0)`, or what comes of mixing: `color(srgb 0 0 0 / 0.5)`. */
  function colourIn(written: string): Colour {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (written.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
    if (written.startsWith('rgb')) return [red, green, blue, opacity]
    return written.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, opacity] : [0, 0, 0, 0]
  }

  function over([red, green, blue, opacity]: Colour, [under, dim, deep]: Colour): Colour {
    const mix = (upper: number, lower: number): number => upper * opacity + lower * (1 - opacity)
    return [mix(red, under), mix(green, dim), mix(blue, deep), 1]
  }

  function contrast(one: Colour, other: Colour): number {
    const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  function brightness([red, green, blue]: Colour): number {
    const linear = (part: number): number =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
