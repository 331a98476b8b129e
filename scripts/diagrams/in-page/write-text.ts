import { bakedColour, quote, tokenColour, type Collected } from './paint.ts'
import { attributeOf } from './attributes.ts'

/** A run of one line: text with its weight and slant. */
interface TextRun {
  text: string
  weight: string
  slant: string
  fill: string
  size: string
}

/**
 * Runs in the page: one `text` with one `tspan` for each line, positions in px. Mermaid sets every word in a `tspan` of
 * its own and positions in `em`.
 */
export function writeText(element: Element, collected: Collected): string {
  const seen = getComputedStyle(element)
  const base = runStyle(element, collected)
  const rows = [...element.children].filter((child) => ['x', 'y', 'dy'].some((key) => child.hasAttribute(key)))
  const content = rows.length === 0 ? writeRuns(element, base, collected) : rows.map((row) => {
    const size = Number.parseFloat(getComputedStyle(row).fontSize)
    const dy = length(row.getAttribute('dy'), size)
    const place = (row.hasAttribute('x') ? ` x="${length(row.getAttribute('x'), size)}"` : '')
      + (row.hasAttribute('y')
        ? ` y="${length(row.getAttribute('y'), size) + dy}"`
        : row.hasAttribute('dy')
        ? ` dy="${dy}"`
        : '')
    const runs = writeRuns(row, base, collected)
    return runs === '' ? '' : `<tspan${place}>${runs}</tspan>`
  }).join('')
  if (content.trim() === '' || element.textContent.trim() === '') return ''
  collected.labels.push((rows.length === 0 ? [element] : rows).map((row) => row.textContent.trim()).join(' '))
  const size = Number.parseFloat(seen.fontSize)
  collected.smallestText = Math.min(collected.smallestText, size)
  const baseline = [seen.dominantBaseline, seen.alignmentBaseline].find((one) =>
    !['auto', 'baseline', ''].includes(one)
  )
  const own = ['x', 'y', 'dx', 'dy'].filter((key) =>
    element.hasAttribute(key)
    && !(rows.length > 0 && (key === 'x' || key === 'y') && rows.every((row) => row.hasAttribute(key)))
  )
  const place = own.map((key) => ` ${key}="${length(element.getAttribute(key), size)}"`).join('')
  const transform = element.getAttribute('transform')
  return `<text${place}${transform ? ` transform="${quote(transform)}"` : ''} fill="${base.fill}" font-size="${size}"`
    + (base.weight === '400' ? '' : ` font-weight="${base.weight}"`)
    + (base.slant === 'normal' ? '' : ` font-style="${base.slant}"`)
    + (seen.textAnchor === 'start' ? '' : ` text-anchor="${seen.textAnchor}"`)
    + (baseline === undefined ? '' : ` dominant-baseline="${baseline}"`)
    + `>${content}</text>`
}

/** Neighbouring words of one look are put together again. */
export function writeRuns(row: Element, base: TextRun, collected: Collected): string {
  const runs: TextRun[] = []
  const walk = (node: Node, parent: Element): void => {
    if (node instanceof Element) {
      node.childNodes.forEach((child) => walk(child, node))
      return
    }
    const text = (node.textContent ?? '').replace(/[\s\u200b]+/g, ' ')
    if (text === '') return
    const run = { ...runStyle(parent, collected), text }
    const last = runs.at(-1)
    if (
      last && last.weight === run.weight && last.slant === run.slant && last.fill === run.fill && last.size === run.size
    ) last.text += text
    else runs.push(run)
  }
  row.childNodes.forEach((child) => walk(child, row))
  const own = (run: TextRun): string =>
    (run.weight === base.weight ? '' : ` font-weight="${run.weight}"`)
    + (run.slant === base.slant ? '' : ` font-style="${run.slant}"`)
    + (run.fill === base.fill ? '' : ` fill="${run.fill}"`)
    + (run.size === base.size ? '' : ` font-size="${run.size}"`)
  return runs.map((run, index) => {
    const text = quote(index === runs.length - 1 ? run.text.trimEnd() : run.text)
    return own(run) === '' ? text : `<tspan${own(run)}>${text}</tspan>`
  }).join('')
}

export function runStyle(element: Element, collected: Collected): TextRun {
  const seen = getComputedStyle(element)
  const text = element.closest('text')
  const token = text?.getAttribute('data-kit-fill') ?? null
  const heavy = (text?.hasAttribute('data-kit-weight') ?? false) || Number(seen.fontWeight) >= 600
  return {
    text: '',
    // The kit has these weights only; between them nothing is made up.
    weight: heavy ? '600' : '400',
    slant: seen.fontStyle === 'normal' ? 'normal' : 'italic',
    fill: token === null ? bakedColour(seen.fill, 'diagram-text', collected) : tokenColour(token, collected),
    size: String(Number.parseFloat(seen.fontSize)),
  }
}

/** A length in px or em, in px. */
export function length(value: string | null, size: number): number {
  if (value === null) return 0
  const number = Number.parseFloat(value)
  return Math.round((value.endsWith('em') ? number * size : number) * 100) / 100 || 0
}

/** A line's arrowhead, in the line's own colour: one marker for each kind and colour in use. */
export function markerUse(element: Element, key: string, collected: Collected): string {
  const id = /#([^")]+)/.exec(attributeOf(element, key))?.[1]
  const marker = id === undefined ? null : collected.root.querySelector(`[id="${CSS.escape(id)}"]`)
  if (marker === null) return ''
  const token = element.getAttribute('data-kit-line')
  const colour = token === null
    ? bakedColour(getComputedStyle(element).stroke, 'diagram-line', collected)
    : tokenColour(token, collected)
  const found = collected.markers.get(`${id} ${colour}`)
  const name = found?.name ?? `ID-m${collected.markers.size}`
  if (!found) collected.markers.set(`${id} ${colour}`, { name, marker, colour })
  return ` ${key}="url(#${name})"`
}

export function writeMarker(used: { name: string; marker: Element; colour: string }, collected: Collected): string {
  const keys = ['viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient']
  const attributes = keys.map((key) =>
    used.marker.hasAttribute(key) ? ` ${key}="${quote(attributeOf(used.marker, key))}"` : ''
  ).join('')
  const shapes = [...used.marker.children].map((shape) => {
    const seen = getComputedStyle(shape)
    const open = seen.fill === 'none' || seen.fill === 'transparent' || /rgba\(.*, 0\)/.test(seen.fill)
    const light = seen.fill === 'rgb(255, 255, 255)'
      || ['paper', 'diagram-fill'].some((token) =>
        bakedColour(seen.fill, 'diagram-line', collected) === `var(--${token})`
      )
    const arrow = shape.classList.contains('kit-arrow')
    const geometry = [...shape.attributes].filter((one) =>
      ['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'points', 'transform', 'x1', 'x2', 'y1', 'y2'].includes(
        one.name,
      )
    )
      .map((one) => ` ${one.name}="${quote(one.value)}"`).join('')
    if (!['path', 'circle', 'rect', 'line', 'polygon'].includes(shape.localName)) return ''
    const fill = open ? 'none' : light ? 'var(--paper)' : used.colour
    const stroke = arrow
      ? ''
      : ` stroke="${used.colour}" stroke-width="${Math.max(1.5, Number.parseFloat(seen.strokeWidth) || 1.5)}"`
    return `<${shape.localName}${geometry} fill="${fill}"${stroke}/>`
  }).join('')
  return `<marker id="${used.name}"${attributes} overflow="visible">${shapes}</marker>`
}
