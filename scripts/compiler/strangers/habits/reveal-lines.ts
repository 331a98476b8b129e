import type { Translation } from '../habit.ts'
import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'

const SIZED = /(!\[[^\]]*\]\([^()\s]+(?: "[^"]*")?) +=(?<width>\d*%?)x(?<height>\d*%?)\)/g
const NUMBERED = /(?<!!)\[(?<words>[^\][]*)\]\(#\/(?<place>[\d/]*)\)/g
const TAGGED = /<a\s[^<>]*href=["']#\/(?<place>[\d/]*)["'][^<>]*>(?<words>[^<>]*)<\/a>/g

/** What HackMD and reveal.js write in a line: sizes of pictures behind their address, links to slides by a number that none has. */
export const revealLines = (lines: readonly DeckLine[], { told }: Translation): DeckLine[] =>
  mapText(lines, (line) => {
    if (!/\]\(|#\//.test(line.text)) return line
    return rewrite(line, outsideCode(line.text, (part) =>
      part.replace(SIZED, (_, start: string, width: string, height: string) => {
        const sizes = [...(width === '' ? [] : [`width=${width}`]), ...(height === '' ? [] : [`height=${height}`])]
        return `${start})${sizes.length === 0 ? '' : `{${sizes.join(' ')}}`}`
      }).replace(NUMBERED, (_, words: string, place: string) => {
        told.leftOut(`the link to #/${place}`, line.from)
        return words
      }).replace(TAGGED, (_, place: string, words: string) => {
        told.leftOut(`the link to #/${place}`, line.from)
        return words
      })))
  })
