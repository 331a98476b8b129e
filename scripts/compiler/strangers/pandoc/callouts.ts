import { type ForeignDeck, textOf } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, rewrite } from '../line.ts'

const CALLOUT = /^\s*:{3,}\s*\{[^{}]*\.callout-(?<kind>important|warning|caution)\b[^{}]*\}\s*$/

/** A warning with which a slide begins is what it is about: it stands there as any other box, not at its foot. */
export function calloutsOnTop(lines: readonly DeckLine[], { given }: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => CALLOUT.test(text))) return lines
  const kinds = lineKinds(lines)
  const first = lines.find((line, at) => kinds[at] !== 'comment' && !isBlank(line) && headingLevel(line) === 0)
  if (first === undefined || !CALLOUT.test(first.text)) return lines
  const isEnglish = /^(?:en\b.*)?$/.test(textOf(given, 'lang'))
  return lines.flatMap((line, at) => {
    const kind = kinds[at] === 'text' ? CALLOUT.exec(line.text)?.groups?.['kind'] : undefined
    if (kind === undefined) return line
    const box = rewrite(line, line.text.replace(`callout-${kind}`, 'callout-note'))
    const inside = lines.slice(at + 1).find((one) => !isBlank(one))
    const isNamed = /\btitle\s*=/.test(line.text) || (inside !== undefined && headingLevel(inside) > 0)
    const name = { text: `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, from: line.from }
    return isNamed || !isEnglish ? box : [box, blankAt(line.from), name, blankAt(line.from)]
  })
}
