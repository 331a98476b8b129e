import type { PaintedShape } from './painted.ts'
import { distance, type Dot } from './plane.ts'

/**
 * Where lines can be fastened to a shape, in PowerPoint's order.
 * @see presetShapeDefinitions.xml of ECMA-376, `cxnLst`
 */
export function sitesOf({ form, extent }: PaintedShape): Dot[] {
  const { left, top, right, bottom } = extent
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const four: Dot[] = [[x, top], [left, y], [x, bottom], [right, y]]
  switch (form.kind) {
    case 'rect':
    case 'diamond':
      return four
    case 'ellipse': {
      const [dx, dy] = [(right - left) / 2 * Math.SQRT1_2, (bottom - top) / 2 * Math.SQRT1_2]
      return [
        [x, top],
        [x - dx, y - dy],
        [left, y],
        [x - dx, y + dy],
        [x, bottom],
        [x + dx, y + dy],
        [right, y],
        [x + dx, y - dy],
      ]
    }
    case 'hexagon': {
      const [one, two] = [left + form.inset, right - form.inset]
      return [[right, y], [two, bottom], [one, bottom], [left, y], [one, top], [two, top]]
    }
    case 'can':
      return [[x, top + 2 * form.lid], [x, top], [left, y], [x, bottom], [right, y]]
    default:
      return []
  }
}

/** The nearest of some points, with its place in the list. */
export function nearest(dots: readonly Dot[], to: Dot): { readonly index: number; readonly dot: Dot } | undefined {
  let found: { index: number; dot: Dot } | undefined
  dots.forEach((dot, index) => {
    if (found === undefined || distance(dot, to) < distance(found.dot, to)) found = { index, dot }
  })
  return found
}
