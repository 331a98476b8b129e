import type { XmlElement } from '../../compiler/picture/read-xml.ts'
import { enlargement } from './plane.ts'
import type { Hatching, PaintedFill, PaintedStroke, TokenColour } from './painted.ts'
import { lookWithin, PLAIN_LOOK, type DrawnLook } from './handed-down.ts'
import { readPath } from './read-path.ts'
import { lastOf } from './contours.ts'

/** The name of a colour: of `var(--accent)`, `accent`. */
export const colourOf = (value: string | undefined): string | undefined => /^var\(--([\w-]+)\)$/.exec(value ?? '')?.[1]

/** The id of `url(#id)`. */
export const idOf = (value: string | undefined): string | undefined => /^url\(#([^)]+)\)$/.exec(value ?? '')?.[1]

const partOf = (look: DrawnLook, name: string): number => look.opacity * Number(look.own.get(name) ?? '1')

/** @param kept what stands in the drawing's `defs`, by id */
export function readFill(look: DrawnLook, kept: ReadonlyMap<string, XmlElement>): PaintedFill | undefined {
  const value = look.own.get('fill')
  const alpha = partOf(look, 'fill-opacity')
  const pattern = kept.get(idOf(value) ?? '')
  if (pattern !== undefined) return readPattern(pattern, alpha)
  const token = colourOf(value)
  return token === undefined ? undefined : { token, alpha }
}

export function readStroke(look: DrawnLook): PaintedStroke | undefined {
  const token = colourOf(look.own.get('stroke'))
  if (token === undefined) return undefined
  const width = Number.parseFloat(look.own.get('stroke-width') ?? '1')
  if (!(width > 0)) return undefined
  const roundCap = look.own.get('stroke-linecap') === 'round'
  const enlarged = enlargement(look.placed)
  const [on, off = on] = (look.own.get('stroke-dasharray') ?? 'none').match(/[\d.]+/g)?.map(Number) ?? []
  return {
    token,
    alpha: partOf(look, 'stroke-opacity'),
    width: width * enlarged,
    ...(on === undefined || off === undefined || off === 0 ? {} : { dash: [on * enlarged, off * enlarged] as const }),
    roundCap,
    roundJoin: look.own.get('stroke-linejoin') === 'round',
  }
}

/** PowerPoint has hatchings of its own, and takes none of another's: the nearest by the way its lines go. */
function readPattern(pattern: XmlElement, alpha: number): PaintedFill {
  let [ground, line, by]: [string, TokenColour | undefined, Hatching] = ['paper', undefined, 'pct20']
  const slants = new Set<'flat' | 'upright' | 'up' | 'down'>()
  const walk = (parent: XmlElement, around: DrawnLook): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const look = lookWithin(around, child)
      const [fill, stroke] = [colourOf(look.own.get('fill')), colourOf(look.own.get('stroke'))]
      if (child.name === 'rect' && fill !== undefined && stroke === undefined) ground = fill
      else if (stroke !== undefined || fill !== undefined) line ??= { token: stroke ?? fill ?? 'ink', alpha }
      if (stroke !== undefined && (child.name === 'path' || child.name === 'line')) {
        for (const slant of slantsOf(child)) slants.add(slant)
      }
      walk(child, look)
    }
  }
  walk(pattern, PLAIN_LOOK)
  const turned = /rotate\(\s*(-?[\d.]+)/.exec(
    pattern.attributes.find(({ name }) => name === 'patternTransform')?.value ?? '',
  )
  if (turned !== null) by = Number(turned[1]) < 0 === slants.has('flat') ? 'wdUpDiag' : 'wdDnDiag'
  else if (slants.has('up')) by = 'wdUpDiag'
  else if (slants.has('down')) by = 'wdDnDiag'
  else if (slants.has('flat') && slants.has('upright')) by = 'smGrid'
  else if (slants.has('flat')) by = 'ltHorz'
  else if (slants.has('upright')) by = 'ltVert'
  return { token: ground, alpha, ...(line === undefined ? {} : { hatched: { by, line } }) }
}

function slantsOf(element: XmlElement): ('flat' | 'upright' | 'up' | 'down')[] {
  const value = (name: string): string => element.attributes.find((one) => one.name === name)?.value ?? '0'
  const d = element.name === 'line' ? `M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}` : value('d')
  return readPath(d).map((contour) => {
    const [from, to] = [contour.start, lastOf(contour)]
    const [x, y] = [to[0] - from[0], to[1] - from[1]]
    if (Math.abs(y) < 0.01) return 'flat'
    if (Math.abs(x) < 0.01) return 'upright'
    return x * y < 0 ? 'up' : 'down'
  })
}
