import { attribute, type Content, type Element, type Node, type Secret } from './node.ts'

/** What one block says: a row, entry, paragraph or heading, whose words belong together. */
export interface Said {
  /** A blank between what stands in different elements. */
  readonly text: string
  /** Ids of the claims that it cites. */
  readonly claims: readonly string[]
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS: ReadonlySet<string> = new Set([...HEADINGS, 'p', 'li', 'tr', 'dd', 'figcaption'])

interface TextBlock extends Said {
  /** The element that ends it; empty at the very end. */
  readonly name: string
  /** Of a row. */
  readonly cells: readonly Said[]
  readonly isHead: boolean
  /** Does a table begin in it? */
  readonly beginsTable: boolean
}

/** Content cut into blocks; those that say nothing are left out. */
export function saidIn(content: Content<Secret>): Said[] {
  return blocksOf(content)
}

/**
 * The same for what a room looks at: each cell also with the head of its column, each entry and paragraph with the
 * heading above it.
 */
export function seenIn(content: Content<Secret>): Said[] {
  let heads: readonly Said[] = []
  let heading: Said = NOTHING
  return blocksOf(content).flatMap((block): Said[] => {
    const isHeading = HEADINGS.has(block.name)
    // Each table, and each heading, ends what came before.
    if (block.beginsTable || isHeading) heads = []
    if (isHeading) {
      heading = block.name === 'h1' || block.name === 'h2' ? NOTHING : block
      return [block]
    }
    const { cells } = block
    if (cells.length > 0) {
      if (block.isHead) heads = cells
      const under = block.isHead ? [] : cells.slice(1).map((cell, index) => join(heads[index + 1] ?? NOTHING, cell))
      return [block, ...under]
    }
    return heading === NOTHING ? [block] : [block, join(heading, block)]
  })
}

const NOTHING: Said = { text: '', claims: [] }

const join = (one: Said, other: Said): Said => ({
  text: `${one.text} ${other.text}`,
  claims: [...one.claims, ...other.claims],
})

function blocksOf(content: Content<Secret>): TextBlock[] {
  const blocks: TextBlock[] = []
  let said = new Words()
  let cells: Said[] = []
  let isHead = false
  let beginsTable = false
  const flush = (name: string): void => {
    if (!said.isEmpty) blocks.push({ ...said.finish(), name, cells, isHead, beginsTable })
    said = new Words()
    cells = []
    beginsTable = false
  }
  const visit = (node: Node<Secret>): void => {
    said.take(node)
    if (typeof node === 'string' || !('children' in node)) return
    const name = node.kind === 'element' ? node.name : ''
    if (name === 'table') beginsTable = true
    if (name === 'thead') isHead = true
    for (const child of node.children) visit(child)
    if (name === 'thead') isHead = false
    if (name === 'td' || name === 'th') cells.push(saidBy(node.children))
    if (BLOCKS.has(name)) flush(name)
  }
  for (const node of content) visit(node)
  flush('')
  return blocks
}

/** All that some content says, as one. */
export function saidBy(content: Content<Secret>): Said {
  const said = new Words()
  const visit = (node: Node<Secret>): void => {
    said.take(node)
    if (typeof node === 'object' && 'children' in node) { for (const child of node.children) visit(child) }
  }
  for (const node of content) visit(node)
  return said.finish()
}

class Words {
  readonly #texts: string[] = []
  readonly #claims: string[] = []

  get isEmpty(): boolean {
    return this.#texts.every((text) => text.trim() === '') && this.#claims.length === 0
  }

  take(node: Node<Secret>): void {
    if (typeof node === 'string') this.#texts.push(node)
    else if (node.kind === 'element') this.#claims.push(...claimsOf(node))
  }

  finish(): Said {
    return { text: this.#texts.join(' '), claims: this.#claims }
  }
}

const claimsOf = (element: Element<Secret>): string[] =>
  attribute(element, 'data-claim').split(' ').filter((id) => id !== '')
