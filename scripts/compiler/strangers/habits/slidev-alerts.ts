import { blankAt, type DeckLine, divAround, lineKinds, rewrite } from '../line.ts'

const ALERT = /^ {0,3}>\s*\[!(?<kind>note|tip|important|warning|caution)\](?<title>.*)$/i
const QUOTED = /^ {0,3}> ?/

/** A quotation that begins with its kind, as GitHub has alerts, is a box with that name or the one behind it. */
export function withAlerts(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ALERT.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isFirst = kinds[at] === 'text' && !QUOTED.test(lines[at - 1]?.text ?? '')
    const { kind = '', title = '' } = (isFirst ? ALERT.exec(line.text)?.groups : undefined) ?? {}
    if (kind === '') {
      made.push(line)
      continue
    }
    const behind = lines.findIndex(({ text }, index) => index > at && !QUOTED.test(text))
    const end = behind < 0 ? lines.length : behind
    const name = title.trim() === '' ? kind[0]?.toUpperCase() + kind.slice(1).toLowerCase() : title.trim()
    const words = [
      rewrite(line, `### ${name}`),
      blankAt(line.from),
      ...lines.slice(at + 1, end).map((one) => rewrite(one, one.text.replace(QUOTED, ''))),
    ]
    made.push(blankAt(line.from), ...divAround(`callout-${kind.toLowerCase()}`, words), blankAt(line.from))
    at = end - 1
  }
  return made
}
