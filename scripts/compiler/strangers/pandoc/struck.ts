import { blankAt, CLOSES, type DeckLine, isBlank, isWords, mapBlocks, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

/** Are its words struck out with a press? */
const strikes = (braces: string): boolean => /\.fragment(?=[\s.}])/.test(braces) && /\.strike(?=[\s.}])/.test(braces)
const OPENING = /^\s*:{3,}\s*(?<braces>\{[^{}]*\})\s*$/
/** What is said, behind the mark of an entry. */
const SAID = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)(\S.*)$/

/** Words that reveal.js strikes out with a press, in brackets or in a block, are struck out, for all to see from the start. */
export function struck(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (told.isOfKit || !lines.some(({ text }) => text.includes('.strike'))) return lines
  const tell = ({ from }: DeckLine): void =>
    told.changed('what a press would strike out is struck out from the start', from)
  const blocks = mapBlocks(lines, (line, at, kinds) => {
    const braces = OPENING.exec(line.text)?.groups?.['braces'] ?? ''
    const end = strikes(braces) ? lines.findIndex(({ text }, index) => index > at && CLOSES.test(text)) : -1
    const inside = lines.slice(at + 1, Math.max(at, end))
    const areAll = inside.every((one, index) => kinds[at + 1 + index] === 'text' && (isBlank(one) || isPlain(one.text)))
    if (end < 0 || !areAll) return undefined
    tell(line)
    const blank = blankAt(line.from)
    return { lines: [blank, ...inside.map((one) => rewrite(one, one.text.replace(SAID, '$1~~$2~~'))), blank], end }
  })
  return mapText(blocks,
    (line) =>
      rewrite(line, line.text.replace(/\[([^[\]]+)\](\{[^{}]*\})/g, (whole, words: string, braces: string) => {
        if (!strikes(braces)) return whole
        tell(line)
        return `~~${words}~~`
      })))
}

/** Words, be they of an entry, that nothing strikes out yet. */
const isPlain = (text: string): boolean => isWords(text) && !/~~|^\s*(?::|>)|!\[/.test(text)
