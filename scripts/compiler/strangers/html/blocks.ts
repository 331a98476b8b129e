import { blankAt, isBlank, type DeckLine, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asIndexed, asksForStep, blockOf } from './asks.ts'
import { boldIn, isBoldBlock } from './bold.ts'
import { Code, isDiagram } from './code.ts'
import { componentLines, componentWords, nameComponent, titleOf } from './component-words.ts'
import { inEntry, wordsAt, wordsBehind } from './entry-step.ts'
import { Indent, roomInEntry } from './indent.ts'
import { endedBy, endOpen, openingOf, type OpenBlock } from './open-block.ts'
import { OpenLists, STEP } from './open-lists.ts'
import { addLine, ARE_PICTURES, pictureOf } from './img.ts'
import { nameLost, stepOf } from './name-lost.ts'
import { refuse } from './refuse.ts'
import { RefusedElement } from './refused-element.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { Table } from './table.ts'
import { INLINE, isComponent, isEnded, isRefused, isText, type HtmlTag, SIZES } from './tags.ts'

/** The blocks of HTML on one slide, as the dialect has them. */
export class Blocks {
  readonly #made: DeckLine[] = []
  readonly #open: OpenBlock[] = []
  readonly #lists = new OpenLists()
  readonly #told: Told
  readonly #sheet: StyleSheet
  readonly #endings: ReadonlyMap<string, number>
  #refused: RefusedElement | undefined
  #code: Code | undefined
  #table: Table | undefined
  #inline = ''
  readonly #indent = new Indent()
  /** What stands before the next words: the mark of an entry or of a heading. */
  #lead = ''
  /** The braces of the next words, where they appear with a press. */
  #step = ''

  /** @param endings on which line an element ends for the last time, by its name */
  constructor(told: Told, sheet: StyleSheet, endings: ReadonlyMap<string, number>) {
    this.#told = told
    this.#sheet = sheet
    this.#endings = endings
  }

  get isSwallowing(): boolean {
    return this.#refused !== undefined || this.#table !== undefined || this.#code !== undefined
  }

  /** A line without HTML of its own. */
  keep(line: DeckLine, isCode: boolean): void {
    if (isCode || this.#open.length === 0 || isBlank(line)) this.#made.push(line)
    else this.#made.push(rewrite(line, this.#led(this.#indent.before(line.text, true) + line.text.trimStart())))
  }

  /** @param at of this line on its slide */
  take(line: DeckLine, parts: readonly (string | HtmlTag)[], at: number): void {
    this.#inline = ''
    this.#indent.begin(this.isSwallowing ? '' : parts[0], this.#open.length > 0)
    for (const [index, part] of parts.entries()) {
      if (this.#table?.isLeftBy(part) === true) this.#endTable()
      if (this.#refused !== undefined) {
        this.#inline += this.#refused.take(part)
        if (this.#refused.isDone) this.#refused = undefined
      } else if (this.#code !== undefined) {
        this.#takeCode(line, parts.slice(index), at)
        return
      } else if (this.#table !== undefined) {
        this.#table.take(line.from, part, typeof part === 'string' || isEnded(part, this.#endings, at))
        if (this.#table.isDone) this.#endTable()
      } else if (typeof part === 'string') this.#inline += wordsAt(parts, index, this.#inline, this.#lead)
      else this.#takeTag(line, part, at)
    }
    this.#flush(line)
  }

  finish(): DeckLine[] {
    const last = this.#made.at(-1)?.from ?? 0
    this.#endTable()
    if (this.#code !== undefined) this.#made.push(...this.#code.finish(last))
    endOpen(this.#open.splice(0), last, this.#made, true)
    return this.#made
  }

  #endTable(): void {
    this.#made.push(...this.#table?.finish() ?? [])
    this.#table = undefined
  }

  #line(from: number, ...texts: readonly string[]): void {
    for (const text of texts) this.#made.push(blankAt(from), { text, from }, blankAt(from))
  }

  #flush(line: DeckLine): void {
    const held = this.#open.length === 0 ? roomInEntry(this.#made, this.#inline) : ''
    const room = this.#indent.take() || held
    const text = this.#open.length > 0 || this.#made.at(-1)?.text === '' ? room + this.#inline.trim() : this.#inline
    this.#inline = ''
    if (text.trim() === '') return
    const block = this.#open.at(-1)
    addLine(this.#made, rewrite(line, this.#led(text)), block?.stack !== true && block?.grid === undefined)
  }

  /** Words with what stands before them, once. */
  #led(words: string): string {
    const own = this.#lead === '' && this.#step === '' ? words : wordsBehind(this.#lead, words)
    const said = boldIn(this.#open, own)
    // A formula below the words of an entry is part of it.
    const indent = said.startsWith('$$') ? '   '.repeat(this.#lists.depth) : this.#open.at(-1)?.indent ?? ''
    const text = (this.#lead === '' ? indent : this.#lead) + (this.#step === '' ? said : `[${said}]${this.#step}`)
    this.#lead = ''
    this.#step = ''
    return this.#open.some(({ name }) => name === 'blockquote') ? `> ${text}` : text
  }

  #takeTag(line: DeckLine, tag: HtmlTag, at: number): void {
    const { name, kind, attributes } = tag
    const isAlone = line.text.trim() === tag.source
    const isClosed = isEnded(tag, this.#endings, at)
    // What stands alone on its lines holds blocks, whatever it is.
    const begins = asksForStep(tag) || (SIZES.test(name) && (this.#inline || this.#made.at(-1)?.text) === '')
    const holds = isAlone && kind !== 'single'
      && (kind === 'close' ? this.#open.some((open) => open.name === name) : begins)
    // A link that looks like a button is a link.
    if (name === 'button' && /<a\s[^<>]*>[^<>]*$/.test(this.#inline)) return
    if (isText(tag, isAlone) && !isClosed && attributes.size === 0) this.#inline += `\\${tag.source}`
    else if (isRefused(tag)) {
      if (/^(?:input|button|select)$/.test(name) && /\S$/.test(this.#inline)) this.#inline += ' '
      if (kind === 'open' && isClosed) {
        this.#refused = new RefusedElement(tag, line.from, this.#told, this.#sheet.taken.has(line.from))
        this.#inline += this.#refused.address
      } else if (kind !== 'close') this.#inline += refuse(tag, line.from, this.#told)
    } else if (isComponent(tag) && !isAlone) {
      if (kind !== 'close') nameComponent(tag, line.from, this.#told)
      if (kind === 'single') this.#inline += componentWords(tag)
      if (kind === 'open' && /^\s*$/.test(this.#inline)) this.#made.push(...titleOf(tag, line.from))
    } else if (INLINE.has(name) && !(holds && isClosed)) {
      // Around blocks it would be a paragraph of nothing.
      if (isAlone && SIZES.test(name)) return
      this.#inline += name === 'img' && ARE_PICTURES.test(this.#inline) ? pictureOf(tag) : tag.source
    } else if (name === 'table' && kind === 'open') {
      this.#flush(line)
      this.#table = new Table(tag, line.from, isClosed, this.#told)
    } else if ((name === 'pre' && kind === 'open') || isDiagram(tag)) {
      this.#flush(line)
      this.#code = new Code(tag, this.#told)
    } else if (name === 'hr') {
      this.#line(line.from, ...(asksForStep(tag) ? [asIndexed(STEP, tag), '***', '::::'] : ['***']))
    } else if (kind === 'close') this.#close(line, tag)
    else this.#begin(line, tag)
  }

  #begin(line: DeckLine, tag: HtmlTag): void {
    const { name, kind } = tag
    const isFirst = line.text.trimStart().startsWith(tag.source)
    const room = isFirst ? this.#indent.before(line.text, this.#open.length > 0) : ''
    this.#endFrom(line, endedBy(name, this.#open, this.#lists.depth))
    this.#flush(line)
    const isStep = asksForStep(tag)
    if (kind === 'single' || isComponent(tag)) nameComponent(tag, line.from, this.#told)
    if (kind === 'single') return this.#line(line.from, ...componentLines(tag))
    const parent = this.#open.at(-1)
    const styled = line.text.trim() === tag.source ? styledBy(this.#sheet, tag) : tag
    const held = roomInEntry(this.#made, `${parent?.indent ?? ''}${room}${tag.source}`) || (parent?.indent ?? '')
    const { opens, leads, indent } = inEntry(blockOf(styled, parent), tag, line.text, this.#lists, this.#lead, held)
    if (leads) this.#step = asIndexed('{.step}', tag)
    nameLost(tag, line.from, this.#told, opens, parent?.stack === true, styled)
    if (/^(?:ul|ol|menu)$/.test(name)) {
      if (isStep && this.#lead !== '') this.#told.leftOut(stepOf(tag), line.from)
      this.#line(line.from, this.#lists.begin(tag, isStep && this.#lead === ''))
      return
    }
    const heading = /^h([1-6])$/.exec(name)?.[1]
    if (name === 'li') {
      this.#lead = this.#lists.mark()
      this.#step = isStep ? asIndexed('{.step}', tag) : ''
    } else if (heading !== undefined) this.#lead = `${'#'.repeat(Number(heading))} `
    const { marks, ...opening } = openingOf(opens, styled, parent?.grid)
    this.#indent.enter()
    this.#open.push({ ...opening, name, indent, bold: isBoldBlock(tag, this.#sheet), lists: this.#lists.depth })
    this.#line(line.from, ...marks.map((text) => indent + (isStep ? asIndexed(text, tag) : text)))
    if (marks.length === 0 && name !== 'li' && heading === undefined) this.#made.push(blankAt(line.from))
    this.#made.push(...titleOf(tag, line.from))
  }

  #close(line: DeckLine, { name }: HtmlTag): void {
    if (/^(?:ul|ol|menu)$/.test(name)) {
      this.#endFrom(line, this.#open.findIndex(({ lists }) => lists > 0 && lists === this.#lists.depth))
      this.#flush(line)
      const end = this.#lists.end()
      if (end !== '') this.#line(line.from, end)
      else if (this.#lists.depth === 0) this.#made.push(blankAt(line.from))
      return
    }
    const at = this.#open.findLastIndex((open) => open.name === name)
    if (at < 0) return
    const around = this.#open[at - 1]
    this.#endFrom(line, at)
    if (name !== 'summary' || around?.isShut !== true) return
    // What nobody has opened yet appears with a press; not in a list, which a block would end.
    if (this.#lists.depth > 0) this.#told.changed('what <details> hides is there at once', line.from)
    else {
      this.#open.splice(-1, 1, { ...around, ends: around.ends + 1 })
      this.#line(line.from, STEP)
    }
  }

  /** An element ends, with all that is open in it. @param at which; negative where none does */
  #endFrom(line: DeckLine, at: number): void {
    if (at < 0) return
    this.#flush(line)
    this.#lead = ''
    this.#step = ''
    // A part of a row with an icon alone takes no room once that is gone.
    const isInRow = this.#open[at - 1]?.grid?.rows === ''
    const isEntry = this.#open[at]?.name === 'li'
    endOpen(this.#open.splice(at), line.from, this.#made, isInRow)
    if (!isEntry) this.#made.push(blankAt(line.from))
    this.#indent.leave(at)
  }

  /** What stands behind its end on the same line is read as any other. */
  #takeCode(line: DeckLine, parts: readonly (string | HtmlTag)[], at: number): void {
    const code = this.#code
    const end = code?.endIn(parts) ?? -1
    code?.take(line, end < 0 ? parts : parts.slice(0, end))
    if (code === undefined || end < 0) return
    this.#made.push(...code.finish(line.from))
    this.#code = undefined
    if (end + 1 < parts.length) this.take(line, parts.slice(end + 1), at)
  }
}
