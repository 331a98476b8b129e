import { attributeOf, SVG } from './attributes.ts'
import type { PageStyle } from './types.ts'

/** How large the number of a message is, in parts of a label. */
const SHARE = 0.7

/** The numbers of messages (`autonumber`) lie on discs that Mermaid draws as markers of a line without length, which no
 * drawing of the kit has: each gets a disc of its own, and is as large as can be read. */
export function plateNumbers(root: SVGSVGElement, style: PageStyle): void {
  for (const number of root.querySelectorAll('text.sequenceNumber')) {
    const line = number.previousElementSibling
    if (!(number instanceof SVGTextElement) || line?.localName !== 'line') continue
    const size = style.sizes.label * SHARE
    const x = Number(attributeOf(line, 'x1'))
    const y = Number(attributeOf(line, 'y1'))
    number.setAttribute('style', `font-size:${size}px`)
    number.setAttribute('y', String(y + size * 0.36))
    const height = size * 1.5
    const width = Math.max(height, number.getBBox().width + size * 0.8)
    const plate = document.createElementNS(SVG, 'rect')
    const shape = { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2, ry: height / 2 }
    for (const [name, value] of Object.entries(shape)) plate.setAttribute(name, value.toFixed(1))
    plate.setAttribute('data-kit-fill', 'diagram-line')
    plate.setAttribute('data-kit-line', 'none')
    line.replaceWith(plate)
  }
}
