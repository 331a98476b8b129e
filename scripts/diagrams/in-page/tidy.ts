import { attributeOf, numbersIn, SVG, NOWHERE, shiftOf } from './attributes.ts'
import type { PageStyle } from './types.ts'

/**
 * Runs in the page: mends what Mermaid draws clumsily, before colours are baked.
 */
export function tidy(root: SVGSVGElement, kind: string, style: PageStyle): void {
  for (const label of root.querySelectorAll('g.edgeLabel')) if (label.textContent.trim() === '') label.remove()
  for (const rect of root.querySelectorAll('rect')) if (!(rect.getBBox().width > 0)) rect.remove()
  root.querySelectorAll('foreignObject').forEach((box) => flattenForeign(box))
  // The line of today would change a drawing from one day to the next.
  root.querySelectorAll('g.today, .today').forEach((line) => line.remove())
  if (kind === 'sequence') {
    plateNumbers(root, style)
    shortenLifelines(root)
  }
  if (kind === 'mindmap') calmMindmap(root)
  clearCommits(root)
  if (kind === 'xychart') valueBars(root, style)
  if (kind === 'sankey') {
    root.querySelectorAll('.node rect').forEach((rect) => rect.setAttribute('data-kit-fill', 'accent'))
    // The streams are made to shine through; without that they must lie below the labels.
    const streams = root.querySelector('.links')
    streams?.parentElement?.prepend(streams)
    root.querySelectorAll('.link path').forEach((path) => path.setAttribute('data-kit-line', 'accent-soft'))
  }
  unrough(root)
  for (
    const rect of root.querySelectorAll('.node rect.label-container, .cluster > rect, .statediagram-cluster rect.outer')
  ) {
    if (!rect.hasAttribute('rx') || Number(rect.getAttribute('rx')) < style.sizes.radius) {
      rect.setAttribute('rx', String(style.sizes.radius))
      rect.setAttribute('ry', String(style.sizes.radius))
    }
  }
  settleGroups(root, kind)
  if (kind.startsWith('state') || kind === 'mindmap' || kind.startsWith('flowchart')) recentreLabels(root)
  replaceArrowheads(root, style)
}

/** Lifelines are drawn 2,000 px long and cut off by the frame, which the kit measures anew. */
export function shortenLifelines(root: SVGSVGElement): void {
  const lines = root.querySelectorAll('line.actor-line')
  let bottom = 0
  for (const shape of root.querySelectorAll('text, line:not(.actor-line), rect, path')) {
    if (shape instanceof SVGGraphicsElement && !shape.closest('defs')) {
      const box = shape.getBBox()
      bottom = Math.max(bottom, box.y + box.height)
    }
  }
  for (const line of lines) line.setAttribute('y2', String(bottom + 28))
}

/** The slanting name of a commit ends below its dot, where a lane may go down to another branch: beside that it is clear. */
function clearCommits(root: SVGSVGElement): void {
  for (const name of root.querySelectorAll('.commit-label')) {
    const label = name.parentElement
    const own = label?.getAttribute('transform') ?? ''
    if (!`${own}${name.getAttribute('transform') ?? ''}`.includes('rotate')) continue
    label?.setAttribute('transform', `translate(-9, 5) ${own}`)
  }
}

/** One colour for all branches: in this kit a hue has a meaning, and a mind map's order has none. */
export function calmMindmap(root: SVGSVGElement): void {
  root.querySelectorAll('line[class^="node-line"]').forEach((line) => line.remove())
  for (const edge of root.querySelectorAll('path[data-edge]')) {
    edge.setAttribute('data-kit-line', 'diagram-line')
    edge.setAttribute('data-kit-fill', 'none')
    edge.setAttribute('data-kit-width', edge.classList.contains('edge-depth-1') ? '3' : '2.25')
  }
  for (const node of root.querySelectorAll('g.mindmap-node')) {
    const first = node.classList.contains('section-root') || node.classList.contains('section--1')
    for (const shape of node.querySelectorAll(':scope > path, :scope > rect, :scope > circle, :scope > polygon')) {
      shape.setAttribute('data-kit-fill', first ? 'accent-soft' : 'diagram-fill')
      shape.setAttribute('data-kit-line', first ? 'accent' : 'diagram-line')
    }
    node.querySelectorAll('text').forEach((text) => text.setAttribute('data-kit-fill', 'ink'))
  }
}

/**
 * A box that Mermaid has the roughjs library draw comes as two paths, of which the second is a doubled outline of many
 * small pieces. The first alone, filled and outlined, is the same picture; a pill is a rectangle.
 */
export function unrough(root: SVGSVGElement): void {
  for (const group of root.querySelectorAll('g.label-container, g.basic, g.divider')) {
    const paths = [...group.querySelectorAll(':scope > path')]
    const [area, outline] = paths
    if (!(area instanceof SVGPathElement)) continue
    const box = area.getBBox()
    const seen = getComputedStyle(outline ?? area)
    if (group.classList.contains('divider')) {
      const line = document.createElementNS(SVG, 'path')
      line.setAttribute('d', `M${box.x} ${box.y + box.height / 2}h${box.width}`)
      line.setAttribute('class', 'kit-divider')
      line.setAttribute('style', `stroke:${seen.stroke};stroke-width:${seen.strokeWidth};fill:none`)
      group.replaceChildren(line)
      continue
    }
    if (paths.length !== 2 || !outline) continue
    const numbers = numbersIn(area).length
    const pill = numbers > 60 && group.parentElement?.querySelector('.label') !== null
    const straight = numbers <= 10
    const whole = document.createElementNS(SVG, pill || straight ? 'rect' : 'path')
    if (pill || straight) {
      for (const [name, value] of [['x', box.x], ['y', box.y], ['width', box.width], ['height', box.height]] as const) {
        whole.setAttribute(name, String(value))
      }
      whole.setAttribute('rx', String(pill ? Math.min(box.height, box.width) / 2 : 6))
    } else {
      whole.setAttribute('d', attributeOf(area, 'd'))
    }
    whole.setAttribute('class', 'label-container')
    whole.setAttribute('style',
      `fill:${getComputedStyle(area).fill};stroke:${seen.stroke};stroke-width:${seen.strokeWidth}`)
    const transform = group.getAttribute('transform')
    if (transform !== null) whole.setAttribute('transform', transform)
    group.replaceWith(whole)
  }
}

/** Mermaid's own arrowheads are made for lines of 1 px and labels of 16. */
export function replaceArrowheads(root: SVGSVGElement, style: PageStyle): void {
  const length = style.sizes.arrow
  const half = length * 0.42
  for (const marker of root.querySelectorAll('marker')) {
    // Mermaid leaves 4 px between the end of a line and the box: the tip of the arrow reaches over them.
    const kind = /point(End|Start)(-margin)?$/.exec(marker.id)
    if (kind) {
      const end = kind[1] === 'End'
      const reach = kind[2] === undefined ? 4 : 0
      const shape = end
        ? `M0 0L${length} ${half}L0 ${2 * half}L${length * 0.22} ${half}z`
        : `M${length} 0L0 ${half}L${length} ${2 * half}L${length * 0.78} ${half}z`
      marker.setAttribute('viewBox', `0 0 ${length} ${2 * half}`)
      marker.setAttribute('refX', String(end ? length - reach : reach))
      marker.setAttribute('refY', String(half))
      marker.setAttribute('markerWidth', String(length))
      marker.setAttribute('markerHeight', String(2 * half))
      const path = document.createElementNS(SVG, 'path')
      path.setAttribute('d', shape)
      path.setAttribute('class', 'kit-arrow')
      marker.replaceChildren(path)
    }
    if (/cross(End|Start)(-margin)?$/.test(marker.id)) {
      marker.setAttribute('markerWidth', '14')
      marker.setAttribute('markerHeight', '14')
    }
    marker.setAttribute('markerUnits', 'userSpaceOnUse')
  }
}

/** How large the number of a message is, in parts of a label. */
const SHARE = 0.7

/** The numbers of messages (`autonumber`) lie on discs that Mermaid draws as markers of a line without length, which no
 * drawing of the kit has: each gets a disc of its own, and is as large as can be read. */
function plateNumbers(root: SVGSVGElement, style: PageStyle): void {
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

/**
 * Runs in the page: where a chart has bars of one kind and nothing else, each bar says its value, and no scale says it
 * once more. Other
 * charts keep their scale, since values of several kinds would stand on each other.
 */
function valueBars(root: SVGSVGElement, style: PageStyle): void {
  const values = root.querySelectorAll<SVGTextElement>('.plot [class^="bar-plot"] > text')
  if (values.length === 0 || root.querySelectorAll('.plot > g').length > 1) {
    values.forEach((value) => value.remove())
    return
  }
  // As large as room allows is larger than any other label.
  values.forEach((value) => value.setAttribute('font-size', `${style.sizes.label}px`))
  // A ground as large as if the scale were there.
  root.querySelector('.main > .background')?.remove()
  const lying = root.querySelector('.top-axis') !== null
  root.querySelectorAll(
    ['.label', '.ticks', '[class^="axis"]'].map((part) => `${lying ? '.top-axis' : '.left-axis'} > ${part}`).join(', '),
  ).forEach((part) => part.remove())
}

/** Text that some kinds of diagram still set in HTML becomes one line of SVG text in the middle of its box. */
function flattenForeign(box: Element): void {
  const number = (name: string): number => Number(attributeOf(box, name))
  const content = box.textContent.replace(/\s+/g, ' ').trim()
  const sibling = box.parentElement?.localName === 'switch' ? box.parentElement : undefined
  if (sibling) {
    sibling.replaceWith(...[...sibling.children].filter((child) => child !== box).slice(0, 1))
    return
  }
  const text = document.createElementNS(SVG, 'text')
  text.setAttribute('x', String(number('x') + number('width') / 2))
  text.setAttribute('y', String(number('y') + number('height') / 2))
  text.setAttribute('text-anchor', 'middle')
  text.setAttribute('dominant-baseline', 'central')
  text.textContent = content
  box.replaceWith(text)
}

/**
 * Names of groups go to the left, where lines seldom pass. Groups that dagre sets wall to wall get a gap; there is more
 * room below what they hold than above. Cards of a board are set on the name of their column, which has none.
 */
function settleGroups(root: SVGSVGElement, kind: string): void {
  const groups = [...root.querySelectorAll('g.cluster')].flatMap((group) => {
    const rect = group.querySelector(':scope > rect')
    return rect instanceof SVGRectElement ? [{ group, rect, box: rect.getBoundingClientRect() }] : []
  })
  for (const { rect, box } of groups) {
    const touched = groups.some(({ box: other }) =>
      other.top >= box.top + 24 && other.top < box.bottom + 10
      && other.bottom > box.bottom && other.left < box.right && other.right > box.left
    )
    if (touched) rect.setAttribute('height', String(rect.height.baseVal.value - 12))
  }
  const cards = kind === 'kanban'
    ? [...root.querySelectorAll('g.node > rect')].map((rect) => ({ rect, box: rect.getBoundingClientRect() }))
    : []
  // From the innermost outwards: what makes room for its name may come over the next one's.
  const areaOf = ({ box }: { readonly box: DOMRect }): number => box.width * box.height
  for (const { group, rect, box } of groups.toSorted((one, other) => areaOf(one) - areaOf(other))) {
    const label = group.querySelector(':scope > .cluster-label')
    const text = label?.querySelector('text')
    if (!label || !text) continue
    const move = rect.getBoundingClientRect().left + 14 - text.getBoundingClientRect().left
    const { x, y } = shiftOf(label) ?? NOWHERE
    label.setAttribute('transform', `translate(${x + move}, ${y})`)
    const held = [...groups, ...cards].filter(({ rect: other, box: inner }) =>
      other !== rect && inner.left >= box.left && inner.right <= box.right && inner.top >= box.top
      && inner.bottom <= box.bottom
    )
    const raise = coveredBy(text, held.map((one) => one.rect))
    if (raise === 0) continue
    rect.setAttribute('y', String(rect.y.baseVal.value - raise))
    rect.setAttribute('height', String(rect.height.baseVal.value + raise))
    label.setAttribute('transform', `translate(${x + move}, ${y - raise})`)
  }
}

/** How far a group must grow upwards so that none of those in it lies on its name. */
function coveredBy(name: Element, held: readonly Element[]): number {
  const text = name.getBoundingClientRect()
  return Math.max(0, ...held.map((rect) => {
    const { left, top } = rect.getBoundingClientRect()
    return left < text.right && top < text.bottom ? Math.ceil(text.bottom + 8 - top) : 0
  }))
}

/** Labels set as SVG text come out up to 44 px beside the middle of their box in some kinds of diagram. */
function recentreLabels(root: SVGSVGElement): void {
  for (const node of root.querySelectorAll('g.node')) {
    const labels = node.querySelectorAll(':scope > g.label')
    const label = labels[0]
    const shape = node.querySelector(
      ':scope > rect, :scope > circle, :scope > path, :scope > polygon, :scope > ellipse',
    )
    if (labels.length !== 1 || !(label instanceof SVGGElement) || !(shape instanceof SVGGraphicsElement)) continue
    const text = label.querySelector('text')
    if (text === null || node.querySelector(':scope > path.outer-path') !== null) continue
    // Set from the middle, a label stays there even in a font of another width.
    text.style.setProperty('text-anchor', 'middle', 'important')
    for (const row of text.querySelectorAll('tspan[x]')) row.setAttribute('x', '0')
    const off = middle(text) - middle(shape)
    if (Math.abs(off) < 0.5) continue
    const { x, y } = shiftOf(label) ?? NOWHERE
    label.setAttribute('transform', `translate(${x - off}, ${y})`)
  }
}

/** Horizontal middle of an element on the screen; the page shows drawings at natural size. */
function middle(element: SVGGraphicsElement): number {
  const box = element.getBoundingClientRect()
  return box.left + box.width / 2
}
