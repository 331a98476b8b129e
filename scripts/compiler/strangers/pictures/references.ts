import { type DeckLine, lineKinds, mapText, outsideCode, rewrite } from '../line.ts'

const DEFINES = /^ {0,3}\[(?!\^)(?<name>[^\][]+)\]:(?<rest>.*)$/

/** What an address is called: `[map]: map.png`, with the address on the line below it, too. */
function definitionIn(text: string): { readonly name: string; readonly address: string } | undefined {
  const { name, rest = '' } = DEFINES.exec(text)?.groups ?? {}
  const [address = '', ...title] = rest.trim().split(/\s/)
  return name === undefined || !/^(?:"[^"]*"|'[^']*')?$/.test(title.join(' ').trim()) ? undefined : { name, address }
}

/** Of each line: is it more than a blank or a part of a definition, which shows nothing where it stands? */
export function shownOf(lines: readonly DeckLine[]): boolean[] {
  let isOpen = false
  return lines.map(({ text }) => {
    const address = definitionIn(text)?.address
    const isAddress = isOpen && /^\s*\S+\s*$/.test(text)
    isOpen = address === ''
    return text.trim() !== '' && address === undefined && !isAddress
  })
}

const IN_ANGLES = /\]\(<(?<address>[^<>]+)>(?=\s*["')])/g

/** Addresses in angle brackets, which may hold blanks, without them: they would be read as HTML. */
const withoutAngles = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  lines.some(({ text }) => text.includes('](<'))
    ? mapText(lines, (line) =>
      rewrite(line, outsideCode(line.text, (part) =>
        part.replace(IN_ANGLES, (_, address: string) =>
          `](${
            address.trim().replace(/[ ()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
          }`))))
    : lines

/** Pictures by the name of their address, `![words][map]`, with the address itself, as other programs’ marks expect. */
export const withAddresses = (lines: readonly DeckLine[]): readonly DeckLine[] => withNamed(withoutAngles(lines))

function withNamed(lines: readonly DeckLine[]): readonly DeckLine[] {
  const named = /(!\[[^\][]*\])\[([^\][]+)\]/g
  if (!lines.some(({ text }) => text.search(named) >= 0)) return lines
  const addresses = new Map<string, string>()
  const kinds = lineKinds(lines)
  for (const [index, { text }] of lines.entries()) {
    const { name, address = '' } = (kinds[index] === 'text' ? definitionIn(text) : undefined) ?? {}
    const found = address === '' ? (lines[index + 1]?.text ?? '').trim() : address
    if (name !== undefined && /^\S+$/.test(found)) addresses.set(name.toLowerCase(), found)
  }
  return mapText(lines, (line) =>
    rewrite(line, line.text.replace(named, (whole, words: string, name: string) => {
      const address = addresses.get(name.toLowerCase())
      return address === undefined ? whole : `${words}(${address})`
    })))
}
