import { blankAt, deeper, type DeckLine, lineKinds, rewrite } from '../line.ts'

const ASIDE = /^\s*:{3,} *(?:\{ *\.aside *\}|aside) *$/

/** What stands aside there stands small at the foot of its slide, in whatever it is written. */
export function withAsides(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ASIDE.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  const foot: DeckLine[] = []
  // How many blocks are open around a line, and how many from the aside on that it is in.
  let [depth, inside] = [0, 0]
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (inside > 0) {
      inside += isText ? deeper(line) : 0
      foot.push(line, ...(inside === 0 ? [blankAt(line.from)] : []))
    } else if (isText && depth > 0 && ASIDE.test(line.text)) {
      inside = 1
      foot.push(blankAt(line.from), rewrite(line, '::: {.footnote}'))
    } else {
      if (isText) depth = Math.max(0, depth + deeper(line))
      made.push(isText && ASIDE.test(line.text) ? rewrite(line, '::: {.footnote}') : line)
    }
  }
  return [...made, ...foot]
}
