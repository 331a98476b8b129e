import { headingLevel, isBlank, type DeckLine, lineKinds, rewrite } from './line.ts'

/** A line that is no more than words of a paragraph, or of an entry or a quotation that goes on. */
const WORDS = /^\s*(?![|:<]|!\[|#{1,6}(?:\s|$)|\[\^?[^\]]*\]:|(?:[-*_][ \t]*){3,}$|={3,}$)\S/
const STARTS = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** Where each line of a paragraph stands on a line of its own, as in Marp and Deckset. */
export function withBreaks(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const notes = lines.findIndex(({ text }) => text === ':::: notes')
  return lines.map((line, index) => {
    const next = lines[index + 1]
    if (notes >= 0 && index >= notes) return line
    if (next === undefined || kinds[index] !== 'text' || kinds[index + 1] !== 'text') return line
    const quoted = [line, next].map(({ text }) => /^\s*>/.test(text))
    const goesOn = !isBlank(line) && !isBlank(next) && quoted[0] === quoted[1] && !STARTS.test(next.text)
      && headingLevel(line) === 0 && WORDS.test(line.text) && WORDS.test(next.text)
      && (quoted[0] !== true || [line, next].every(({ text }) => WORDS.test(text.replace(/^\s*(?:>\s?)+/, ''))))
      && depthOf(line) === depthOf(next)
    return goesOn && !/(?: {2}|\\|<br ?\/?>)$/.test(line.text) ? rewrite(line, `${line.text}\\`) : line
  })
}

const depthOf = ({ text }: DeckLine): number => (/^\s*(?:>\s?)*/.exec(text)?.[0].match(/>/g) ?? []).length
