import type { Content, Secret } from '../compiler/content/node.ts'
import { walk } from '../compiler/content/walk.ts'

/**
 * What a reader of some content may see or hear, attributes such as `aria-label` included, in no order that means
 * anything: for cutting fonts. Of drawings it has the whole source, whose tags and shapes are ASCII, as every font has.
 */
export function visibleText(content: Content<Secret>): string {
  const seen = new Set<string>()
  for (const node of walk(content)) {
    if (typeof node === 'string') seen.add(node)
    else if (node.kind === 'drawing') seen.add(node.svg)
    else if (node.kind === 'key') seen.add(textsIn(node.key))
    else if (node.kind === 'element') {
      for (const value of Object.values(node.attributes)) {
        if (typeof value === 'string' && !value.startsWith('data:')) seen.add(value)
      }
    }
  }
  return [...seen].join('\n')
}

/** All strings of a key, those among its nodes included. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsIn).join('\n') : ''
}
