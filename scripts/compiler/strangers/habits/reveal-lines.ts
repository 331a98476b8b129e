import type { Translation } from '../habit.ts'
import { type DeckLine, mapText, outsideFormulas, rewrite } from '../line.ts'

const SIZED = /(!\[[^\]]*\]\([^()\s]+(?: "[^"]*")?) +=(?<width>\d*%?)x(?<height>\d*%?)\)/g
const NUMBERED =
  /(?<!!)\[(?<words>[^\][]*)\]\(#\/(?<place>[\d/]*)\)|<a\s[^<>]*href=["']#\/(?<other>[\d/]*)["'][^<>]*>(?<said>[^<>]*)<\/a>/g
/** An address with a bracket that it does not close: in reveal.js the one behind it closes the link. */
const OPEN_BRACKET =
  /(?<start>\]\([^\s()<>]*)\((?<rest>[^\s()<>]*\))(?![^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+["'][^"']*["']\s*)?\))/g
/** Words between two waves; two numbers that are about right are none. */
const STRUCK = /(?<![\p{L}\p{N}~(\\])~(?=[^\s~])(?<words>[^~()]*[^\s~()])~(?![\p{L}\p{N}~])/gu

/** What HackMD and reveal.js write in a line: sizes of pictures behind their address, links to slides by a number that none has.
 * @param isOnHackmd there one wave sets words lower, elsewhere it strikes them out as two do */
export const revealLines = (lines: readonly DeckLine[], { told }: Translation, isOnHackmd: boolean): DeckLine[] =>
  mapText(lines, (line) => {
    if (!/\]\(|#\/|~/.test(line.text)) return line
    return rewrite(line, outsideFormulas(line.text, (part) =>
      (isOnHackmd ? part : part.replace(STRUCK, '~~$<words>~~')).replace(OPEN_BRACKET, '$<start>%28$<rest>').replace(
        SIZED,
        (_, start: string, width: string, height: string) => {
          const sizes = [...(width === '' ? [] : [`width=${width}`]), ...(height === '' ? [] : [`height=${height}`])]
          return `${start})${sizes.length === 0 ? '' : `{${sizes.join(' ')}}`}`
        },
      ).replace(NUMBERED, (...match) => {
        const { place, other = place, words, said = words } = match.at(-1)
        told.leftOut(`the link to #/${other}`, line.from)
        return said
      })))
  })
