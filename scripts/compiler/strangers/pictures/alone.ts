import { blankAt, type DeckLine, isBlank, mapText } from '../line.ts'

const PICTURE = /^(?: {0,3}!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?|\s*<img\s[^<>]*>)\s*$/

/** A picture on a line of its own stands by itself, whatever words stand right above or below it. */
export function alone(lines: readonly DeckLine[]): DeckLine[] {
  const isWords = (line: DeckLine | undefined): boolean =>
    line !== undefined && !isBlank(line) && !PICTURE.test(line.text)
    && /^ {0,3}(?:[\p{L}\p{N}\p{So}("“]|\*{1,2}[^\s*])/u.test(line.text)
  let last: DeckLine | undefined
  return mapText(lines, (line) => {
    const [above, isPicture] = [last, PICTURE.test(line.text)]
    last = line
    const isParted = isPicture ? isWords(above) : above !== undefined && PICTURE.test(above.text) && isWords(line)
    return isParted ? [blankAt(line.from), line] : line
  })
}
