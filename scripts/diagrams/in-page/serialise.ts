import { STEP } from '../../compiler/step.ts'
import { quote, shapePaint, type Collected } from './paint.ts'
import type { PageStyle, Remark } from './types.ts'
import { markerUse, writeMarker, writeText } from './write-text.ts'
import { attributeOf } from './attributes.ts'

/**
 * Runs in the page: writes the drawing anew, with a white list of elements and attributes and with computed styles as
 * presentation attributes. Whatever is not on the list, style sheets, classes, handlers, links, is simply never
 * written.
 */
export function serialise(
  root: SVGSVGElement,
  style: PageStyle,
  remarks: Remark[],
  steps: ReadonlyMap<Element, number>,
): { text: string; smallestText: number; dashed: boolean; dotted: boolean; labels: string } {
  const collected: Collected = {
    root,
    style,
    remarks,
    steps,
    markers: new Map(),
    labels: [],
    smallestText: Infinity,
    dashed: false,
    dotted: false,
  }
  const content = [...root.children].map((child) => writeElement(child, collected)).join('')
  const markers = [...collected.markers.values()].map((used) => writeMarker(used, collected)).join('')
  const text = '<svg xmlns="http://www.w3.org/2000/svg" font-family="\'Kit Sans\',\'Kit Han\',sans-serif"'
    + ` font-size="${style.sizes.label}">${markers === '' ? '' : `<defs>${markers}</defs>`}${content}</svg>`
  return {
    text,
    dashed: collected.dashed,
    dotted: collected.dotted,
    labels: collected.labels.join('\n'),
    smallestText: Number.isFinite(collected.smallestText) ? collected.smallestText : style.sizes.label,
  }
}

/** Where a drawing within the drawing stands, such as an icon, and how large it is set there. */
function placeOf(inner: SVGSVGElement): string {
  const [x, y] = [Number(attributeOf(inner, 'x')), Number(attributeOf(inner, 'y'))]
  const view = inner.viewBox.baseVal
  const [width, height] = [inner.width.baseVal.value, inner.height.baseVal.value]
  const scale = view !== null && view.width > 0 && view.height > 0 && inner.hasAttribute('width')
    ? Math.min(width / view.width, height / view.height)
    : 1
  const own = scale === 1 || !(scale > 0) ? '' : ` scale(${scale})`
  return `translate(${x} ${y})${own}`
}

export function writeElement(element: Element, collected: Collected): string {
  const name = element.localName
  const seen = getComputedStyle(element)
  if (
    ['style', 'defs', 'marker', 'title', 'desc', 'metadata', 'filter', 'linearGradient', 'clipPath', 'symbol'].includes(
      name,
    )
  ) {
    return ''
  }
  if (seen.display === 'none' || seen.visibility === 'hidden' || Number(seen.opacity) === 0) return ''
  const step = collected.steps.get(element)
  const wrap = (inner: string): string =>
    inner === '' || step === undefined ? inner : `<g ${STEP}="${step}">${inner}</g>`
  const attribute = (key: string, value: string | null): string =>
    value === null || value === '' ? '' : ` ${key}="${quote(value)}"`
  if (name === 'g' || name === 'a' || name === 'switch' || name === 'svg') {
    if (name === 'a') collected.remarks.push({ rule: 'diagram-part', found: 'a link' })
    const inner = [...element.children].map((child) => writeElement(child, collected)).join('')
    if (inner === '') return ''
    const shift = element instanceof SVGSVGElement ? placeOf(element) : null
    const own = attribute('transform', element.getAttribute('transform') ?? shift)
      + (seen.opacity === '1' ? '' : ` opacity="${seen.opacity}"`)
    return wrap(own === '' ? inner : `<g${own}>${inner}</g>`)
  }
  if (name === 'text') return wrap(writeText(element, collected))
  const geometry: Readonly<Record<string, readonly string[]>> = {
    path: ['d'],
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    circle: ['cx', 'cy', 'r'],
    ellipse: ['cx', 'cy', 'rx', 'ry'],
    line: ['x1', 'y1', 'x2', 'y2'],
    polygon: ['points'],
    polyline: ['points'],
  }
  const known = geometry[name]
  if (known === undefined) {
    collected.remarks.push({ rule: 'diagram-part', found: name === 'image' ? 'a picture' : `<${name}>` })
    return ''
  }
  const paint = shapePaint(element, seen, collected)
  if (paint === '') return ''
  const shape = [...known, 'transform'].map((key) => attribute(key, element.getAttribute(key))).join('')
  const markers = ['marker-start', 'marker-mid', 'marker-end'].map((key) => markerUse(element, key, collected)).join('')
  return wrap(`<${name}${shape}${paint}${markers}/>`)
}
