import { instead } from '../gone.ts'
import { nearest } from '../nearest.ts'
import { LANGUAGES } from '../../words/wording.ts'
import { isInclusionName } from './inclusion.ts'
import { PARTS } from '../exercise/names.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'

export function reportUnclosed(work: Work, line: number, column: number, found: string): void {
  work.problems.error(work.at(line, column), {
    rule: 'unclosed-div',
    found,
    what: 'This “:::” block is never closed.',
    why: 'Nobody can tell where it ends and the slide goes on.',
    fix: 'Put a line with only “:::” where it ends, before the next “---”.',
  })
}

export function reportUnknownPart(work: Work, place: Place, name: string, words: string): void {
  work.problems.error(place, {
    rule: 'unknown-exercise-part',
    found: words,
    what: `An exercise has no part “${words}”.`,
    why: 'Whether its contents may be given out, nobody can tell.',
    fix: instead('class', nameOf(name), PARTS,
      `The parts are ${PARTS.join(', ')}, each alone on its line behind “:::”.`),
  })
}

export function reportStray(work: Work, line: number, column: number, found: string): void {
  work.problems.warning(work.at(line, column), {
    rule: 'stray-div-end',
    found,
    what: 'This “:::” closes nothing.',
    why: 'A block above it may have been closed too early, or was never opened.',
    fix: 'Delete the line, or open a block with a name: “::: notes”.',
  })
}

/** The names of the dialect by those that authors may take for them, in whatever language. */
const CALLED: ReadonlyMap<string, string> = new Map(
  Object.values(LANGUAGES).flatMap(({ blocksCalled }) =>
    Object.entries(blocksCalled).flatMap(([name, others]) => others.map((other) => [other, name] as const))
  ),
)
const nameOf = (called: string): string => CALLED.get(called.toLowerCase()) ?? called

/** Does somebody who writes for the kit mean what only the speaker sees, misspelt or in another language? */
export const mightBeNotes = ({ inHandout }: Work, name: string): boolean =>
  !inHandout
  && (nameOf(name) === 'notes' || (/^n/i.test(name) && nearest(name, ['notes']) !== undefined))

/** Content of a block that has no name of the dialect. @param known the names that there are */
export function reportUnknown(
  work: Work,
  place: Place,
  [name, words, rest]: readonly [name: string, words: string, rest: string],
  known: readonly string[],
): void {
  const wrong = name === '' || known.includes(name) ? rest : name
  work.problems.warning(place, {
    rule: 'unknown-block',
    found: words,
    what: `There is no block “::: ${wrong}”.`,
    why: mightBeNotes(work, wrong)
      ? 'It might be notes, so its contents went to the speaker’s notes.'
      : 'Its contents are shown, but nothing is done with them.',
    fix: work.inHandout && isInclusionName(name)
      ? `A handout takes in slides, exercises and the like on one line, with two colons: “:: ${words}”.`
      : instead('class', mightBeNotes(work, wrong) ? 'note' : nameOf(wrong), known,
        `The blocks are ${known.join(', ')}.`),
  })
}
