import { outside, outsideFormulas } from '../line.ts'

/** What shows nothing of what it says: addresses, attributes, tags. */
const UNSEEN = /(`+[^`]*`+|\$\$[^$]*\$\$|\$[^$]*\$|\]\((?:[^()\s]|\([^()\s]*\))*\)?|\{[^{}]*\}|<[^<>]*>|https?:\/\/\S+)/
/** A rule, a row of a table, a comment, or where a name leads. */
const DRAWN = /^[\s>]*(?:--+(?!\s+[\p{L}[*_“"])|[:|]|<!--|-+\s*$|\[[^\][]*\]:)/u

/** Dashes, dots and blanks as Pandoc sets them, but for code and formulas. */
export function smart(text: string): string {
  const set = outsideFormulas(text, (part) => part.replace(/(?<!\\)\\ (?!\s)/g, '\u00a0'))
  return inWords(set, (part) =>
    part.replace(/(?<![-<|:+]|<!)---(?![->|:+])/g, '—')
      .replace(/(?<=^|[\p{L}\p{N}*_)\]”’])--(?=$|[\p{L}\p{N}*_([“])|(?<= )--(?= )/gu, '–')
      .replace(/(?<![./\\])\.{3}(?![./])/g, '…'))
}

/** A line in which its words alone are as `change` makes them. */
export const inWords = (text: string, change: (part: string) => string): string =>
  DRAWN.test(text) ? text : outside(text, UNSEEN, change)
