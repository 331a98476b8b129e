import { inflateRawSync } from 'node:zlib'

/** One start or end tag of some HTML. */
export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)(?:="([^"<>]*)")?/y
const VOID = new Set(['br', 'col', 'hr', 'img', 'use', 'path', 'wbr'])

/**
 * Reads HTML more strictly than a browser: every `<` must start a tag in the one form that the kit writes. What a
 * browser might take for a tag or an attribute can then not hide from a test.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const head = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(html.slice(at, at + 40))
    if (head === null) throw new Error(`A bare “<”: ${html.slice(at, at + 60)}`)
    const attributes: [string, string][] = []
    at += head[0].length
    for (;;) {
      ATTRIBUTE.lastIndex = at
      const found = ATTRIBUTE.exec(html)
      if (found === null) break
      attributes.push([found[1] ?? '', found[2] ?? ''])
      at = ATTRIBUTE.lastIndex
    }
    const end = /^\s*\/?>/.exec(html.slice(at, at + 3))
    if (end === null) throw new Error(`A tag that goes wrong: ${html.slice(at - 20, at + 40)}`)
    at += end[0].length
    tags.push({ name: head[2] ?? '', closing: head[1] === '/', attributes })
  }
  return tags
}

const TAGS = new Set((
  'a aside b blockquote br code col colgroup dd del details dfn div dl dt em figcaption figure footer header h1 h2 h3 h4 h5 h6 hr i img li main nav '
  + 'ol p path pre s section span strong sub summary sup svg symbol table tbody td template th thead tr ul use wbr'
).split(' '))
const ATTRIBUTES = new Set((
  'alt aria-current aria-hidden aria-label aria-labelledby class colspan d data-blank data-card data-choose data-claim data-claims data-deck data-diagram data-edition data-endnote '
  + 'data-endnotes data-entry data-exercise data-exercise-part data-group data-head data-item data-kind data-minutes data-names data-number data-option data-page data-part data-phase data-place '
  + 'data-priority data-right data-room data-secret data-stage data-status data-step data-version fill fill-rule height href id '
  + 'lang open rel role rowspan scope span src start tabindex target title value viewBox width'
).split(' '))
// The one `data:` address is that of the tests' picture. A relative address has no colon before its first `/`, `?`,
// `#`.
const SAFE_ADDRESS = /^(?:https?:|mailto:|data:image\/png;base64,AAAA$|[^:/?#]*(?:[/?#]|$))/i

const KEY = /<script type="application\/json" class="exercise-key"(?: data-secret="[a-z]+")?>([^<]*)<\/script>\n?/g

/** The HTML without the keys of exercises; what these hold must be JSON, and every text in them as harmless. */
export function withoutKeys(html: string): string {
  return html.replace(KEY, (_whole, json: string) => {
    const visit = (part: unknown): void => {
      if (typeof part === 'string') expectHarmless(part)
      else if (part !== null && typeof part === 'object') Object.values(part).forEach(visit)
    }
    const { kind, ...texts }: { kind?: unknown } & Record<string, unknown> = JSON.parse(json)
    // What people may write is compared as text, and never shown.
    if (kind !== 'fill') visit(texts)
    return ''
  })
}

/** What stands packed in a page until somebody asks for it. */
const PACKED = /<script type="text\/plain" id="[\w-]+">([\w+/=]*)<\/script>/g

/**
 * Throws unless the HTML has nothing in it but what the kit itself writes, with every tag closed in order and no
 * address that runs script. Plain errors, not `expect`: property tests call this for hundreds of thousands of tags.
 */
export function expectHarmless(html: string): void {
  const open: string[] = []
  const shown = html.replace(PACKED, (_whole, text: string) => {
    expectHarmless(inflateRawSync(Buffer.from(text, 'base64')).toString())
    return ''
  })
  for (const { name, closing, attributes } of readTags(shown)) {
    if (!TAGS.has(name)) throw new Error(`There is a tag <${name}>`)
    for (const [attribute, value] of attributes) {
      if (!ATTRIBUTES.has(attribute)) throw new Error(`<${name}> has an attribute ${attribute}`)
      const isAddress = attribute === 'href' || attribute === 'src'
      if (isAddress && !SAFE_ADDRESS.test(value.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))) {
        throw new Error(`<${name}> leads to ${value}`)
      }
    }
    if (closing) {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}>`)
    } else if (!VOID.has(name)) open.push(name)
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`)
}
