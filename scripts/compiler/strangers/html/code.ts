import { blankAt, divAround, type DeckLine, isBlank, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { turnsOf } from '../code-turns.ts'
import { asIndexed, asksForStep } from './asks.ts'
import { decodeEntities, type HtmlTag, INLINE } from './tags.ts'

/** `<pre>`, or the element of a diagram that Mermaid would draw in the page: a fence. */
export class Code {
  readonly #ends: string
  readonly #told: Told
  readonly #step: string
  readonly #lines: DeckLine[] = []
  #info: string
  /** Do tags in it say how it looks, or are they code? In `<code>` reveal.js takes them for code, unless that says not. */
  #isMarkup = false
  #isCode = false
  #isTrimmed = false
  #isTemplate = false
  /** How many `<mark>` are open, and which lines they mark. */
  #open = 0
  readonly #marked = new Set<DeckLine>()

  /** @param told of steps in it */
  constructor(tag: HtmlTag, told: Told) {
    this.#told = told
    this.#ends = tag.name
    this.#step = asksForStep(tag) ? asIndexed('{.step}', tag) : ''
    this.#info = isDiagram(tag) ? 'mermaid' : languageOf(tag)
  }

  /** Which of these parts ends it, or -1. */
  endIn(parts: readonly (string | HtmlTag)[]): number {
    return parts.findIndex((part) => typeof part !== 'string' && part.name === this.#ends && part.kind === 'close')
  }

  take(line: DeckLine, parts: readonly (string | HtmlTag)[]): void {
    let isMarked = this.#open > 0
    const text = parts.map((part) => {
      const words = this.#textOf(part)
      if (this.#isMarkup && typeof part !== 'string' && /\bfragment\b/.test(part.attributes.get('class') ?? '')) {
        this.#told.leftOut('steps in code', line.from)
      }
      isMarked ||= this.#open > 0
      return words
    }).join('')
    // What opens and ends it may stand on lines of their own, which are none of the code.
    const isOwn = parts.length === 0 || (text.trim() === '' && parts.some((part) => typeof part !== 'string'))
    if (isOwn) return
    for (const one of decodeEntities(text).split('\n')) {
      const code = { ...line, text: one }
      this.#lines.push(code)
      if (isMarked) this.#marked.add(code)
    }
  }

  finish(from: number): DeckLine[] {
    const lines = this.#isTrimmed ? trimmed(this.#lines) : this.#lines
    const first = lines[0]
    if (first === undefined) return []
    const marked = this.#lines.slice(this.#lines.findIndex(({ from: at }) => at === first.from))
      .flatMap((line, index) => (this.#marked.has(line) ? [index + 1] : []))
    const isSome = marked.length > 0 && marked.length < lines.length && !this.#info.includes('{')
    const made = [
      blankAt(from),
      { text: `\`\`\`\`${this.#info}${isSome ? ` {lines=${marked.join(',')}}` : ''}`, from: first.from },
      ...lines,
      { text: '````', from },
      blankAt(from),
    ]
    return this.#step === '' ? made : divAround(this.#step, made)
  }

  #textOf(part: string | HtmlTag): string {
    if (typeof part === 'string') return part
    // So that a browser reads no tags in it, code may stand in a template.
    const isTemplate = part.name === 'script' && (part.kind === 'close' ? this.#isTemplate : TEMPLATE.test(part.source))
    if (isTemplate) {
      this.#isTemplate = part.kind === 'open'
      return ''
    }
    if (part.name === 'mark' && this.#isMarkup) this.#open += part.kind === 'open' ? 1 : -1
    if (part.name !== 'code') return this.#isLook(part) ? (part.name === 'br' ? '\n' : '') : part.source
    if (part.kind !== 'open') return ''
    this.#isCode = true
    this.#isMarkup ||= part.attributes.has('data-noescape')
    this.#isTrimmed ||= part.attributes.has('data-trim')
    if (this.#info === '') this.#info = languageOf(part)
    this.#info += linesOf(part)
    return ''
  }

  #isLook = ({ name, written }: HtmlTag): boolean =>
    this.#isMarkup
    || (this.#ends === 'pre' && this.#info !== 'mermaid' && !this.#isCode && INLINE.has(name) && name === written)
}

const TEMPLATE = /\stype=["']?text\/template\b/

/** Code without the empty lines around it and the indentation that all of it has. */
function trimmed(lines: readonly DeckLine[]): DeckLine[] {
  const start = lines.findIndex((line) => !isBlank(line))
  const own = start < 0 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1)
  const indents = own.filter((line) => !isBlank(line)).map(({ text }) => text.length - text.trimStart().length)
  const indent = Math.min(...indents)
  return own.map((line) => rewrite(line, line.text.slice(indent)))
}

/** Does Mermaid draw what stands in it? */
export const isDiagram = ({ name, kind, attributes }: HtmlTag): boolean =>
  kind === 'open' && /^(?:div|pre)$/.test(name) && /(?:^|\s)mermaid(?:\s|$)/.test(attributes.get('class') ?? '')

/** Lines that are shown press by press, as an attribute of the fence. */
const linesOf = (tag: HtmlTag): string => {
  const lines = tag.attributes.get('data-line-numbers')?.replace(/\s+/g, '') ?? ''
  const said = /^(?=.*\d)[\d,|*-]+$/.test(lines) ? ` {lines=${turnsOf(lines)}}` : ''
  return said.includes('|') ? asIndexed(said, tag) : said
}

/** Of highlight.js a class is the language, too. */
const languageOf = ({ name, attributes }: HtmlTag): string => {
  const classes = attributes.get('class') ?? ''
  const said = /(?:^|\s)(?:language|lang)-(?<name>[\w+#-]+)/.exec(classes)?.groups?.['name']
  return said ?? (name === 'code' ? classes.split(/\s+/).find((one) => LANGUAGE.test(one)) : undefined) ?? ''
}

/** Languages that people name so. */
export const LANGUAGE =
  /^(?:bash|c|c\+\+|clojure|cpp|csharp|cs|css|diff|docker(?:file)?|elixir|elm|erlang|fsharp|go(?:lang)?|graphql|groovy|haskell|hs|html|ini|java|javascript|js|json|jsx|julia|kotlin|lisp|lua|makefile|markdown|matlab|mermaid|nginx|ocaml|perl|php|powershell|python|py|r|ruby|rb|rust|scala|scss|sh|shell|sql|swift|toml|ts|tsx|typescript|vue|xml|ya?ml|zsh)$/
