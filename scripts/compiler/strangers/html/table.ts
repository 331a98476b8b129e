import { blankAt, type DeckLine } from '../line.ts'
import { INLINE, type HtmlTag } from './tags.ts'

interface HtmlRow {
  readonly from: number
  readonly cells: string[]
  isHead: boolean
}

/** A table of HTML as one of Markdown; one in another is text of its cell. */
export class Table {
  readonly #rows: HtmlRow[] = []
  readonly #start: number
  #line = -1
  #depth = 1
  #isOpen = false
  #caption: string | undefined

  constructor(start: number) {
    this.#start = start
  }

  get isDone(): boolean {
    return this.#depth === 0
  }

  take(from: number, part: string | HtmlTag): void {
    // Words of one line and of the next are two.
    if (from !== this.#line && this.#isOpen) this.#say(' ')
    this.#line = from
    const row = this.#rows.at(-1)
    if (typeof part === 'string') this.#say(this.#isOpen ? this.#asLine(part) : part)
    else if (part.name === 'table') this.#depth += part.kind === 'open' ? 1 : -1
    else if (part.name === 'tr' && part.kind === 'open') this.#rows.push({ from, cells: [], isHead: false })
    else if (part.name === 'caption') this.#caption = part.kind === 'open' ? '' : this.#caption
    else if (/^t[dh]$/.test(part.name)) {
      if (part.kind === 'open') {
        const own = row ?? { from, cells: [], isHead: false }
        if (row === undefined) this.#rows.push(own)
        own.cells.push('')
        if (part.name === 'th' && own.cells.length > 1) own.isHead = true
      }
      this.#isOpen = part.kind === 'open'
    } else if (INLINE.has(part.name)) this.#say(part.name === 'br' ? '<br>' : part.source)
    else this.#say(' ')
  }

  /** An entry of a list begins a line of its cell. */
  #asLine(text: string): string {
    const [, entry] = /^\s*[-*+]\s+(\S.*)$/.exec(text) ?? []
    if (entry === undefined) return text
    return `${this.#rows.at(-1)?.cells.at(-1)?.trim() === '' ? '' : '<br>'}• ${entry}`
  }

  #say(text: string): void {
    const cells = this.#rows.at(-1)?.cells
    if (this.#isOpen && cells !== undefined) cells[cells.length - 1] += text
    else if (this.#caption !== undefined && this.#rows.length === 0) this.#caption += text
    else if (text.trim() !== '' && cells !== undefined) cells.push(text)
  }

  finish(): DeckLine[] {
    const rows = this.#rows.filter(({ cells }) => cells.length > 0)
    const width = Math.max(1, ...rows.map(({ cells }) => cells.length))
    const write = ({ cells, from }: HtmlRow): DeckLine => ({
      from,
      text: `| ${
        Array.from({ length: width }, (_, at) => (cells[at] ?? '').replace(/\s+/g, ' ').trim().replaceAll('|', '\\|'))
          .join(' | ')
      } |`,
    })
    const [first, ...others] = rows
    const caption = (this.#caption ?? '').trim()
    if (first === undefined) return caption === '' ? [] : [{ text: caption, from: this.#start }]
    const head = first.isHead ? first : { from: first.from, cells: [], isHead: true }
    const rule = { from: first.from, text: `|${' --- |'.repeat(width)}` }
    return [
      blankAt(this.#start),
      ...(caption === '' ? [] : [{ text: `**${caption}**`, from: this.#start }, blankAt(this.#start)]),
      write(head),
      rule,
      ...(first.isHead ? others : rows).map(write),
      blankAt(this.#start),
    ]
  }
}
