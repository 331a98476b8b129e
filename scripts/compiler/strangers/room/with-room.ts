import { hasClass, isElement } from '../../content/node.ts'
import { elementsIn } from '../../content/walk.ts'
import type { Slide } from '../../deck-model.ts'
import type { Problems } from '../../problem.ts'
import { defined } from '../../settings.ts'
import { SlideIds } from '../../slide-ids.ts'
import { BROAD_CODE, CODE, codeSizeOf } from './column-code.ts'
import { columnHeadingSizeOf, headingSizeOf } from './heading-size.ts'
import { inOneSize } from './one-size.ts'
import { partOverfull } from './part-overfull.ts'
import { fitsAt, tightnessOf } from './room.ts'
import { LEAST, tellParted, tellSmall } from './tell-small.ts'

/** Slides of a deck for a program that sets smaller, each with the size at which all of it can be seen: reckoned, until
 * somebody measures it (`fit-brought.ts`). */
export function withRoom(
  given: readonly Slide[],
  problems: Problems,
  partOf: (part: number, count: number) => string,
): readonly Slide[] {
  const ids = new SlideIds(given.map(({ id }) => id))
  const parts = given.map((slide) =>
    partOverfull(isLongQuotation(slide) ? { ...slide, layout: 'text' } : slide, ids, partOf)
  )
  const several = parts.filter(({ length }) => length > 1)
  tellParted(several.flat(), problems)
  const made = inOneSize(parts.flat().map((slide): Slide => ({
    ...slide,
    tight: tightnessOf(slide) ?? 100,
    ...defined({
      codeSize: codeSizeOf(slide.content),
      headingSize: headingSizeOf(slide),
      columnHeadingSize: columnHeadingSizeOf(slide.content),
    }),
  })))
  tellSmall(made, problems, new Set(made.filter((slide) => smallestIn(slide) < LEAST).map(({ id }) => id)))
  return made
}

/** One that is too long to stand large and alone. */
const isLongQuotation = (slide: Slide): boolean => slide.layout === 'quotation' && !fitsAt(slide, 64)

/** How large its smallest words are set, in px: reckoned by what stands there. */
function smallestIn({ content, layout, codeSize = BROAD_CODE, tight = 100 }: Slide): number {
  const elements = elementsIn(content)
  const has = (name: string): boolean => elements.some((element) => element.name === name)
  const isNarrow = layout === 'split' || elements.some((element) => hasClass(element, 'columns'))
  const code = has('pre') ? Math.min(codeSize, (isNarrow ? CODE : BROAD_CODE) * tight / 100) : BROAD_CODE
  // Only large tables are set smaller: `tables.css`.
  const rows = elements.filter(({ name }) => name === 'tr')
  const cells = Math.max(0, ...rows.map(({ children }) => children.filter((cell) => isElement(cell)).length))
  const isLarge = cells > 3 || (cells === 3 && rows.length > 4)
  return Math.min(code, (isLarge ? 24 : 28) * tight / 100)
}
