import type { PageClass, PageStyle } from './types.ts'

/**
 * Runs in the page: gives boxes, groups and lines that carry one of the kit's class names their colours, as attributes
 * `data-kit-…` that the serialiser prefers to computed styles.
 */
export function dressParts(root: SVGSVGElement, style: PageStyle): void {
  for (
    const part of root.querySelectorAll('g.node, g.cluster, g.statediagram-cluster, path[data-edge], g.mindmap-node')
  ) {
    for (const name of part.classList) {
      const dress = style.classes[name]
      if (dress) dressPart(part, dress, style)
    }
  }
  for (const rect of root.querySelectorAll('.edgeLabel rect.background, .edgeLabel rect')) {
    rect.setAttribute('data-kit-fill', groundBelow(rect, root))
    rect.setAttribute('data-kit-opacity', '1')
    rect.setAttribute('data-kit-line', 'none')
  }
}

export function dressPart(part: Element, dress: PageClass, style: PageStyle): void {
  const edge = part.localName === 'path'
  const shapes = edge
    ? [part]
    : [...part.querySelectorAll('rect, path, circle, ellipse, polygon, line')].filter((shape) =>
      !shape.closest('.label, .cluster-label')
    )
  for (const shape of shapes) {
    if (!edge && getComputedStyle(shape).fill !== 'none') shape.setAttribute('data-kit-fill', dress.fill)
    shape.setAttribute('data-kit-line', dress.line)
    if (dress.width !== undefined) shape.setAttribute('data-kit-width', String(dress.width))
    if (dress.dashed) shape.setAttribute('data-kit-dash', style.sizes.dash)
    if (dress.dotted) shape.setAttribute('data-kit-dash', style.sizes.dot)
  }
  if (edge) return
  for (const text of part.querySelectorAll('text')) {
    text.setAttribute('data-kit-fill', dress.text)
    if (dress.bold) text.setAttribute('data-kit-weight', '600')
  }
  const outline = shapes[0]
  if (dress.mark !== undefined && outline instanceof SVGGraphicsElement) {
    addMark(part, outline, { mark: dress.mark, rim: dress.rim ?? dress.mark, colour: dress.line }, style.sizes.mark)
  }
}

/** The mark of an identity sits on the top left corner of its box, with a rim of paper around it. */
export function addMark(
  part: Element,
  outline: SVGGraphicsElement,
  look: { readonly mark: string; readonly rim: string; readonly colour: string },
  size: number,
): void {
  const box = outline.getBBox()
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  const scale = size / 24
  group.setAttribute('transform', `translate(${box.x - size * 0.42} ${box.y - size * 0.42}) scale(${scale})`)
  for (const rim of [true, false]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', rim ? look.rim : look.mark)
    path.setAttribute('data-kit-fill', rim ? 'paper' : look.colour)
    path.setAttribute('data-kit-line', rim ? 'paper' : 'none')
    path.setAttribute('data-kit-dash', 'none')
    if (rim) path.setAttribute('data-kit-width', '6')
    path.setAttribute('fill-rule', rim ? 'nonzero' : 'evenodd')
    path.setAttribute('stroke-linejoin', 'round')
    group.append(path)
  }
  part.append(group)
}

/** The colour on which a label lies: of the smallest group around it, else the paper. */
export function groundBelow(label: Element, root: SVGSVGElement): string {
  const box = label.getBoundingClientRect()
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  let smallest = Infinity
  let found = 'paper'
  for (
    const rect of root.querySelectorAll(
      '.cluster > rect, .statediagram-cluster rect.inner, .statediagram-cluster rect.outer',
    )
  ) {
    const around = rect.getBoundingClientRect()
    const area = around.width * around.height
    if (x < around.left || x > around.right || y < around.top || y > around.bottom || area >= smallest) continue
    smallest = area
    found = rect.getAttribute('data-kit-fill') ?? `computed:${getComputedStyle(rect).fill}`
  }
  return found
}
