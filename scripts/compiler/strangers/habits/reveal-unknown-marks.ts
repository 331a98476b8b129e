import { blankAt, type DeckLine, headingLevel, isBlank, isRule, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'

/** One sign again and again. What opens a block, or ends a sentence, is none. */
const MARK = /^(?:(?<sign>(?![.?!…:`$"'*_~\\-])[\p{P}\p{Sm}\p{Sk}\p{Sc}])\k<sign>+|v{2,})$/u
/** What a slide begins with: its heading, or a comment that says something of it. */
const BEGINS = /^\s*<(?:!--|h[1-6]\b)/i
const PICTURE = /^\s*(?:\[?!\[|<img\b)/i
/** How many such lines a deck has at least, and what share of them has the end of a slide above and a beginning below. */
const [FEWEST, NEARLY] = [2, 0.8]

/** Lines of one sign part slides where nearly each begins one: what parts slides is said in a page that is not brought
 * along, so that any mark may. */
export function partAtUnknownMarks(lines: DeckLine[], told: Told): DeckLine[] {
  const kinds = lineKinds(lines)
  const found = new Map<string, number[]>()
  for (const [at, { text }] of lines.entries()) {
    const mark = text.trim()
    const isAlone = [lines[at - 1], lines[at + 1]].every((line) => line === undefined || isBlank(line))
    if (kinds[at] === 'text' && isAlone && MARK.test(mark)) found.set(mark, [...found.get(mark) ?? [], at])
  }
  const parting = new Set(
    [...found].flatMap(([, places]) =>
      places.length >= FEWEST && places.filter((at) => isBetween(lines, at)).length >= places.length * NEARLY
        ? places
        : []
    ),
  )
  if (parting.size === 0) return lines
  return lines.flatMap((line, at) => {
    if (!parting.has(at)) return [line]
    told.changed(`lines of “${line.text.trim()}” part slides, as those do that stood below one another`, line.from)
    return [blankAt(line.from), { text: '---', from: line.from }, blankAt(line.from)]
  })
}

/** Does a slide end above a line, and another begin below it? */
function isBetween(lines: readonly DeckLine[], at: number): boolean {
  const above = lines.slice(0, at).findLast((line) => !isBlank(line))
  const below = lines.slice(at + 1).find((line) => !isBlank(line))
  if (above === undefined || below === undefined || isRule(above)) return false
  if (headingLevel(below) > 0 || BEGINS.test(below.text)) return true
  // Between a heading and its picture it only makes room.
  return PICTURE.test(below.text) && headingLevel(above) === 0
}
