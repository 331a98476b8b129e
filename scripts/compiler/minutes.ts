import type { Slide } from './deck-model.ts'
import type { Place, Problems } from './problem.ts'

/** Planned minutes of some slides together; 0 where there is no plan. */
export function sumOfMinutes(slides: readonly Pick<Slide, 'minutes'>[]): number {
  // In hundredths, so that 0.1 + 0.2 is 0.3.
  return slides.reduce((sum, slide) => sum + Math.round((slide.minutes ?? 0) * 100), 0) / 100
}

/** Warns where the length that a deck gives, at a place, is not that of its slides. */
export function checkMinutes(
  minutes: number | undefined,
  place: Place | undefined,
  slides: readonly Slide[],
  problems: Problems,
): void {
  const sum = sumOfMinutes(slides)
  if (minutes === undefined || sum === 0 || sum === minutes) return
  problems.warning(place ?? { line: 1, column: 1 }, {
    rule: 'minutes-sum',
    found: `minutes: ${minutes}`,
    what: `The deck says ${minutes} minutes, its slides together say ${sum}.`,
    why: 'The speaker’s clock follows the slides, the start page shows the length of the deck.',
    fix: `Write “minutes: ${sum}”, or change the minutes of the slides.`,
  })
}
