import { CLOSES, type DeckLine, isRule, type LineKind, lineKinds, OPENS, rewrite } from '../line.ts'

/** A rule parts slides however Pandoc has it written, but within a block: there it is a stroke across what stands in it. */
export function pandocRules(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const inBlock = insideBlocks(lines, kinds)
  return lines.map((line, index) => {
    const isAny = kinds[index] === 'text' && (isRule(line) || STARS.test(line.text))
    return isAny ? rewrite(line, inBlock[index] === true ? '***' : '---') : line
  })
}

const STARS = /^ {0,3}(?:\*[ \t]*){3,}$/

/** Which lines stand in a block that is closed somewhere. */
function insideBlocks(lines: readonly DeckLine[], kinds: readonly LineKind[]): boolean[] {
  const open: number[] = []
  const blocks = new Map<number, number>()
  for (const [index, { text }] of lines.entries()) {
    if (kinds[index] !== 'text') continue
    if (CLOSES.test(text)) {
      const start = open.pop()
      if (start !== undefined) blocks.set(start, 1).set(index, -1)
    } else if (OPENS.test(text)) open.push(index)
  }
  let depth = 0
  return lines.map((_, index) => {
    depth += blocks.get(index) ?? 0
    return depth > 0
  })
}
