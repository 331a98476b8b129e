import { aroundFormulas, type DeckLine, headingLevel, isBlank, mapText, rewrite, ENTRY } from '../line.ts'

const MARK = /(?<![*\\])\*\*(?!\*)/
const SIGN = /[\p{P}\p{S}\x01]/u

/** Bold words end at the next mark to Pandoc, be it behind a blank or between a sign and a letter (`**Oven:**hot`), where
 * CommonMark sees no end. */
export function strong(lines: readonly DeckLine[]): DeckLine[] {
  /** Is a pair open that began on a line above? */
  let isOpen = false
  return mapText(lines, (line) => {
    if (isBlank(line) || headingLevel(line) > 0 || ENTRY.test(line.text)) isOpen = false
    if (!line.text.includes('**')) return line
    const isEven = line.text.split(MARK).length % 2 === 1
    const made = isOpen || !isEven ? line : rewrite(line, aroundFormulas(line.text, inElements, true))
    if (!isEven) isOpen = !isOpen
    return made
  })
}

/** Pairs that CommonMark does not read, as elements. */
function inElements(text: string): string {
  const parts = text.split(MARK)
  const isPaired = parts.length % 2 === 1
    && parts.every((part, at) => at % 2 === 0 || (/^\S/.test(part) && !part.includes('|')))
  if (!isPaired) return text
  return parts.map((part, at) => {
    if (at % 2 === 0) return part
    const [before, after] = [parts[at - 1]?.at(-1) ?? '', parts[at + 1]?.[0] ?? '']
    if (opensBetween(before, part[0] ?? '') && opensBetween(after, part.at(-1) ?? '')) return `**${part}**`
    const words = part.trimEnd()
    return `<strong>${words}</strong>${part.slice(words.length)}`
  }).join('')
}

/** May a mark stand between what is around the words and their own end, as CommonMark has it? */
const opensBetween = (around: string, own: string): boolean =>
  /\S/.test(own) && (!SIGN.test(own) || !/\S/.test(around) || SIGN.test(around))
