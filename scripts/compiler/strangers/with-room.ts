import type { Slide } from '../deck-model.ts'
import type { Problems } from '../problem.ts'
import { defined } from '../settings.ts'
import { columnCodeOf } from './column-code.ts'
import { tightnessOf } from './room.ts'

/** Below this the last row reads with effort: three quarters of the kit’s 32 px. */
const SMALL = 76

/** Slides of a deck for a program that sets smaller, each with the size at which all of it can be seen. */
export function withRoom(slides: readonly Slide[], problems: Problems): readonly Slide[] {
  const made = slides.map((slide): Slide => ({
    ...slide,
    ...defined({ tight: tightnessOf(slide), columnCode: columnCodeOf(slide.content) }),
  }))
  const small = made.filter(({ tight = 100 }) => tight < SMALL)
  const [first] = small
  if (first !== undefined) {
    problems.warning({ line: first.line, column: 1 }, {
      rule: 'set-smaller',
      what: `${
        small.length === 1 ? 'One slide holds' : `${small.length} slides hold`
      } more than has room in the kit’s type, and ${small.length === 1 ? 'is' : 'are'} set much smaller: ${
        small.map(({ line }) => `line ${line}`).join(', ')
      }.`,
      why: 'All of it is there, but the back row reads it with effort.',
      fix: 'Part them in two, or shorten them.',
    })
  }
  return made
}
