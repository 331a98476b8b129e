import type { Attributes, Drawing, Element, Node, Secret } from './node.ts'
import { placeSvg } from './place-svg.ts'

const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** Shapes in a drawing, which are closed where they begin. */
const SHAPES: ReadonlySet<string> = new Set(['path', 'use'])
/** What these hold is no text of the page: JSON that has no `<`, or the kit's own script and style. */
const RAW: ReadonlySet<string> = new Set(['script', 'style'])

/** Nodes as HTML: the only place where a tag is written. All text and values are escaped, whatever they hold. */
export function toHtml(nodes: readonly Node<Secret>[]): string {
  let html = ''
  for (const node of nodes) {
    if (typeof node === 'string') html += escapeText(node)
    else if (node.kind === 'element') {
      html += `<${node.name}${attributesOf(node.attributes)}${SHAPES.has(node.name) ? '/' : ''}>`
      if (!VOID.has(node.name) && !SHAPES.has(node.name)) {
        html += `${RAW.has(node.name) ? rawText(node) : toHtml(node.children)}</${node.name}>`
      }
    } else if (node.kind === 'concealed') html += toHtml(node.children)
    else if (node.kind === 'drawing') html += writeDrawing(node)
    else throw new TypeError(`A place for “${node.kind}” was never filled`)
  }
  return html
}

/** A file of HTML. @param head what is inside it, with the comment that no node is */
export const toDocument = (root: Attributes, head: string, body: Element<Secret>): string =>
  `<!doctype html>
<html${attributesOf(root)}>
<head>
${head}
</head>
${toHtml([body])}
</html>
`

const writeDrawing = ({ svg, prefix, firstStep, sized, width, height }: Drawing): string => {
  const size = { width: Math.round(width), height: Math.round(height) }
  return placeSvg(sized === true ? svg.replace('<svg', `<svg${attributesOf(size)}`) : svg, prefix, firstStep)
}

/** What would end a script or style early, or hide its end. */
const EARLY = /<\/(?:script|style)|<!--/i

function rawText({ name, children }: Element<Secret>): string {
  const texts = children.filter((child) => typeof child === 'string')
  const text = texts.join('')
  if (texts.length < children.length || EARLY.test(text)) throw new TypeError(`A ${name} holds what would end it early`)
  return text
}

const TEXT = /[&<>]/g
const VALUE = /[&<>"]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const entity = (character: string): string => ENTITIES[character] ?? character

const escapeText = (text: string): string => text.replace(TEXT, entity)

function attributesOf(attributes: Attributes): string {
  let html = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) html += ` ${name}`
    else if (value !== undefined) html += ` ${name}="${String(value).replace(VALUE, entity)}"`
  }
  return html
}
