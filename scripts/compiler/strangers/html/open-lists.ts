import { isLetterKind, letterMark } from '../../letter-list.ts'
import { asIndexed } from './asks.ts'
import type { HtmlTag } from './tags.ts'

/** Begins what appears with a press. */
export const STEP = ':::: {.step}'

/** The lists of HTML that are open, one in another. */
export class OpenLists {
  /** Of each the number of its next entry, 0 where it has none, what says that letters count, and the line that ends it, if it
   * appears. */
  readonly #lists: { next: number; readonly letters: string; readonly end: string }[] = []

  get depth(): number {
    return this.#lists.length
  }

  /** The line that a list begins with. */
  begin(tag: HtmlTag, appears: boolean): string {
    const { indent } = this
    const { name, attributes } = tag
    const start = Number.parseInt(attributes.get('start') ?? '1', 10)
    const kind = name === 'ol' ? attributes.get('type') : undefined
    this.#lists.push({
      next: name === 'ol' ? Math.max(1, start || 1) : 0,
      letters: isLetterKind(kind) ? `${letterMark(kind)} ` : '',
      end: appears ? `${indent}::::` : '',
    })
    return appears ? indent + asIndexed(STEP, tag) : ''
  }

  /** The room before what the entries that are open hold. */
  get indent(): string {
    return roomIn(this.#lists)
  }

  /** What the next entry begins with, as far in as the entries that it stands in. */
  mark(): string {
    const list = this.#lists.at(-1)
    return roomIn(this.#lists.slice(0, -1))
      + (list === undefined || list.next === 0 ? '- ' : `${list.next++}. ${list.letters}`)
  }

  /** The line that ends it. */
  end(): string {
    return this.#lists.pop()?.end ?? ''
  }
}

const roomIn = (lists: readonly { readonly next: number }[]): string =>
  ' '.repeat(lists.reduce((all, { next }) => all + (next === 0 ? 2 : `${next - 1}. `.length), 0))
