import { middle, below, BOTTOM, BROAD, named, type PlaceName } from './layouts.ts'
import type { Arranged } from './arrange.ts'
import { centred } from './nested.ts'
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

/** Where words of columns stand, whose lines begin below one another. */
const COLUMNS: ReadonlySet<PlaceName> = new Set(['body', 'second', 'third', 'fourth'])

/** The words of a slide in the middle of its room, those of lists and columns apart; and the bar above a title. */
export function allInMiddle({ layout, texts, ...rest }: Arranged): Arranged {
  const isOfColumns = (slot: PlaceName): boolean => texts.has('second') && COLUMNS.has(slot)
  const frameOf = (slot: PlaceName) => layout.places.find((one) => one.slot === slot)?.frame
  const [title, strip] = [frameOf('title'), frameOf('strip')]
  if (title === undefined || strip === undefined) return { layout, texts, ...rest }
  const { x } = title
  const width = strip.x + strip.width - x
  return {
    ...rest,
    layout: {
      ...layout,
      name: named(layout.name, 1, (words) => words.centred),
      areas: layout.areas.map((area) =>
        area.colour === 'accent' && area.frame.x === x && area.frame.width < width
          ? { ...area, frame: { ...area.frame, x: x + (width - area.frame.width) / 2 } }
          : area
      ),
      places: layout.places.map((place) =>
        place.slot === 'strip' || isOfColumns(place.slot) || place.look === 'middle' || place.look === 'body'
          ? place
          : { ...place, frame: { ...place.frame, x, width } }
      ),
    },
    texts: new Map([...texts].map(([slot, all]) => [slot, isOfColumns(slot) ? all : all.map(centred)])),
  }
}
