import { escapeXml } from '../escape.ts'
import { OBJECTIVE_MARKS, STATUS_MARKS } from '../marks.ts'
import type { XmlAttribute } from './read-xml.ts'
import { writeAttribute } from './write-attribute.ts'

/** The marks of objectives, each with its own colour, and of badges, by name. */
export const MARKS: ReadonlyMap<string, { readonly path: string; readonly colour: string }> = new Map([
  ...Object.entries(OBJECTIVE_MARKS).map(([name, path]) => [name, { path, colour: `var(--${name})` }] as const),
  ...Object.entries(STATUS_MARKS).map(([name, path]) => [name, { path, colour: 'var(--ink)' }] as const),
])

/** A mark of the kit where a `use` with these attributes stood: 24 px unless it says another size, in `colour` unless
 * it says another fill. */
export function drawMark(path: string, colour: string, attributes: readonly XmlAttribute[]): string {
  const value = (key: string): string | undefined => attributes.find(({ name }) => name === key)?.value
  const size = (key: string, instead: number): number => Number.parseFloat(value(key) ?? String(instead))
  const scale = Math.round(Math.min(size('width', 24), size('height', 24)) / 24 * 10_000) / 10_000
  const transform = [value('transform'), `translate(${size('x', 0)} ${size('y', 0)})`, `scale(${scale})`].join(
    ' ',
  ).trim()
  const rest = attributes.filter(({ name }) => ['fill', 'opacity', 'fill-opacity', 'clip-path'].includes(name)).map(
    writeAttribute,
  ).join('')
  const fill = value('fill') === undefined ? ` fill="${colour}"` : ''
  return `<path transform="${escapeXml(transform)}" d="${path}"${fill} fill-rule="evenodd" stroke="none"${rest}/>`
}
