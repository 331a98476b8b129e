import { create } from '../base/dom.ts'
import { HEIGHT, pathOf, WIDTH, type Pointer, type Spot, type Stroke } from './ink.ts'

/** What is drawn and pointed at, over a slide or over its picture: in the units of the slide, so it scales. */
export interface Canvas {
  readonly element: HTMLElement
  show(strokes: readonly Stroke[]): void
  /** The line under way. */
  follow(stroke: Stroke | undefined): void
  point(pointer: Pointer, at: Spot | null): void
}

const LASER = 12
const SPOTLIGHT = 170

export function createCanvas(): Canvas {
  const drawn = shape('g', {})
  const live = shape('path', {})
  const pointed = shape('path', {})
  // What moves is a sheet of its own: with each of its frames the lines below would have to be painted anew.
  const element = create('div', { class: 'player-ui ink', 'aria-hidden': 'true' }, sheet(drawn), sheet(live, pointed))
  let shown: readonly Stroke[] = []

  return {
    element,
    show(strokes) {
      if (strokes === shown) return
      // Most often one has been added.
      const kept = shown.every((stroke, index) => stroke === strokes[index]) ? shown.length : 0
      if (kept === 0) drawn.replaceChildren()
      drawn.append(...strokes.slice(kept).map(({ points }) => shape('path', { class: 'pen', d: pathOf(points) })))
      shown = strokes
    },
    follow(stroke) {
      put(live, { class: stroke ? 'pen' : '', d: stroke ? pathOf(stroke.points) : '' })
    },
    point(pointer, at) {
      put(pointed, { class: pointer, d: at === null ? '' : pointer === 'laser' ? ring(at, LASER) : veil(at) })
    },
  }
}

function ring([x, y]: Spot, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

/** Everything but a circle, beyond the edges of the slide too. */
const veil = (at: Spot): string => `M-9999-9999H9999V9999H-9999z${ring(at, SPOTLIGHT)}`

function sheet(...shapes: readonly SVGElement[]): SVGSVGElement {
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}` })
  svg.append(...shapes)
  return svg
}

function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  put(element, attributes)
  return element
}

function put(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}
