import { pathEnds, type PathEnd } from './path-ends.ts'
import { groupOf } from '../../compiler/certain.ts'

/** An arrowhead as it stands in `<defs>`. */
interface Marker {
  readonly content: string
  readonly scale: number
  /** Does it grow with the line? */
  readonly byWidth: boolean
  /** The point of it that lies on the end of the line. */
  readonly reference: readonly [number, number]
  /** At the start of a line it looks back. */
  readonly reversed: boolean
}

/**
 * A drawing with its arrowheads as shapes of their own. Several programs for pictures leave out what SVG calls markers,
 * and others lose them when a picture is taken apart for editing.
 */
export function drawArrowheads(svg: string): string {
  const markers = new Map(
    [...svg.matchAll(/<marker\b([^<>]*)>([\s\S]*?)<\/marker>/g)].flatMap((found) => {
      const id = read(groupOf(found, 1), 'id')
      return id === undefined ? [] : [[id, readMarker(groupOf(found, 1), groupOf(found, 2))] as const]
    }),
  )
  const drawn = svg.replace(/<(?:path|line|polyline)\b[^<>]*\bmarker-(?:start|end)=[^<>]*>/g,
    (tag) => drawEnds(tag, markers))
  return drawn.includes('url(#') ? drawn : drawn.replace(/<defs>[\s\S]*?<\/defs>/g, '')
}

function readMarker(attributes: string, content: string): Marker {
  const viewBox = read(attributes, 'viewBox')
  const [, , width = 1, height = 1] = viewBox?.split(/[\s,]+/).map(Number) ?? []
  const size = (name: string): number => Number(read(attributes, name) ?? 3)
  return {
    content,
    scale: viewBox === undefined
      ? 1
      : Math.min(size('markerWidth') / width, size('markerHeight') / height),
    byWidth: read(attributes, 'markerUnits') !== 'userSpaceOnUse',
    reference: [Number(read(attributes, 'refX') ?? 0), Number(read(attributes, 'refY') ?? 0)],
    reversed: read(attributes, 'orient') === 'auto-start-reverse',
  }
}

function drawEnds(tag: string, markers: ReadonlyMap<string, Marker>): string {
  const ends = pathEnds(read(tag, 'd') ?? lineAsPath(tag))
  if (ends === undefined) return tag
  const heads: string[] = []
  const bare = tag.replace(/ marker-(start|end)="url\(#([^")]*)\)"/g, (whole, where: 'start' | 'end', id: string) => {
    const marker = markers.get(id)
    if (marker === undefined) return whole
    heads.push(drawHead(marker, ends[where], where, tag))
    return ''
  })
  return bare + heads.join('')
}

function drawHead(marker: Marker, { x, y, angle }: PathEnd, where: 'start' | 'end', tag: string): string {
  const scale = marker.scale * (marker.byWidth ? Number(read(tag, 'stroke-width') ?? 1) : 1)
  const turned = where === 'start' && marker.reversed ? angle + 180 : angle
  const [atX, atY] = marker.reference
  const place = [
    `translate(${round(x)} ${round(y)})`,
    ...(round(turned) === 0 ? [] : [`rotate(${round(turned)})`]),
    ...(scale === 1 ? [] : [`scale(${round(scale)})`]),
    `translate(${-atX} ${-atY})`,
  ].join(' ')
  const opacity = read(tag, 'opacity')
  // A marker takes nothing from the line that bears it; a group of shapes would.
  return `<g stroke="none" stroke-dasharray="none"${
    opacity === undefined ? '' : ` opacity="${opacity}"`
  } transform="${place}">${marker.content}</g>`
}

function lineAsPath(tag: string): string {
  const points = read(tag, 'points')
  if (points !== undefined) return `M${points}`
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => read(tag, name) ?? '0')
  return `M${x1} ${y1}L${x2} ${y2}`
}

function read(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
