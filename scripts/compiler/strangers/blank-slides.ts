import { blankAt, type DeckLine, isBlank, isRule, lineKinds, mapText } from './line.ts'
import type { Told } from './told/told.ts'

/** A heading without words, which only makes room. */
export const EMPTY_HEADING = /^ {0,3}#{1,6}\s*$/

/** A heading that says nothing, where another does. */
export const withoutEmptyHeadings = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  lines.some(({ text }) => /^ {0,3}#{1,6}\s+\S|<h[1-6]\b/i.test(text))
    ? mapText(lines, (line) => (EMPTY_HEADING.test(line.text) ? blankAt(line.from) : line))
    : lines

/** A comment that says how a slide looks, and gives it nothing to show. */
const LOOK = /^\s*<!--\s*(?:\.?slide[:\s]|_?class\s*:|_?paginate\s*:)(?!.*(?:background|bg)).*-->\s*$/

/** Does a slide show nothing? */
const isNothing = (lines: readonly DeckLine[]): boolean =>
  lines.every((line) => isBlank(line) || EMPTY_HEADING.test(line.text) || LOOK.test(line.text))

/** A slide of nothing that only its heading without words begins. */
export function nameBare(lines: readonly DeckLine[], told: Told): void {
  const [first] = lines
  if (first !== undefined && isNothing(lines) && lines.some(({ text }) => EMPTY_HEADING.test(text))) {
    told.leftOut('blank slides', first.from)
  }
}

/** Slides of nothing, which people leave to write on: the kit has none, and says where they were.
 * @param areSettings do these lines say how the slide below them looks? */
export function nameBlank(
  lines: readonly DeckLine[],
  told: Told,
  areSettings: (above: readonly DeckLine[]) => boolean = () => false,
): void {
  const kinds = lineKinds(lines)
  const rules = lines.flatMap((line, index) => (kinds[index] === 'text' && isRule(line) ? [index] : []))
  for (const [at, start] of rules.entries()) {
    const own = lines.slice(start + 1, rules[at + 1] ?? start + 1)
    const [first] = own
    const isDressed = at > 0 && areSettings(lines.slice((rules[at - 1] ?? 0) + 1, start))
    if (first !== undefined && isNothing(own) && !isDressed) told.leftOut('blank slides', first.from)
  }
}

/** An element that shows something, such as a component. */
const SHOWS = /^\s*<(?!(?:style|script|br|div|span|p|link|v-clicks?)\b)[A-Za-z]/

/** A slide of which nothing is left, since all that it held is left out. @param made what became of it: nothing at all where
 * that is said already */
export function nameGone(given: readonly DeckLine[], made: readonly DeckLine[], told: Told): void {
  const first = made.length > 0 && made.every(isBlank) ? given.find(({ text }) => SHOWS.test(text)) : undefined
  if (first !== undefined) told.changed('a slide that held nothing else is left out with it', first.from)
}
