import { instead } from '../gone.ts'
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
    fix: instead('class', name, PARTS, `The parts are ${PARTS.join(', ')}, each alone on its line behind “:::”.`),
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
