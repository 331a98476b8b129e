import type { Slide } from '../../deck-model.ts'
import type { Problems } from '../../problem.ts'
import { defined } from '../../settings.ts'
import { SlideIds } from '../../slide-ids.ts'
import { codeSizeOf } from './column-code.ts'
import { partOverfull } from './part-overfull.ts'
import { fitsAt, tightnessOf } from './room.ts'
import { tellParted, tellSmall } from './tell-small.ts'

/** Slides of a deck for a program that sets smaller, each with the size at which all of it can be seen: reckoned, until
 * somebody measures it (`fit-brought.ts`). */
export function withRoom(
  whole: readonly Slide[],
  problems: Problems,
  partOf: (part: number, count: number) => string,
): readonly Slide[] {
  const ids = new SlideIds(whole.map(({ id }) => id))
  const parts = whole.map((slide) =>
    partOverfull(isLongQuotation(slide) ? { ...slide, layout: 'text' } : slide, ids, partOf)
  )
  const several = parts.filter(({ length }) => length > 1)
  tellParted(several.flatMap(([first]) => first ?? []), problems)
  const made = parts.flat().map((slide): Slide => ({
    ...slide,
    tight: tightnessOf(slide) ?? 100,
    ...defined({ codeSize: codeSizeOf(slide.content) }),
  }))
  const parted = new Set(several.flat().map(({ id }) => id))
  tellSmall(made.filter(({ id }) => !parted.has(id)), problems)
  return made
}

/** One that is too long to stand large and alone. */
const isLongQuotation = (slide: Slide): boolean => slide.layout === 'quotation' && !fitsAt(slide, 64)
