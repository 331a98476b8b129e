import { blankAt, divAround, type DeckLine } from '../line.ts'
import { colourOf } from '../pictures/colours.ts'
import type { Told } from '../told/told.ts'
import { asIndexed, asksForStep } from './asks.ts'
import { CellBlocks, entryInCell } from './cell-blocks.ts'
import { componentWords } from './component-words.ts'
import { refuse } from './refuse.ts'
import { RefusedElement } from './refused-element.ts'
import { writeRows, type HtmlRow } from './table-rows.ts'
import { attributeOf, INLINE, type HtmlTag, isBlock, isComponent, isPartOfTable, isRefused, isText } from './tags.ts'

/** A table of HTML as one of Markdown; one in another is text of its cell. */
export class Table {
  readonly #rows: HtmlRow[] = []
  readonly #start: number
  readonly #isEnded: boolean
  readonly #told: Told
  #line = -1
  #depth = 1
  #isOpen = false
  #isRow = false
  #isHead = false
  #caption: string | undefined
  readonly #step: string
  readonly #blocks: CellBlocks
  #refused: RefusedElement | undefined

  /** @param isEnded does a tag say its end? */
  constructor(tag: HtmlTag, start: number, isEnded: boolean, told: Told) {
    this.#start = start
    this.#isEnded = isEnded
    this.#told = told
    this.#blocks = new CellBlocks(told)
    this.#tellStyle(tag, start)
    this.#step = asksForStep(tag) ? asIndexed('{.step}', tag) : ''
  }

  get isDone(): boolean {
    return this.#depth === 0
  }

  /** Does what comes stand behind it, though no tag has said its end? */
  isLeftBy(part: string | HtmlTag): boolean {
    if (this.#isOpen || this.#rows.length === 0 || this.#refused !== undefined) return false
    if (typeof part === 'string') return !this.#isEnded && part.trim() !== ''
    return part.name === 'table' ? part.kind === 'open' : !this.#isEnded && !isPartOfTable(part)
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
    const isFirst = from !== this.#line
    if (isFirst && this.#isOpen) this.#say(' ')
    this.#line = from
    if (typeof part === 'string') {
      this.#say(this.#isOpen && isFirst ? this.#asLine(part) : part)
      return
    }
    const isAround = !this.#isOpen && part.name.startsWith('v-')
    if (part.kind === 'open' && (isAround || /^t(?:able|head|body|foot|r|d|h)$/.test(part.name))) {
      this.#tellStyle(part, from)
    }
    if (part.name === 'table') this.#nest(from, part)
    else if (isPartOfTable(part) && this.#depth === 1) this.#takePart(from, part)
    else if (INLINE.has(part.name)) this.#say(part.name === 'br' ? '<br>' : part.source)
    else if (isBlock(part)) this.#say(this.#isOpen ? this.#blocks.take(part, from) : ' ')
    else if (isText(part, false) && !isClosed && part.attributes.size === 0) this.#say(`\\${part.source}`)
    else if (isRefused(part) || isComponent(part)) this.#leaveOut(from, part, isClosed)
    else this.#say(' ')
  }

  /** A table begins in a cell, or one ends. */
  #nest(from: number, { kind }: HtmlTag): void {
    if (kind === 'open') this.#told.leftOut('a table in a cell', from)
    this.#depth += kind === 'open' ? 1 : -1
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

  /** A row, a cell or a part of the table: what is open needs no end before it. */
  #takePart(from: number, tag: HtmlTag): void {
    const { name, kind } = tag
    if (this.#isOpen) this.#say(this.#blocks.finish())
    this.#isOpen = false
    if (name === 'caption') this.#caption = kind === 'open' ? '' : this.#caption
    else if (!/^t[dh]$/.test(name)) {
      this.#isRow = false
      if (/^t(?:head|body|foot)$/.test(name)) this.#isHead = name === 'thead' && kind === 'open'
      if (name === 'tr' && kind === 'open') this.#beginRow(from)
    } else if (kind === 'open') this.#beginCell(from, tag)
  }

  #beginRow(from: number): HtmlRow {
    const row = { from, cells: [], isHead: this.#isHead }
    this.#rows.push(row)
    this.#isRow = true
    return row
  }

  #beginCell(from: number, { name, attributes }: HtmlTag): void {
    const row = (this.#isRow ? this.#rows.at(-1) : undefined) ?? this.#beginRow(from)
    this.#isOpen = true
    row.cells.push({
      text: '',
      isHeading: name === 'th',
      isMarked: name === 'td' && hasGround(attributes),
      breadth: spanOf(attributes.get('colspan')),
      height: spanOf(attributes.get('rowspan')),
    })
  }

  #tellStyle(tag: HtmlTag, from: number): void {
    if ((tag.name !== 'table' && asksForStep(tag)) || tag.name === 'v-clicks') {
      this.#told.leftOut('steps within tables', from)
    }
    for (const key of ['style', 'bgcolor']) if (tag.attributes.has(key)) this.#told.leftOut(attributeOf(tag, key), from)
  }

  /** An entry of a list, which begins a line of the source, begins a line of its cell. */
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
