import { type DeckLine, HEADING, isBlank } from '../line.ts'
import type { HtmlTag } from './tags.ts'

/** How far in lines stand: within an element its own indentation is none of theirs. */
export class Indent {
  #own: number | undefined
  #room = ''
  /** Of the elements around, the outermost first. */
  readonly #around: (number | undefined)[] = []

  /** An element begins. */
  enter(): void {
    this.#around.push(this.#own)
    this.#own = undefined
  }

  /** Some elements end: what follows stands in the same as what stood before them. @param depth how many are open still */
  leave(depth: number): void {
    this.#own = this.#around[depth]
    this.#around.length = Math.min(depth, this.#around.length)
  }

  /** The room before a line. @param isWithin does it stand in an element? */
  before(text: string, isWithin: boolean): string {
    const indent = text.length - text.trimStart().length
    // A heading says nothing of the lines below it.
    if (isWithin && !HEADING.test(text)) this.#own ??= indent
    return text.slice(isWithin ? Math.min(indent, this.#own ?? 0) : 0, indent)
  }

  /** A line begins: with words, or with a tag. */
  begin(first: string | HtmlTag | undefined, isWithin: boolean): void {
    this.#room = typeof first === 'string' && first.trim() !== '' ? this.before(first, isWithin) : ''
  }

  /** The room before the words with which it begins, once. */
  take(): string {
    const room = this.#room
    this.#room = ''
    return room
  }
}

/** How many lines an entry has at most above what it holds, too. */
const FAR = 60

/** The room before what stands farther in than the entry of a list above it, which holds it; empty elsewhere. */
export function roomInEntry(above: readonly DeckLine[], text: string): string {
  const indent = text.search(/\S/)
  if (indent < 2) return ''
  const around = above.slice(-FAR).findLast((line) => !isBlank(line) && line.text.search(/\S/) < indent)
  return ' '.repeat(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?=\S)/.exec(around?.text ?? '')?.[0].length ?? 0)
}
