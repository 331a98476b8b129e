import { parseSync } from 'vite'

/** A string, a template between its `${…}`, or a regular expression of some source text. */
export interface Literal {
  /** 1-based. */
  readonly line: number
  readonly kind: 'text' | 'pattern'
  /** As it is written. */
  readonly text: string
}

/** All literals of TypeScript, without its comments and types. */
export function literalsIn(source: string): Literal[] {
  const found: Literal[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && 'start' in node && 'end' in node) {
      const isText = node.type === 'TemplateElement' || ('value' in node && typeof node.value === 'string')
      if (isText || 'regex' in node) {
        const [start, end] = [Number(node.start), Number(node.end)]
        const line = source.slice(0, start).split('\n').length
        // Of a template without what holds it.
        const text = source.slice(start, end).replace(/^[`}]|(?:`|\$\{)$/g, '')
        found.push({ line, kind: isText ? 'text' : 'pattern', text })
      }
      if (node.type === 'TSLiteralType') return
    }
    Object.values(node).forEach(visit)
  }
  visit(parseSync('source.ts', source).program)
  return found
}
