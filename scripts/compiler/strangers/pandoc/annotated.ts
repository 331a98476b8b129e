import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

/** What calls an entry of the list below, at the end of a line of code. */
const NOTE = /(?:(?<!#)#+|\/\/|--|%|;|\/?\*|<!--)\s{0,9}<(?<number>1?\d|20)>[ \t]{0,9}(?:\*\/|-->)?[ \t]{0,99}$/

/** Where a list follows code, `# <1>` in it is the number of an entry in a ring, and no remark of its language. */
export function annotated(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => NOTE.test(text))) return lines
  const kinds = lineKinds(lines)
  let isListed = false
  return lines.map((_, index) => lines.length - 1 - index).map((index) => {
    const line = lines[index] ?? { text: '', from: 0 }
    if (kinds[index] === 'text' && !isBlank(line)) {
      isListed = /^\s*1[.)]\s/.test(line.text) || (isListed && /^\s*(?:\d+[.)]|\s|:)/.test(line.text))
    }
    return kinds[index] === 'code' && isListed
      ? rewrite(line,
        line.text.replace(NOTE, (_whole, number: string) => String.fromCodePoint(RINGED + Number(number))))
      : line
  }).reverse()
}

/** Below the first of those numbers. */
const RINGED = 0x245f
