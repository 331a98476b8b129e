import { CLOSES, type DeckLine, isRule, type LineKind, lineKinds, OPENS, rewrite } from '../line.ts'

/** A rule parts slides however Pandoc has it written, but within a block: there it is a stroke across what stands in it.
 * @param goOn do marks other than three strokes directly under words go on with them, as they do for Pandoc and for no other? */
export function pandocRules(lines: readonly DeckLine[], goOn: boolean): DeckLine[] {
  const kinds = lineKinds(lines)
  const inBlock = insideBlocks(lines, kinds)
  let isWords = false
  return lines.map((line, index) => {
    const isText = kinds[index] === 'text'
    const isStars = isText && STARS.test(line.text)
    if (goOn && isStars && isWords) return rewrite(line, line.text.replace(/[*_-]/g, '\\$&'))
    isWords = isText && WORDS.test(line.text)
    return isStars || isText && isRule(line) ? rewrite(line, inBlock[index] === true ? '***' : '---') : line
  })
}

const STARS = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|-[ \t]+-[ \t]+-[ \t-]*)$/

/** A line of a paragraph, a quotation or an item: what else there is ends by itself. */
const WORDS =
  /^(?!\s*(?:#{1,6}\s|:{3,}|\||<(?!(?:span|a|b|i|em|strong|mark|u|small|sub|sup|img)\b)|-{3,}\s*$|={3,}\s*$|\\(?:begin|end)\b))\s*(?!(?:\*[ \t]*){3,}$)\S/

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
