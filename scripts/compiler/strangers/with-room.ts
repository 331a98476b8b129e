import type { Slide } from '../deck-model.ts'
import type { Problems } from '../problem.ts'
import { defined } from '../settings.ts'
import { SlideIds } from '../slide-ids.ts'
import { codeSizeOf } from './column-code.ts'
import { partOverfull } from './part-overfull.ts'
import { tightnessOf } from './room.ts'
import { tellSmall } from './tell-small.ts'

/** Slides of a deck for a program that sets smaller, each with the size at which all of it can be seen: reckoned, until
 * somebody measures it (`fit-brought.ts`). */
export function withRoom(
  whole: readonly Slide[],
  problems: Problems,
  partOf: (part: number, count: number) => string,
): readonly Slide[] {
  const ids = new SlideIds(whole.map(({ id }) => id))
  const parts = whole.map((slide) => partOverfull(slide, ids, partOf))
  reportParted(parts.filter(({ length }) => length > 1), problems)
  const made = parts.flat().map((slide): Slide => ({
    ...slide,
    tight: tightnessOf(slide) ?? 100,
    ...defined({ codeSize: codeSizeOf(slide.content) }),
  }))
  const parted = new Set(parts.filter(({ length }) => length > 1).flat().map(({ id }) => id))
  tellSmall(made.filter(({ id }) => !parted.has(id)), problems)
  return made
}

function reportParted(parted: readonly (readonly Slide[])[], problems: Problems): void {
  const lines = parted.flatMap(([first]) => first?.line ?? [])
  const [line] = lines
  if (line === undefined) return
  const isOne = lines.length === 1
  problems.warning({ line, column: 1 }, {
    rule: 'parted-slide',
    what: `${isOne ? 'One slide holds' : `${lines.length} slides hold`} more than has room on one in any type, and ${
      isOne ? 'is' : 'are'
    } parted in several, each below the same heading: ${lines.map((one) => `line ${one}`).join(', ')}.`,
    why: 'What leaves the slide below, nobody sees. Lines of code that is parted stand out no more.',
    fix: 'Part them yourself with “---” where it suits you, or shorten them.',
  })
}
