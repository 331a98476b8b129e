import { headingLevel, isBlank, type DeckLine, lineKinds, rewrite } from './line.ts'

/** A line that is no more than words of a paragraph, or of an entry or a quotation that goes on. */
const WORDS =
  /^\s*(?![|:]|\$\$|<(?!\/?(?:span|[abiu]|em|strong|su[bp]|kbd|mark|small|font)\b)|!\[|#{1,6}(?:\s|$)|\[\^?[^\]]*\]:|(?:[-*_][ \t]*){3,}$|={3,}$)\S/
const STARTS = /^\s*(?:[-*+]|\d{1,9}[.)])\s/

/** What stands below the head of a table, which needs no strokes at its sides. */
const isUnderHead = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes('|') && text.includes('-')

/** Where each line of a paragraph stands on a line of its own, as in Marp and Deckset. */
export function withBreaks(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const notes = lines.findIndex(({ text }) => text === ':::: notes')
  let [isPre, isTable] = [false, false]
  return lines.map((line, index) => {
    if (/<\/?pre\b/i.test(line.text)) isPre = /<pre\b(?![^]*<\/pre)/i.test(line.text)
    const next = lines[index + 1]
    isTable = !isBlank(line) && (isTable || (line.text.includes('|') && isUnderHead(next?.text ?? '')))
    if (isPre || isTable) return line
    if (notes >= 0 && index >= notes) return line
    if (next === undefined || kinds[index] !== 'text' || kinds[index + 1] !== 'text') return line
    const quoted = [line, next].map(({ text }) => /^\s*>/.test(text))
    // What follows a quotation without its mark is still part of it.
    const isSame = quoted[0] === quoted[1] ? depthOf(line) === depthOf(next) : quoted[0] === true
    const goesOn = !isBlank(line) && !isBlank(next) && isSame && !STARTS.test(next.text)
      && headingLevel(line) === 0 && WORDS.test(line.text) && WORDS.test(next.text)
      && (quoted[0] !== true || [line, next].every(({ text }) => WORDS.test(text.replace(/^\s*(?:>\s?)+/, ''))))
    if (!goesOn || /(?: {2}|\\|<br ?\/?>)$/.test(line.text)) return line
    // A stroke would be part of an address.
    return rewrite(line, line.text + (/:\/\/\S*$/.test(line.text) ? '  ' : '\\'))
  })
}

const depthOf = ({ text }: DeckLine): number => (/^\s*(?:>\s?)*/.exec(text)?.[0].match(/>/g) ?? []).length
