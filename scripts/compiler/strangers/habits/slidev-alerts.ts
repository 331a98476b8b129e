import { blankAt, type DeckLine, divAround, rewrite, mapBlocks } from '../line.ts'

const ALERT = /^ {0,3}>\s*\[!(?<kind>note|tip|important|warning|caution)\](?<title>.*)$/i
const QUOTED = /^ {0,3}> ?/

/** A quotation that begins with its kind, as GitHub has alerts, is a box with that name or the one behind it. */
export function withAlerts(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => ALERT.test(text))) return lines
  return mapBlocks(lines, (line, at) => {
    const isFirst = !QUOTED.test(lines[at - 1]?.text ?? '')
    const { kind = '', title = '' } = (isFirst ? ALERT.exec(line.text)?.groups : undefined) ?? {}
    if (kind === '') return undefined
    const behind = lines.findIndex(({ text }, index) => index > at && !QUOTED.test(text))
    const end = behind < 0 ? lines.length : behind
    const name = title.trim() === '' ? kind[0]?.toUpperCase() + kind.slice(1).toLowerCase() : title.trim()
    const words = [
      rewrite(line, `### ${name}`),
      blankAt(line.from),
      ...lines.slice(at + 1, end).map((one) => rewrite(one, one.text.replace(QUOTED, ''))),
    ]
    const box = divAround(`callout-${kind.toLowerCase()}`, words)
    return { lines: [blankAt(line.from), ...box, blankAt(line.from)], end: end - 1 }
  })
}
