import { isRecord, parseJson } from '../base/store.ts'
import { jsonText } from './read-deck.ts'

/** Elements and attributes that slides of a kit have; nothing else comes in from another file. */
const HTML = new Set((
  'a abbr aside b blockquote br caption code dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 i img '
  + 'kbd li ol p pre s section small span strong sub summary sup table tbody td tfoot th thead tr u ul'
).split(' '))
const SVG = new Set((
  'svg g path rect circle ellipse line polyline polygon text tspan use defs marker pattern clipPath title desc'
).split(' '))
const NAMES = new Set((
  'alt class clip-path colspan cx cy d dominant-baseline fill fill-opacity fill-rule font-family font-size font-style '
  + 'font-weight height href id lang letter-spacing marker-end marker-mid marker-start markerHeight markerUnits '
  + 'markerWidth opacity orient overflow patternTransform patternUnits points preserveAspectRatio r refX refY rel role '
  + 'rowspan rx ry scope src start stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width '
  + 'target text-anchor textLength transform value viewBox width x x1 x2 y y1 y2'
).split(' '))
const MORE_NAMES = /^(?:aria|data)-[a-z-]+$/
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif|svg\+xml)[;,]/

const HTML_SPACE = 'http://www.w3.org/1999/xhtml'
const SVG_SPACE = 'http://www.w3.org/2000/svg'

/** The elements of a text of HTML, each made anew of what is on the list. Nothing of the text itself gets into a page. */
export function rebuild(html: string): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [...parsed.body.children].flatMap((element) => {
    const made = remake(element)
    return made instanceof HTMLElement ? [made] : []
  })
}

function remake(node: Element): Element | undefined {
  const { localName, namespaceURI } = node
  if (localName === 'script') return remakeKey(node)
  const isKnown = (namespaceURI === HTML_SPACE && HTML.has(localName))
    || (namespaceURI === SVG_SPACE && SVG.has(localName))
  if (!isKnown) return undefined
  const made = document.createElementNS(namespaceURI, localName)
  for (const { name, value } of node.attributes) {
    if ((NAMES.has(name) || MORE_NAMES.test(name)) && isSafe(made, name, value)) made.setAttribute(name, value)
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? '')
    else if (child instanceof Element) made.append(...[remake(child) ?? []].flat())
  }
  return made
}

function isSafe(element: Element, name: string, value: string): boolean {
  if (name === 'href') return value.startsWith('#') || (element.localName === 'a' && /^https?:\/\//i.test(value))
  if (name === 'src') return element.localName === 'img' && PICTURE.test(value)
  return !/url\(/i.test(value) || /^url\((["']?)#[\w-]+\1\)$/.test(value)
}

/** What an exercise is checked against: data, whose texts are looked at like everything else. */
function remakeKey(script: Element): Element | undefined {
  if (script.getAttribute('type') !== 'application/json' || !script.matches('.exercise-key')) return undefined
  const key = parseJson(script.textContent ?? '')
  if (!isRecord(key)) return undefined
  const made = document.createElement('script')
  made.type = 'application/json'
  for (const { name, value } of script.attributes) if (name !== 'src' && name !== 'type') made.setAttribute(name, value)
  made.textContent = jsonText(key, (_, value) => (typeof value === 'string' ? cleanText(value) : value))
  return made
}

function cleanText(text: string): string {
  if (!text.includes('<')) return text
  const [made] = rebuild(`<div>${text}</div>`)
  return made?.innerHTML ?? ''
}
