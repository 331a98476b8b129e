import { escapeXml } from '../escape.ts'
import { MARKS } from '../marks.ts'
import type { KitSettings } from '../model.ts'
import type { XmlAttribute } from './read-xml.ts'
import { writeAttribute } from './write-attribute.ts'

/** What a picture calls marks by: those of identities, each in its own colour, and of voices. */
export type KitMarks = ReadonlyMap<string, { readonly path: string; readonly colour: string }>

export const marksOf = ({ identities, voices }: Pick<KitSettings, 'identities' | 'voices'>): KitMarks =>
  new Map<string, { path: string; colour: string }>([
    ...[...identities.values()].map(({ id, mark, colour }) =>
      [id, { path: MARKS[mark], colour: `var(--${colour})` }] as const
    ),
    ...voices.map(({ code, mark }) => [code, { path: MARKS[mark], colour: 'var(--ink)' }] as const),
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
