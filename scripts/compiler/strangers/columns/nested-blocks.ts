import { CLOSES, type DeckLine, lineKinds, OPENS } from '../line.ts'

/** A `:::` block, with the lines that open and close it. */
export interface NestedBlock {
  readonly what: string
  readonly start: number
  readonly end: number
  /** What the block around it says of itself; empty where there is none. */
  readonly around: string
}

/** All blocks that are closed, in the order in which they begin. */
export function blocksIn(lines: readonly DeckLine[]): NestedBlock[] {
  const kinds = lineKinds(lines)
  const open: { readonly what: string; readonly start: number }[] = []
  const found: NestedBlock[] = []
  for (const [index, { text }] of lines.entries()) {
    if (kinds[index] !== 'text') continue
    const what = OPENS.exec(text)?.groups?.['what']
    if (what !== undefined) open.push({ what, start: index })
    else if (CLOSES.test(text)) {
      const own = open.pop()
      if (own !== undefined) found.push({ ...own, end: index, around: open.at(-1)?.what ?? '' })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The blocks that stand right in one. */
export function childrenOf(block: NestedBlock, blocks: readonly NestedBlock[]): readonly NestedBlock[] {
  const within = blocks.filter(({ start, end }) => start > block.start && end < block.end)
  return within.filter(({ start, end }) => !within.some((one) => one.start < start && one.end > end))
}

/** In how many blocks that are closed each line stands; one that opens a block is in it, one that closes it is not. */
export function depthsIn(lines: readonly DeckLine[]): number[] {
  const steps = new Map(blocksIn(lines).flatMap(({ start, end }) => [[start, 1], [end, -1]] as const))
  let depth = 0
  return lines.map((_, index) => depth += steps.get(index) ?? 0)
}
