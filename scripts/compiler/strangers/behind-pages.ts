import { blankAt, type DeckLine, isBlank, lineKinds, NOTES_OR_FOOT } from './line.ts'
import { linkTo } from './pictures/pictures.ts'

const BEHIND =
  /(?:data-)?background-(?<kind>iframe|video)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<>{}]+))/

/** A page of another computer that a slide has behind it stands there by its address, and so does a video where the slide
 * shows nothing else.
 * @param lines the slide in the kit's Markdown @param written the same as it was written */
export function namePages(lines: readonly DeckLine[], written: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(written)
  const at = written.findIndex(({ text }, index) => kinds[index] !== 'code' && BEHIND.test(text))
  const { kind, double, single, bare } = BEHIND.exec(written[at]?.text ?? '')?.groups ?? {}
  const address = (double ?? single ?? bare ?? '').trim()
  const notes = lines.findIndex(({ text }) => NOTES_OR_FOOT.test(text))
  const end = notes < 0 ? lines.length : notes
  const isBare = lines.slice(0, end).every((line) => isBlank(line) || WORDLESS.test(line.text))
  if (address === '' || (kind === 'video' && !isBare)) return lines
  const from = written[at]?.from ?? 0
  return [...lines.slice(0, end), blankAt(from), { text: linkTo(address), from }, blankAt(from), ...lines.slice(end)]
}

const WORDLESS = /^\s*#+\s*(?:\{[^{}]*\})?\s*$/
