import { headsTable } from '../breaks.ts'
import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForStep } from './asks.ts'
import { nameLost } from './name-lost.ts'
import { type HtmlTag, isBlock, readTags } from './tags.ts'

/** Where a block begins or ends. */
const EDGE = '\uE001'
/** Behind the mark of an entry, whose words stand beside it. */
const BESIDE = '\uE002'

/** An element that is open in a cell. */
interface OpenInCell {
  readonly name: string
  /** What ends that which has become of it. */
  readonly end: string
  /** The number of its next entry; 0 where it has none. */
  next: number
}

/** The blocks of HTML in a cell, which has lines alone. */
export class CellBlocks {
  readonly #told: Told
  readonly #open: OpenInCell[] = []

  constructor(told: Told) {
    this.#told = told
  }

  /** What a tag says of the words around it; `linesOfCell` makes lines of that. */
  take(tag: HtmlTag, from: number): string {
    const { name, kind } = tag
    if (/^t[dh]$/.test(name)) return ' '
    // What only comes with a press may be a part of a line.
    const edge = name.startsWith('v-') ? '' : EDGE
    if (kind === 'single') return edge
    if (kind === 'close') return this.#close(this.#open.findLastIndex((open) => open.name === name)) + edge
    nameLost(tag, from, this.#told, '', false)
    if (name === 'details' && !tag.attributes.has('open')) {
      this.#told.changed('what <details> hides is there at once', from)
    }
    if (name === 'table') this.#told.leftOut('a table in a cell', from)
    // An entry needs no end.
    const before = name === 'li' && this.#open.at(-1)?.name === 'li' ? this.#close(this.#open.length - 1) : ''
    const list = this.#open.at(-1)
    const mark = name !== 'li'
      ? ''
      : list === undefined || list.next === 0
      ? '• '
      : `${list.next++}. `
    const own = /^(?:h[1-6]|summary|dt)$/.test(name) ? 'b' : name === 'pre' ? 'code' : ''
    const isStep = asksForStep(tag)
    this.#open.push({
      name,
      end: (own === '' ? '' : `</${own}>`) + (isStep ? '</span>' : ''),
      next: name === 'ol' ? 1 : 0,
    })
    return before + edge + (isStep ? spanOf(tag) : '') + (own === '' ? '' : `<${own}>`)
      + (mark === '' ? '' : mark + BESIDE)
  }

  /** What ends all that is open. */
  finish(): string {
    return this.#close(0)
  }

  #close(at: number): string {
    return at < 0 ? '' : this.#open.splice(at).reverse().map(({ end }) => end).join('')
  }
}

function spanOf({ attributes }: HtmlTag): string {
  const index = attributes.get('data-fragment-index')
  return `<span class="fragment"${index === undefined ? '' : ` data-fragment-index="${index}"`}>`
}

/** An entry of a Markdown list in a cell. */
export const entryInCell = (words: string): string => `${EDGE}• ${words}`

/** The words of a cell, in which what is a block stands on a line of its own. */
export function linesOfCell(text: string): string {
  let [made, hasWords] = ['', false]
  for (const part of text.split(EDGE)) {
    const isShown = part.includes('<img') || part.replace(/<[^<>]*>/g, '').trim() !== ''
    made = isShown && hasWords ? `${made.trimEnd().replace(/<br\s?\/?>$/, '')}<br>${part.trimStart()}` : made + part
    if (isShown) hasWords = !part.endsWith(BESIDE)
  }
  return made.replaceAll(BESIDE, '')
}

/** The rows of a Markdown table without blocks of HTML, which would end it: its cells have lines. */
export function withoutBlocksInRows(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('|') && text.includes('<'))) return lines
  const kinds = lineKinds(lines)
  let isTable = false
  return lines.map((line, index) => {
    isTable = kinds[index] === 'text' && !isBlank(line) && (isTable || headsTable(line, lines[index + 1]))
    if (!isTable || !line.text.includes('<')) return line
    const parts = readTags(line.text)
    const first = parts.find((part) => typeof part !== 'string' || part.trim() !== '')
    // What begins with a block is no row.
    isTable = first === undefined || typeof first === 'string' || !isBlock(first)
    return isTable && parts.some((part) => typeof part !== 'string' && isBlock(part)) ? inRow(line, parts, told) : line
  })
}

function inRow(line: DeckLine, parts: readonly (string | HtmlTag)[], told: Told): DeckLine {
  let blocks = new CellBlocks(told)
  const text = parts.map((part) => {
    if (typeof part !== 'string') return isBlock(part) ? blocks.take(part, line.from) : part.source
    return part.split(/(?<!\\)\|/).reduce((before, cell) => {
      const end = blocks.finish()
      blocks = new CellBlocks(told)
      return `${before}${end}|${cell}`
    })
  }).join('')
  return rewrite(line,
    text.split(/(?<!\\)\|/).map((cell) => cell.includes(EDGE) ? ` ${linesOfCell(cell).trim()} ` : cell).join('|'))
}
