import { middle, below, BOTTOM, BROAD } from './layouts.ts'
import type { Arranged } from './arrange.ts'
import { LOOKS } from './look.ts'
import { widthOf } from './metrics.ts'
import { heightOf, INDENT, type Paragraph, textOfRuns } from './text.ts'

/** Other programs set the same words as much broader. */
const DOUBT = 1.1
const rounded = (size: number, to: number): number => Math.ceil(size / to) * to

/** Title and text in the middle of a slide: the lines of a list begin below one another, in as much room as the longest
 * takes. Nothing where they need all of the slide. @param lines of the title */
export function inMiddle(
  title: readonly Paragraph[],
  body: readonly Paragraph[],
  lines: number,
): Arranged | undefined {
  const isList = body.some(({ bullet }) => bullet !== undefined)
  const width = isList ? Math.min(BROAD, rounded(Math.max(...body.map(breadthOf)) * DOUBT, 80)) : BROAD
  const height = rounded(heightOf(body, width / DOUBT), 40)
  if (height > BOTTOM - below(lines)) return undefined
  return {
    layout: middle(lines, isList, width, height),
    texts: new Map([
      ['title', title.map((one): Paragraph => one.look === 'title' ? { ...one, look: 'titleInMiddle' } : one)],
      ['body', isList ? body : body.map((one): Paragraph => one.look === 'body' ? { ...one, look: 'middle' } : one)],
    ]),
    objects: [],
  }
}

/** How broad a paragraph is on one line. */
const breadthOf = ({ runs, look, level, bullet }: Paragraph): number =>
  Math.max(...textOfRuns(runs).split('\n').map((line) => widthOf(line, 'sansBold', LOOKS[look].size)))
  + (level + (bullet === undefined ? 0 : 1)) * INDENT
