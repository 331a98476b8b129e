import type { SlideDraft } from '../draft-slide.ts'
import { headingNotes } from '../rules/headings.ts'
import type { Work } from '../work.ts'
import { blocksOf } from './blocks.ts'
import { lineOf } from '../token-line.ts'

/** The heading may name an identity; all else is said by the exercise, and nothing stands beside it. */
export function checkSlide({ face, heading }: SlideDraft, work: Work): void {
  const given = headingNotes.get(heading)
  const minutes = given?.keys.get('minutes')
  if (minutes !== undefined) {
    work.problems.warning(minutes.place, {
      rule: 'exercise-minutes',
      found: `minutes=${minutes.value}`,
      what: 'The minutes of this slide are those of its exercise.',
      why: 'Written twice they would drift apart; these have no effect.',
      fix: 'Delete them here.',
    })
  }
  const layout = given?.classes.find((name) => !work.context.settings.identities.has(name))
  const line = heading === undefined ? 0 : lineOf(heading)
  if (layout !== undefined) {
    work.problems.warning(work.at(line), {
      rule: 'exercise-layout',
      found: `.${layout}`,
      what: `An exercise cannot have the layout “${layout}”.`,
      why: 'Its three slides have layouts of their own; this one has no effect.',
      fix: 'Delete it.',
    })
  }
  const [stranger] = blocksOf(face).flatMap((
    [first],
  ) => (first === undefined || first === heading ? [] : [lineOf(first)]))
  if (stranger === undefined) return
  work.problems.error(work.at(stranger), {
    rule: 'text-outside-exercise',
    found: work.lineText(stranger),
    what: 'This stands on the slide of an exercise, but not inside it.',
    why: 'The exercise takes the whole slide, so this would not be shown.',
    fix: 'Move it between “::: exercise” and the first part, into “::: notes”, or onto a slide of its own.',
  })
}
