import { type Content, type Secret, walk } from '../compiler/content/node.ts'

/** What draws and says nothing. */
const SHAPES: ReadonlySet<string> = new Set(['path', 'use', 'symbol'])
const SHAPE = /<(?:path|use|symbol)\b[^<>]*>/g

/**
 * The characters that a reader of some content may see or hear, attributes such as `aria-label` included, in no order
 * that means anything: for cutting fonts.
 */
export function visibleText(content: Content<Secret>): string {
  const seen = new Set<string>()
  for (const node of walk(content)) {
    if (typeof node === 'string') seen.add(node)
    else if (node.kind === 'drawing') seen.add(node.svg.replace(SHAPE, '').replaceAll('&amp;', '&'))
    else if (node.kind === 'key') seen.add(textsIn(node.key))
    else if (node.kind === 'element' && !SHAPES.has(node.name)) {
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
