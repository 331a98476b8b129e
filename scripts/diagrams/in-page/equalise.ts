import { attributeOf, numbersIn, shiftOf } from './attributes.ts'

/**
 * Runs in the page: boxes that stand in one column get one width, boxes in one row one height, so that a diagram reads
 * as a table. The layout has left room for the widest already. Lines are cut back to the new outlines.
 */
export function equalise(root: SVGSVGElement): void {
  const alike = 1.7
  for (const group of root.querySelectorAll('g.root')) {
    const boxes = [...group.querySelectorAll(':scope > g.nodes > g.node')].flatMap((node) => {
      const rect = node.querySelector(':scope > rect.label-container')
      const at = shiftOf(node)
      if (!(rect instanceof SVGRectElement) || !at) return []
      return [{
        rect,
        ...at,
        width: rect.width.baseVal.value,
        height: rect.height.baseVal.value,
      }]
    })
    let changed = false
    for (const [along, across, size, start] of [['x', 'y', 'width', 'x'], ['y', 'x', 'height', 'y']] as const) {
      for (const box of boxes) {
        const line = boxes.filter((other) => Math.abs(other[along] - box[along]) < 1.5)
        const others = line.filter((other) => other !== box)
        if (others.length === 0) continue
        const most = Math.max(...line.map((other) => other[size]).filter((value) => value <= box[size] * alike))
        // Never wider than what leaves room to whatever stands beside it.
        const beside = boxes.some((other) =>
          !line.includes(other)
          && Math.abs(other[across] - box[across])
            < (other[across === 'y' ? 'height' : 'width'] + box[across === 'y' ? 'height' : 'width']) / 2
          && Math.abs(other[along] - box[along]) < (other[size] + most) / 2 + 24
        )
        if (beside || most <= box[size] + 0.5) continue
        box.rect.setAttribute(size, String(most))
        box.rect.setAttribute(start, String(-most / 2))
        changed = true
      }
    }
    if (!changed) continue
    for (const path of group.querySelectorAll(':scope > g.edgePaths > path')) {
      if (path instanceof SVGPathElement) { for (const box of boxes) trimEnd(path, box.rect) }
    }
  }
}

/** Moves an end of a line that now lies inside a box back to the box's outline, along the line. */
export function trimEnd(path: SVGPathElement, rect: SVGRectElement): void {
  const at = rect.getBoundingClientRect()
  const frame = path.getScreenCTM()
  if (!frame) return
  const whole = path.getTotalLength()
  const inside = (length: number, room: number): boolean => {
    const point = path.getPointAtLength(length).matrixTransform(frame)
    return point.x > at.left - room && point.x < at.right + room && point.y > at.top - room
      && point.y < at.bottom + room
  }
  const room = (marker: string): number => path.hasAttribute(marker) ? 4 : 0
  const end = room('marker-end')
  const start = room('marker-start')
  const numbers = numbersIn(path)
  let to = whole
  while (to > whole / 2 && inside(to, end - 0.5)) to -= 0.5
  let from = 0
  while (from < whole / 2 && inside(from, start - 0.5)) from += 0.5
  let d = attributeOf(path, 'd')
  if (to < whole && whole - to < whole / 2) {
    const point = path.getPointAtLength(to)
    d = d.replace(/(?<![\d.e-])[\d.e-]+[ ,]+[\d.e-]+\s*$/, `${point.x},${point.y}`)
  }
  if (from > 0 && from < whole / 2 && numbers.length > 3) {
    const point = path.getPointAtLength(from)
    d = d.replace(/^M\s*-?[\d.e-]+[ ,]+-?[\d.e-]+/, `M${point.x},${point.y}`)
  }
  path.setAttribute('d', d)
}
