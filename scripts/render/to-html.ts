import {
  type Attributes,
  type Content,
  type Drawing,
  el,
  type Element,
  type Node,
  type Secret,
  type KeyPlace,
} from '../compiler/content/node.ts'
import { SECRET } from '../compiler/content/secrets.ts'
import { pack } from './pack.ts'
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
    else if (node.kind === 'element' && node.name === 'template') html += toHtml([packed(node)])
    else if (node.kind === 'element') {
      html += `<${node.name}${attributesOf(node.attributes)}${SHAPES.has(node.name) ? '/' : ''}>`
      if (!VOID.has(node.name) && !SHAPES.has(node.name)) {
        html += `${RAW.has(node.name) ? rawText(node) : toHtml(node.children)}</${node.name}>`
      }
    } else if (node.kind === 'concealed') html += toHtml(node.children)
    else if (node.kind === 'drawing') html += writeDrawing(node)
    else if (node.kind === 'key') html += toHtml([keyScript(node)])
    else throw new TypeError(`A place for “${node.kind}” was never filled`)
  }
  return html
}

/** What only the player looks into, and seldom: it stands packed in the page, at a sixth of its size. */
const packed = ({ attributes, children }: Element<Secret>): Element =>
  el('script', { type: 'text/plain', id: attributes['id'] }, pack(toHtml(children)))

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

const keyScript = ({ key, secret, marked }: KeyPlace<Secret>): Element =>
  el('script', { type: 'application/json', class: 'exercise-key', [SECRET]: marked && secret },
    jsonForScript(key, withTexts))

/** Texts of a key as the player puts them into the page. */
const TEXTS: ReadonlySet<string> = new Set(['hint', 'listen', 'what', 'why'])
const withTexts = (name: string, value: unknown): unknown => TEXTS.has(name) && isContent(value) ? toHtml(value) : value

const isContent = (value: unknown): value is Content<Secret> => Array.isArray(value)

/** A script as it stands in a page: a closing tag in it would end it early; `<\/` means the same in its strings. */
export const scriptText = (script: string): string => script.replaceAll('</script', '<\\/script')

function rawText({ name, children }: Element<Secret>): string {
  const texts = children.filter((child) => typeof child === 'string')
  const text = texts.join('')
  // Either would end it early, or hide its end.
  const isEarly = new RegExp(`</${name}|<!--`, 'i').test(text)
  if (isEarly || texts.length < children.length) throw new TypeError(`A ${name} holds what would end it early`)
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

/** Data as JSON that may stand inside a `<script>`: a `<` in it could end the element. @param replacer as of JSON */
export function jsonForScript(data: object, replacer?: (name: string, value: unknown) => unknown): string {
  return JSON.stringify(data, replacer).replace(/[<\u2028\u2029]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
