import { type Content, type Element, hasClass, isElement, type Secret } from '../../content/node.ts'
import { breadthOf, piecesOf } from '../../content/side-heading.ts'
import { elementsIn, textOf } from '../../content/walk.ts'
import type { SlideFor } from '../../deck-model.ts'
import { columnsIn, WIDTH, wordsWidth } from './column-code.ts'

/** How large the heading of a slide is, and how broad its place, in px of the canvas: `covers.css`, `statements.css`. */
const PLACES: Partial<Record<SlideFor<Secret>['layout'], { readonly size: number; readonly width: number }>> = {
  cover: { size: 88, width: 804 },
  section: { size: 88, width: 1040 },
  statement: { size: 68, width: 1040 },
  split: { size: 46, width: 604 },
}

/** The size at which the longest word of a slide's heading has room on a line, where the kit's own is too large for it: a
 * word is broken only where nobody could read it otherwise. */
export function headingSizeOf(
  { layout, content }: Pick<SlideFor<Secret>, 'layout' | 'content'>,
): number | undefined {
  const heading = content.find((node): node is Element<Secret> => isElement(node) && /^h[12]$/.test(node.name))
  if (heading === undefined) return undefined
  const room = wordsWidth(content)
  const isBeside = room < WIDTH
  const { size, width } = PLACES[layout] ?? { size: heading.name === 'h1' ? 68 : 46, width: WIDTH }
  const most = layout === 'cover' && isBeside ? 68 : size
  const place = isBeside ? Math.min(room, width) : width
  const fits = sizeIn(place, heading)
  return fits < most ? Math.max(LEAST, fits) : undefined
}

/** The same of headings in columns, which all have one size. */
export function columnHeadingSizeOf(content: Content<Secret>): number | undefined {
  const rows = elementsIn(content).filter((node) => hasClass(node, 'columns'))
  const sizes = rows.flatMap((row) =>
    columnsIn(row, wordsWidth(content)).flatMap(({ part, breadth }) =>
      elementsIn([part]).filter(({ name }) => name === 'h3').map((heading) =>
        sizeIn(breadth - (isElement(part) && hasClass(part, 'panel') ? PANEL : 0), heading)
      )
    )
  )
  const size = Math.min(...sizes)
  return size < SMALL ? Math.max(LEAST, size) : undefined
}

/** The size at which a heading's longest word is as broad as its place, in px. */
const sizeIn = (place: number, heading: Element<Secret>): number =>
  Math.floor(place / (Math.max(...piecesOf(textOf([heading])).map((word) => breadthOf(word))) * DOUBT))

/** How large those are: `base.css`; and what a panel keeps free at its sides. */
const SMALL = 36
const PANEL = 56

/** What is reckoned is only near what comes out. */
const DOUBT = 1.02
/** What can be read from the last row. */
const LEAST = 20
