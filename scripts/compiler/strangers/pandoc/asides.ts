import { blankAt, deeper, type DeckLine, lineKinds, rewrite } from '../line.ts'

const ASIDE = /^\s*:{3,} *(?:\{ *\.(?:aside|footer) *\}|aside|footer) *$/
const SPAN = /\[((?:[^[\]]|\[[^[\]]*\])+)\]\{\.aside\}/g

/** What stands aside there, or is the footer of one slide, stands small at the foot of it, wherever it is written: blocks, and
 * words in a line. */
export function withAsides(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ASIDE.test(text) || text.includes('{.aside}'))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  const foot: DeckLine[] = []
  // How many blocks are open from the aside on that a line is in.
  let inside = 0
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (inside > 0) {
      inside += isText ? deeper(line) : 0
      foot.push(inside > 0 ? line : blankAt(line.from))
    } else if (isText && ASIDE.test(line.text)) inside = 1
    else if (isText && line.text.includes('{.aside}')) {
      made.push(
        rewrite(line, line.text.replace(SPAN, (_, words: string) => {
          foot.push(rewrite(line, words), blankAt(line.from))
          return ''
        }).trimEnd()),
      )
    } else made.push(line)
  }
  const from = foot[0]?.from
  if (from === undefined) return lines
  return [...made, blankAt(from), { text: '::: {.foot}', from }, ...foot, { text: ':::', from }]
}
