import { blankAt, divAround, type DeckLine } from '../line.ts'
import { colourOf } from '../pictures/colours.ts'
import type { Told } from '../told/told.ts'
import { asIndexed, asksForStep } from './asks.ts'
import { CellBlocks, entryInCell } from './cell-blocks.ts'
import { componentWords } from './component-words.ts'
import { refuse } from './refuse.ts'
import { RefusedElement } from './refused-element.ts'
import { writeRows, type HtmlRow } from './table-rows.ts'
import { attributeOf, INLINE, type HtmlTag, isBlock, isComponent, isRefused, isText } from './tags.ts'

/** A table of HTML as one of Markdown; one in another is text of its cell. */
export class Table {
  readonly #rows: HtmlRow[] = []
  readonly #start: number
  readonly #told: Told
  #line = -1
  #depth = 1
  #isOpen = false
  #isHead = false
  #caption: string | undefined
  readonly #step: string
  readonly #blocks: CellBlocks
  #refused: RefusedElement | undefined

  constructor(tag: HtmlTag, start: number, told: Told) {
    this.#start = start
    this.#told = told
    this.#blocks = new CellBlocks(told)
    this.#tellStyle(tag, start)
    this.#step = asksForStep(tag) ? asIndexed('{.step}', tag) : ''
  }

  get isDone(): boolean {
    return this.#depth === 0
  }

  /** @param isClosed does what it opens end? */
  take(from: number, part: string | HtmlTag, isClosed: boolean): void {
    if (this.#refused !== undefined && (typeof part === 'string' || !PART.test(part.name))) {
      this.#say(this.#refused.take(part))
      if (this.#refused.isDone) this.#refused = undefined
      return
    }
    this.#refused = undefined
    // Words of one line and of the next are two.
    if (from !== this.#line && this.#isOpen) this.#say(' ')
    this.#line = from
    if (typeof part === 'string') {
      this.#say(this.#isOpen ? this.#asLine(part) : part)
      return
    }
    if (part.kind === 'open' && /^t(?:able|head|body|foot|r|d|h)$/.test(part.name)) this.#tellStyle(part, from)
    if (part.name === 'table') this.#depth += part.kind === 'open' ? 1 : -1
    else if (part.name === 'thead') this.#isHead = part.kind === 'open'
    else if (part.name === 'tr' && part.kind === 'open') this.#rows.push({ from, cells: [], isHead: this.#isHead })
    else if (part.name === 'caption') this.#caption = part.kind === 'open' ? '' : this.#caption
    else if (/^t[dh]$/.test(part.name)) this.#takeCell(from, part)
    else if (INLINE.has(part.name)) this.#say(part.name === 'br' ? '<br>' : part.source)
    else if (isText(part, false) && !isClosed && part.attributes.size === 0) this.#say(`\\${part.source}`)
    else if (isRefused(part) || (isComponent(part) && !isBlock(part))) this.#leaveOut(from, part, isClosed)
    else if (this.#isOpen && isBlock(part)) this.#say(this.#blocks.take(part, from))
    else this.#say(' ')
  }

  /** What is refused, or what only another program knows: its address or its words stand there. */
  #leaveOut(from: number, tag: HtmlTag, isClosed: boolean): void {
    if (tag.kind === 'close') this.#say(' ')
    else if (!isRefused(tag)) {
      this.#told.leftOut(`<${tag.written}>`, from)
      this.#say(` ${tag.kind === 'single' ? componentWords(tag) : ''}`)
    } else if (tag.kind === 'open' && isClosed) {
      this.#refused = new RefusedElement(tag, from, this.#told)
      this.#say(this.#refused.address)
    } else this.#say(refuse(tag, from, this.#told))
  }

  #takeCell(from: number, { name, kind, attributes }: HtmlTag): void {
    if (this.#isOpen) this.#say(this.#blocks.finish())
    this.#isOpen = kind === 'open'
    if (kind !== 'open') return
    const row = this.#rows.at(-1) ?? { from, cells: [], isHead: this.#isHead }
    if (this.#rows.length === 0) this.#rows.push(row)
    row.cells.push({
      text: '',
      isHeading: name === 'th',
      isMarked: name === 'td' && hasGround(attributes),
      breadth: spanOf(attributes.get('colspan')),
      height: spanOf(attributes.get('rowspan')),
    })
  }

  #tellStyle(tag: HtmlTag, from: number): void {
    if (tag.name !== 'table' && asksForStep(tag)) this.#told.leftOut('steps within tables', from)
    for (const key of ['style', 'bgcolor']) if (tag.attributes.has(key)) this.#told.leftOut(attributeOf(tag, key), from)
  }

  /** An entry of a list begins a line of its cell. */
  #asLine(text: string): string {
    const [, entry] = /^\s*[-*+]\s+(\S.*)$/.exec(text) ?? []
    if (entry === undefined) return text
    return entryInCell(entry)
  }

  #say(text: string): void {
    const cells = this.#rows.at(-1)?.cells
    const cell = cells?.at(-1)
    if (this.#isOpen && cell !== undefined) cell.text += text
    else if (this.#caption !== undefined && this.#rows.length === 0) this.#caption += text
    else if (text.trim() !== '') cells?.push({ text, isHeading: false, isMarked: false, breadth: 1, height: 1 })
  }

  finish(): DeckLine[] {
    const caption = (this.#caption ?? '').trim()
    const rows = writeRows(this.#rows)
    if (rows.length === 0) return caption === '' ? [] : [{ text: caption, from: this.#start }]
    const made = [
      blankAt(this.#start),
      ...(caption === '' ? [] : [{ text: `**${caption}**`, from: this.#start }, blankAt(this.#start)]),
      ...rows,
      blankAt(this.#start),
    ]
    return this.#step === '' ? made : divAround(this.#step, made)
  }
}

/** What ends that which is refused and was not closed. */
const PART = /^t(?:able|r|d|h)$/

/** More than any table has. */
const WIDEST = 40

const spanOf = (value = ''): number => (/^\s*[1-9]\d?\s*$/.test(value) ? Math.min(WIDEST, Number(value)) : 1)

/** Has it a colour of its own behind its words, other than that of the paper? */
function hasGround(attributes: ReadonlyMap<string, string>): boolean {
  const said = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)/i.exec(attributes.get('style') ?? '')?.[1]
  const colour = colourOf(said ?? attributes.get('bgcolor') ?? '')
  return colour !== '' && colour !== '#ffffff'
}
