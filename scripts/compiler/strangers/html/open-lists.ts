import type { HtmlTag } from './tags.ts'

/** The lists of HTML that are open, one in another. */
export class OpenLists {
  /** Of each the number of its next entry, 0 where it has none, and how many blocks end with it. */
  readonly #lists: { next: number; readonly ends: number }[] = []

  get depth(): number {
    return this.#lists.length
  }

  begin({ name, attributes }: HtmlTag, ends: number): void {
    const start = Number.parseInt(attributes.get('start') ?? '1', 10)
    this.#lists.push({ next: name === 'ol' ? Math.max(1, start || 1) : 0, ends })
  }

  /** What the next entry begins with, as far in as the entries that it stands in. */
  mark(): string {
    const list = this.#lists.at(-1)
    const indent = this.#lists.slice(0, -1).reduce((all, { next }) => all + (next === 0 ? 2 : `${next - 1}. `.length),
      0)
    return ' '.repeat(indent) + (list === undefined || list.next === 0 ? '- ' : `${list.next++}. `)
  }

  /** How many blocks end with it. */
  end(): number {
    return this.#lists.pop()?.ends ?? 0
  }
}
