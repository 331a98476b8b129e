import { escapeXml } from '../escape.ts'
import type { XmlAttribute } from './read-xml.ts'

/** An attribute as it is written. Ids begin with `ID-`, for which the page writer puts a prefix of each use's own. */
export function writeAttribute({ name, value }: XmlAttribute): string {
  const own = name === 'id'
    ? `ID-${value}`
    : name === 'href'
    ? value.replace('#', '#ID-')
    : value.replace('url(#', 'url(#ID-')
  return ` ${name}="${escapeXml(own.replace(/\s+/g, ' ').trim())}"`
}
