import { expect } from 'playwright/test'

/** One start or end tag of some HTML. */
export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)(?:="([^"<>]*)")?/y
const VOID = new Set(['br', 'hr', 'img', 'use', 'path'])

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
  'a aside blockquote br code dd del div dl dt em figure footer h1 h2 h3 h4 h5 h6 hr img li ol p pre s span strong svg ' +
  'table tbody td th thead tr ul use'
).split(' '))
const ATTRIBUTES = new Set((
  'alt aria-hidden class data-claim data-endnote data-fragment-index data-status href id lang scope src start title viewBox'
).split(' '))
const SAFE_ADDRESS = /^(?:#|https?:|mailto:|[^:]*$)/i

/** The HTML has nothing in it that the kit does not write itself, every tag is closed, and no address runs script. */
export function expectHarmless(html: string): void {
  const open: string[] = []
  for (const { name, closing, attributes } of readTags(html)) {
    expect(TAGS, `the tag <${name}>`).toContain(name)
    for (const [attribute, value] of attributes) {
      expect(ATTRIBUTES, `the attribute ${attribute} of <${name}>`).toContain(attribute)
      if (attribute === 'href' || attribute === 'src') {
        expect(value.replace(/[\s\p{Cc}\p{Cf}]/gu, ''), `an address in <${name}>`).toMatch(SAFE_ADDRESS)
      }
    }
    if (closing) expect(open.pop(), 'tags close in order').toBe(name)
    else if (!VOID.has(name)) open.push(name)
  }
  expect(open, 'tags left open').toEqual([])
}
