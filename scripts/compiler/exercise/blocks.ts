import type { Token } from 'markdown-it'
import { itemAt } from '../certain.ts'
import { lineOf } from '../token-line.ts'

/** One block of some Markdown: a paragraph, a whole list, a table, with everything inside it. */
export type Block = readonly Token[]

/** Tokens cut into the blocks that stand side by side in them. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Token[][] = []
  let depth = 0
  for (const token of tokens) {
    if (depth === 0 || blocks.length === 0) blocks.push([])
    blocks.at(-1)?.push(token)
    depth += token.nesting
  }
  return blocks
}

/** A list item of one line, or what stands in the way of taking it as one. */
export interface Line {
  readonly inline: Token | undefined
  /** It has more in it than one line of text. */
  readonly more: boolean
  /** 0-based, in the slide. */
  readonly line: number
}

/** The items of a list. */
export function linesOf(list: Block): Line[] {
  const lines: Line[] = []
  let depth = 0
  let item: Token[] = []
  for (const token of list) {
    if (token.type === 'list_item_open' && depth++ === 0) item = []
    else if (token.type === 'list_item_close' && --depth === 0) lines.push(toLine(item))
    if (depth > 0) item.push(token)
  }
  return lines
}

function toLine(item: readonly Token[]): Line {
  const inline = item.find((token) => token.type === 'inline')
  return {
    inline,
    // The item's own opening, and a paragraph around its text.
    more: item.length > 4,
    line: lineOf(itemAt(item, 0)),
  }
}

/** A table as rows of inline tokens, its headings first; `line` is 0-based, in the slide. */
export interface Row {
  readonly cells: readonly Token[]
  readonly line: number
}

export function rowsOf(table: Block): { heads: readonly Token[]; rows: readonly Row[] } {
  const rows: { cells: Token[]; line: number }[] = []
  for (const token of table) {
    if (token.type === 'tr_open') rows.push({ cells: [], line: lineOf(token) })
    else if (token.type === 'inline') rows.at(-1)?.cells.push(token)
  }
  const [heads, ...rest] = rows
  return { heads: heads?.cells ?? [], rows: rest }
}

export type BlockType = 'bullet_list_open' | 'ordered_list_open' | 'table_open'

/** Is this block of the given type? */
export const isBlock = (block: Block, type: BlockType): boolean => block[0]?.type === type
