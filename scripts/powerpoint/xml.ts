/** An element of a part of a package. */
export interface Xml {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly children: readonly (Xml | string)[]
}

/** `undefined`: none. Numbers are measures, which are whole in all that is written here; `true` is `1`. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** What may stand in an element: several count as one after the other, `undefined` as nothing. */
export type XmlChild = Xml | string | undefined | readonly XmlChild[]

/** An element, with its prefix: `x('a:off', { x: 0, y: 0 })`. */
export const x = (name: string, attributes: XmlAttributes = {}, ...children: readonly XmlChild[]): Xml => ({
  name,
  attributes,
  children: flat(children),
})

const flat = (children: readonly XmlChild[]): (Xml | string)[] =>
  children.flatMap((child): (Xml | string)[] => {
    if (child === undefined) return []
    return isRun(child) ? flat(child) : [child]
  })

const isRun = (child: XmlChild): child is readonly XmlChild[] => Array.isArray(child)

/** A part of a package as text: the only place where a tag is written. All text and values are escaped. */
export const writePart = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`

/** An element as text, without the line that begins a part. */
export function writeXml({ name, attributes, children }: Xml): string {
  const start = `<${name}${writeAttributes(attributes)}`
  if (children.length === 0) return `${start}/>`
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : writeXml(child))).join('')
  return `${start}>${inside}</${name}>`
}

function writeAttributes(attributes: XmlAttributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escape(asText(value))}"`
  }
  return text
}

function asText(value: string | number | boolean): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no measure`)
  return `${Math.round(value)}`
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What XML 1.0 cannot hold, however it is written. */
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escape = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character)
