import { blankAt, type DeckLine, isBlank, lineKinds, rewrite, indentOf } from '../line.ts'

const PICTURE = /^(?: {0,12}!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?|\s*<img\s[^<>]*>)\s*$/
const WORDS =
  /^ {0,3}(?:[\p{L}\p{N}\p{So}("'“„«‘「『《【（¿¡→…]|`(?!``)|\$(?!\$)|--?>|~~?[^\s~]|\*{1,3}[^\s*]|_{1,2}[^\s_]|\[(?![!^])[^\][]+\](?!:)|<(?:small|em|i|cite|figcaption)\b)/u
/** An entry of a list that has words. */
const ENTRY = /^ {0,12}(?:[-*+]|\d{1,3}[.)]) {1,4}(?=[^\s!<[]|\[[^!])/
/** An icon stands among words. */
const ICON = /\b(?:width|height|w|h)[=:]"?\d{1,2}(?:px)?(?![\d%.])/
/** A picture, and behind a break words on the same line. */
const BROKEN =
  /^(?<picture> {0,3}!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?|\s*<img\s[^<>]*>) {0,3}<br ?\/?> {0,3}(?<words>[^\s!<].*|<(?!img|br|\/).*)$/i
/** A picture of HTML, and breaks behind it, which end its line as a line of its own does. */
const ENDED = /^(?<picture> {0,3}<img\s[^<>]*>)\s{0,3}(?:<br ?\/?>\s{0,3})+$/i
/** A break that ends a line. */
const BREAK = /(?<![\\\s>]) {0,3}(?:\\|<br ?\/?>) {0,3}$/i

/** A picture on a line of its own stands by itself, whatever words stand right above or below it; in an entry of a list as
 * a part of it. */
export function alone(lines: readonly DeckLine[]): DeckLine[] {
  if (!lines.some(({ text }) => /!\[|<img\s/i.test(text))) return [...lines]
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== 'text') {
      made.push(line)
      continue
    }
    const { picture, words = '' } = (BROKEN.exec(line.text) ?? ENDED.exec(line.text))?.groups ?? {}
    const parts = picture === undefined ? [line] : [rewrite(line, picture), rewrite(line, words)]
    for (const given of parts) {
      const above = made.at(-1)
      const part = isCaption(given, made) ? rewrite(given, given.text.replaceAll('figcaption', 'small')) : given
      const [isPicture, isBelow] = [isAlone(part), above !== undefined && isAlone(above)]
      const entry = isPicture ? ENTRY.exec(above?.text ?? '')?.[0].length ?? 0 : 0
      const isParted = (isPicture || isBelow) && above !== undefined && !isBlank(above)
        && (isWords(isPicture ? above : part) || (entry > 0 && !ICON.test(part.text)))
      if (isParted) made.splice(-1, 1, rewrite(above, withoutBreak(above.text)), blankAt(part.from))
      const isEntry = isParted && entry > 0 && (/^\s/.test(part.text) || ENTRY.test(nextOf(lines, index)))
      // Farther in, and with an empty line above it, it would be code.
      const most = isParted && isPicture ? indentOf(above) + 3 : Infinity
      const indent = isEntry ? entry : indentOf(part) > most ? most : undefined
      made.push(indent === undefined ? part : rewrite(part, ' '.repeat(indent) + part.text.trimStart()))
    }
  }
  return made
}

/** Does it say what the picture above it is? */
const isCaption = ({ text }: DeckLine, made: readonly DeckLine[]): boolean =>
  CAPTION.test(text) && isAlone(made.findLast((line) => !isBlank(line)) ?? blankAt(0))
const CAPTION = /^\s*<figcaption\b[^<>]*>.{1,200}<\/figcaption>\s*$/

/** A line without the break at its end. */
export const withoutBreak = (text: string): string => text.replace(BREAK, '').trimEnd()

const nextOf = (lines: readonly DeckLine[], index: number): string =>
  lines.slice(index + 1, index + 4).find((line) => !isBlank(line))?.text ?? ''

const isAlone = ({ text }: DeckLine): boolean => PICTURE.test(text.replace(BREAK, ''))
const isWords = (line: DeckLine): boolean => WORDS.test(line.text) && !isAlone(line)
