import { attributeOf, NOWHERE, shiftOf, SVG } from './attributes.ts'

/** Text that some kinds of diagram still set in HTML becomes one line of SVG text in the middle of its box. */
export function flattenForeign(box: Element): void {
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
export function settleGroups(root: SVGSVGElement, kind: string): void {
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
export function recentreLabels(root: SVGSVGElement): void {
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
