import type { Stretch } from './contours.ts'
import type { Dot } from './plane.ts'

/** An arc of an ellipse as a path says it: flags are 0 or 1, `turned` in degrees. */
export interface Arc {
  readonly rx: number
  readonly ry: number
  readonly turned: number
  readonly large: number
  readonly sweep: number
}

/**
 * An arc as cubic curves, of at most a quarter each.
 * @see https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter
 */
export function arcStretches(from: Dot, arc: Arc, to: Dot): Stretch[] {
  const angle = arc.turned * Math.PI / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX]
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)]
  if (rx === 0 || ry === 0 || (x === 0 && y === 0)) return [[to]]
  // Radii that do not reach are enlarged until they do.
  const short = (x / rx) ** 2 + (y / ry) ** 2
  if (short > 1) [rx, ry] = [rx * Math.sqrt(short), ry * Math.sqrt(short)]
  const below = (rx * y) ** 2 + (ry * x) ** 2
  const side = arc.large === arc.sweep ? -1 : 1
  const root = side * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / below))
  const [cx, cy] = [root * rx * y / ry, -root * ry * x / rx]
  const [middleX, middleY] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx)
  let sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start
  if (arc.sweep === 1 && sweep < 0) sweep += 2 * Math.PI
  if (arc.sweep === 0 && sweep > 0) sweep -= 2 * Math.PI
  const place = (u: number, v: number): Dot => {
    const [px, py] = [cx + rx * u, cy + ry * v]
    return [cos * px - sin * py + middleX, sin * px + cos * py + middleY]
  }
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6))
  const each = sweep / pieces
  const reach = 4 / 3 * Math.tan(each / 4)
  return Array.from({ length: pieces }, (_, piece): Stretch => {
    const [one, two] = [start + piece * each, start + (piece + 1) * each]
    return [
      place(Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one)),
      place(Math.cos(two) + reach * Math.sin(two), Math.sin(two) - reach * Math.cos(two)),
      piece === pieces - 1 ? to : place(Math.cos(two), Math.sin(two)),
    ]
  })
}
