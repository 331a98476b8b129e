import { blankAt, divAround, type DeckLine, mapText, NOTES_OR_FOOT, rewrite } from './line.ts'
import { linkTo } from './pictures.ts'

const LINKED =
  /^(?<indent>\s*)\[(?<picture>!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)\]\((?<address>[^()\s]+)\)(?:\{[^{}]*\})?\s*$/

/** A picture that is a link and stands alone is as large as any other; where it leads stands at the foot. */
export function withLinkedPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => LINKED.test(text)) || lines.some(({ text }) => NOTES_OR_FOOT.test(text))) return lines
  const foot: DeckLine[] = []
  const made = mapText(lines, (line) => {
    const { indent = '', picture = '', address = '' } = LINKED.exec(line.text)?.groups ?? {}
    if (!/^https?:/.test(address)) return line
    foot.push(rewrite(line, linkTo(address)), blankAt(line.from))
    return [blankAt(line.from), rewrite(line, indent + picture), blankAt(line.from)]
  })
  return foot.length === 0 ? lines : [...made, ...divAround('{.foot}', foot)]
}
