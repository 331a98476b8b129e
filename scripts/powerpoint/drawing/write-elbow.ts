import { x, type Xml, type XmlAttributes } from '../xml.ts'
import type { Dot } from './plane.ts'
import type { SlideFrame } from './scale.ts'
import type { Elbow } from './ways.ts'

/** Where and how a connector lies: its box before it is turned, how that is turned, and its kind. */
export interface ConnectorGeometry {
  readonly place: SlideFrame
  readonly turned: XmlAttributes
  readonly geometry: Xml
}

/** Below this a box cannot say how far beside it a line goes, in EMU. */
const THIN = 12_700

/**
 * A connector between two points of a slide. PowerPoint's elbows begin to the right: what begins upright is turned.
 * @param at where the middle one of three pieces lies, in EMU on the axis along which it begins
 */
export function connectorGeometry(
  from: Dot,
  to: Dot,
  elbow: Elbow | undefined,
  at: number | undefined,
): ConnectorGeometry {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const isUpright = elbow?.begins === 'upright'
  const name = elbow?.isCurved === true ? 'curvedConnector' : 'bentConnector'
  const [along, across] = isUpright ? [dy, dx] : [dx, dy]
  // An elbow that comes back to where it began has no length along which to say how far it goes.
  const length = at === undefined ? Math.abs(along) : Math.max(THIN, Math.abs(along))
  const size = { width: length, height: Math.abs(across) }
  const middle = [from[0] + dx / 2, from[1] + dy / 2] as const
  const place = { x: middle[0] - size.width / 2, y: middle[1] - size.height / 2, ...size }
  const goesBack = along < 0
  const flips = isUpright ? across > 0 : across < 0
  const way = at === undefined ? 0 : (at - (isUpright ? from[1] : from[0])) * (goesBack ? -1 : 1)
  return {
    place: { ...place, x: Math.round(place.x), y: Math.round(place.y) },
    turned: {
      rot: isUpright ? 5_400_000 : undefined,
      flipH: goesBack || undefined,
      flipV: flips || undefined,
    },
    geometry: elbow === undefined
      ? kind('straightConnector1')
      : at === undefined
      ? kind(`${name}2`)
      : kind(`${name}3`, Math.round(way / length * 100_000)),
  }
}

const kind = (name: string, bend?: number): Xml =>
  x('a:prstGeom', { prst: name },
    x('a:avLst', {}, bend === undefined ? undefined : x('a:gd', { name: 'adj1', fmla: `val ${bend}` })))
