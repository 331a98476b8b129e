import { depthsIn } from '../columns/nested-blocks.ts'
import { type DeckLine, isRule, lineKinds, rewrite } from '../line.ts'

/** A rule parts slides however Pandoc has it written, but within a block: there it is a stroke across what stands in it.
 * @param goOn do marks other than three strokes directly under words go on with them, as they do for Pandoc and for no other? */
export function pandocRules(lines: readonly DeckLine[], goOn: boolean): DeckLine[] {
  const kinds = lineKinds(lines)
  const depths = depthsIn(lines)
  let isWords = false
  return lines.map((line, index) => {
    const isText = kinds[index] === 'text'
    const isStars = isText && STARS.test(line.text)
    if (goOn && isStars && isWords) return rewrite(line, line.text.replace(/[*_-]/g, '\\$&'))
    isWords = isText && WORDS.test(line.text)
    return isStars || isText && isRule(line) ? rewrite(line, (depths[index] ?? 0) > 0 ? '***' : '---') : line
  })
}

const STARS = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|-[ \t]+-[ \t]+-[ \t-]*)$/

/** A line of a paragraph, a quotation or an item: what else there is ends by itself. */
const WORDS =
  /^(?!\s*(?:#{1,6}\s|:{3,}|\||<(?!(?:span|a|b|i|em|strong|mark|u|small|sub|sup|img)\b)|-{3,}\s*$|={3,}\s*$|\\(?:begin|end)\b))\s*(?!(?:\*[ \t]*){3,}$)\S/
