import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, shownEnd } from './line.ts'
import { linkTo } from './pictures/pictures.ts'

const BEHIND =
  /(?:data-)?background-(?<kind>iframe|video)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<>{}]+))/

/** A page that a slide has behind it and nothing but a heading before stands there by its address, and so does a video
 * that is all it shows.
 * @param lines the slide in the kit's Markdown @param written the same as it was written */
export function namePages(lines: readonly DeckLine[], written: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(written)
  const at = written.findIndex(({ text }, index) => kinds[index] !== 'code' && BEHIND.test(text))
  const { kind, double, single, bare } = BEHIND.exec(written[at]?.text ?? '')?.groups ?? {}
  const given = double ?? single ?? bare ?? ''
  // Of a video in several formats the first.
  const address = (kind === 'video' ? given.replace(/,.*/, '') : given).trim()
  const end = shownEnd(lines)
  const others = lines.slice(0, end).filter((line) => !isBlank(line))
  const isAlone = others.every((line) =>
    headingLevel(line) > 0 && (kind === 'iframe' || /^[#\s]*(?:\{|$)/.test(line.text))
  )
  if (address === '' || !isAlone) return lines
  const from = written[at]?.from ?? 0
  return [...lines.slice(0, end), blankAt(from), { text: linkTo(address), from }, blankAt(from), ...lines.slice(end)]
}
