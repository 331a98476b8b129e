import { type CodeMark, readCodeMark } from '../../scan-lines.ts'
import { type DeckLine, headingLevel, isBlank, rewrite } from '../line.ts'

const PARTS = /^(?:--+|==+|<!--[ svhx-]{1,9}-->)$/

/** The program parts slides before it reads code, so that code which is not closed ends with its slide: there a heading, and
 * more code, begin before its end. */
export function closedCode(lines: readonly DeckLine[]): readonly DeckLine[] {
  const made = [...lines]
  let open: CodeMark | undefined
  let end = -1
  for (const [at, line] of lines.entries()) {
    const mark = readCodeMark(line.text)
    if (open === undefined) [open, end] = [mark, -1]
    else if (mark === undefined) {
      const next = PARTS.test(line.text.trim()) ? lines.slice(at + 1, at + 4).find((one) => !isBlank(one)) : undefined
      if (end < 0 && next !== undefined && headingLevel(next) > 0) end = at
    } else if (mark.mark === open.mark && mark.length >= open.length) {
      const last = lines[end]
      if (mark.closes) open = undefined
      else if (last !== undefined) {
        made.splice(end + made.length - lines.length, 0, rewrite(last, open.mark.repeat(open.length)))
      }
      end = -1
    }
  }
  return made
}
