import type { Wording } from '../words/wording.ts'

/** Asked of every text, and slow to make. */
const dates = new Map<string, readonly RegExp[]>()

/** A month before its day or year, and a day before its month. */
function datesIn(language: string): readonly RegExp[] {
  const known = dates.get(language)
  if (known !== undefined) return known
  const { format } = new Intl.DateTimeFormat(language, { month: 'long' })
  const months = Array.from({ length: 12 }, (_, month) => format(new Date(2017, month, 15))).join('|')
  const made = [
    new RegExp(`(?<!\\p{L})(${months}) (?=\\d)`, 'gu'),
    new RegExp(`(?<!\\p{L})(\\d{1,2}\\.?) (?=(?:${months})(?!\\p{L}))`, 'gu'),
  ]
  dates.set(language, made)
  return made
}

/** A word stays with its number, a day with its month: “Table 3”, “26 May”. */
export function withNumbers(text: string, { numbered, lettered, dates: language }: Wording): string {
  const patterns = [numbered, lettered, ...datesIn(language)]
  return patterns.reduce((all, pattern) => all.replace(pattern, '$1\u00a0'), text)
}

/** First names that are letters stay with the name: `J. C. B. Mohr`. */
const INITIALS = /(?<!\p{L})(\p{Lu}\.) (?=\p{Lu})/gu

/** The same in a reference, where most names are, and a volume may have a Roman number. */
export const inReference = (text: string, wording: Wording): string =>
  withNumbers(text, wording).replace(INITIALS, '$1\u00a0')
