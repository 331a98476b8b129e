import { type DeckLine, headingLevel, isBlank } from '../line.ts'
import { asksForStep } from './asks.ts'
import type { HtmlElement } from './elements.ts'
import { ARE_PICTURES } from './img.ts'

/** How many characters are a word or two, how many of those a line holds in a part of a row, and how many a mark has. */
const [SHORT, LINE, MARK] = [16, 40, 3]
/** More that are no marks, such as arrows, have no room beside one another. */
const MOST = 4

/** Of a row that is a part of another: are its parts a word or two each, on one line? */
export const isLineInRow = (row: HtmlElement, seen: readonly HtmlElement[]): boolean =>
  !row.hasPicture && row.words.length <= LINE
  && seen.every(({ words, start, end, children }, at) =>
    words.length <= SHORT && start.line === end?.line && children.length === 0
    && (at === 0 || start.line - (seen[at - 1]?.end?.line ?? 0) <= 1)
  )

/** Are there so few in both rows that all may be parts of the other? */
export function fitsIn(row: HtmlElement, around: HtmlElement): boolean {
  const all = [...row.children, ...around.children.filter((one) => one !== row)]
  return !asksForStep(row.tag) && all.filter(({ words }) => words.length > MARK).length <= MOST
    && [row, around, ...all].every(({ tag, end }) =>
      end !== undefined && !SIZED.test(tag.attributes.get('class') ?? '')
    )
}

/** What has a breadth of its own. */
const SIZED = /(?:^|\s)(?:grid|grid-.*|w-.*|basis-.*|flex-(?!row|nowrap).*|columns?.*|cols?.*|row)(?=\s|$)/

/** Does Markdown stand right in a row that is no part of it: a heading of all that it holds, or, where the row only sets in
 * the middle what stands in a part of another row, words and code? */
export function holdsBlocks(lines: readonly DeckLine[], row: HtmlElement, isInRow: boolean): boolean {
  const { tag, start, end, children } = row
  const own = lines.filter((line, at) =>
    at > start.line && at < (end?.line ?? 0) && !isBlank(line)
    && !children.some((one) => one.start.line <= at && at <= (one.end?.line ?? at))
  )
  return children.length === 1
    ? own.some((line) => headingLevel(line) > 0)
    : isInRow && children.length === 0 && JUSTIFIES.test(tag.attributes.get('class') ?? '')
      && own.some(({ text }) => !ARE_PICTURES.test(text))
}

/** Nothing but that it stands in the middle, and how far from other things. */
const JUSTIFIES = /^(?:\s*(?:flex|(?:justify|items)-center|-?m[trblxy]?-\S+|w-full|h-full)(?:\s|$))+$/
