import { blankAt, type DeckLine, rewrite } from '../line.ts'
import { decodeEntities, type HtmlTag } from './tags.ts'

/** `<pre>`, or the element of a diagram that Mermaid would draw in the page: a fence. */
export class Code {
  readonly #ends: string
  readonly #lines: DeckLine[] = []
  #info: string

  constructor(tag: HtmlTag) {
    this.#ends = tag.name
    this.#info = isDiagram(tag) ? 'mermaid' : languageOf(tag)
  }

  /** Which of these parts ends it, or -1. */
  endIn(parts: readonly (string | HtmlTag)[]): number {
    return parts.findIndex((part) => typeof part !== 'string' && part.name === this.#ends && part.kind === 'close')
  }

  take(line: DeckLine, parts: readonly (string | HtmlTag)[]): void {
    const text = parts.map((part) => this.#textOf(part)).join('')
    // What opens and ends it may stand on lines of their own, which are none of the code.
    const isOwn = parts.length === 0 || (text.trim() === '' && parts.some((part) => typeof part !== 'string'))
    if (!isOwn) this.#lines.push(rewrite(line, decodeEntities(text)))
  }

  finish(from: number): DeckLine[] {
    const first = this.#lines[0]
    if (first === undefined) return []
    return [
      blankAt(from),
      { text: `\`\`\`\`${this.#info}`, from: first.from },
      ...this.#lines,
      { text: '````', from },
      blankAt(from),
    ]
  }

  #textOf(part: string | HtmlTag): string {
    if (typeof part === 'string') return part
    if (part.name !== 'code') return part.source
    if (part.kind !== 'open') return ''
    if (this.#info === '') this.#info = languageOf(part)
    this.#info += linesOf(part)
    return ''
  }
}

/** Does Mermaid draw what stands in it? */
export const isDiagram = ({ name, kind, attributes }: HtmlTag): boolean =>
  kind === 'open' && /^(?:div|pre)$/.test(name) && /(?:^|\s)mermaid(?:\s|$)/.test(attributes.get('class') ?? '')

/** Lines that are shown press by press, as an attribute of the fence. */
const linesOf = ({ attributes }: HtmlTag): string => {
  const lines = attributes.get('data-line-numbers')?.replace(/\s+/g, '') ?? ''
  return /^(?=.*\d)[\d,|*-]+$/.test(lines) ? ` {lines=${lines.replaceAll('*', 'all').replace(/^\||\|$/g, '')}}` : ''
}

const languageOf = ({ attributes }: HtmlTag): string =>
  /(?:^|\s)(?:language|lang)-(?<name>[\w+#-]+)/.exec(attributes.get('class') ?? '')?.groups?.['name'] ?? ''
