import { blankAt, type DeckLine, isBlank } from '../line.ts'

/** What stands in the place of a page that is not shown, and nothing else. */
const ADDRESS = /^\s*(?:<(?<bare>https?:[^<>\s]+)>|\[[^\][]*\]\(<(?<long>https?:[^<>\s]+)>\))\s*$/

/** An address in the place of a page is there once, where the deck itself has a link to the page right below or above.
 * @param written the slide as it was */
export function addressesOnce(lines: readonly DeckLine[], written: readonly DeckLine[]): readonly DeckLine[] {
  const framed = new Set(written.filter(({ text }) => /<(?:iframe|embed|object)\b/i.test(text)).map(({ from }) => from))
  if (framed.size === 0) return lines
  const shown = lines.filter((line) => !isBlank(line))
  return lines.map((line) => {
    const { bare, long } = framed.has(line.from) ? ADDRESS.exec(line.text)?.groups ?? {} : {}
    const address = (bare ?? long ?? '').replace(/\/$/, '')
    const at = shown.indexOf(line)
    const isSaid = address !== ''
      && [shown[at - 1], shown[at + 1]].some((near) =>
        near !== undefined && near.from !== line.from && leadsTo(near.text, address)
      )
    return isSaid ? blankAt(line.from) : line
  })
}

/** Is this very address in a line? */
function leadsTo(text: string, address: string): boolean {
  const at = text.indexOf(address)
  return at >= 0 && /^\/?(?:[\s"'()<>]|$)/.test(text.slice(at + address.length))
}
