import type { Session } from '../session/model.ts'
import type { Problem, SourceText } from '../model.ts'
import { advise } from '../nearest.ts'
import { Problems } from '../problem.ts'
import { exercisesOf } from '../session/needs.ts'
import { toLines } from '../source-lines.ts'
import type { Handout } from './model.ts'

/** Complains of sheets that a session prints and that are not there. */
export function checkPrints(sessions: readonly Session[], handouts: readonly Handout[]): Problem[] {
  const letters = handouts.flatMap(({ sheet }) => sheet?.letter ?? []).sort()
  return sessions.flatMap(({ file, prints, deck }) => {
    const problems = new Problems(file)
    const played = new Set(exercisesOf(deck).map(({ id }) => id))
    for (const { letter, place, with: exercise } of prints) {
      if (!letters.includes(letter)) {
        problems.error(place, {
          rule: 'unknown-sheet',
          found: `print: ${letter}`,
          what: `There is no sheet ${letter}.`,
          why: 'Whoever prints would leave it out.',
          fix: letters.length === 0
            ? 'Write one in handouts/, with “sheet: ” and a letter; or “what:”, for something to bring.'
            : `The sheets are ${letters.join(', ')}.`,
        })
      }
      if (exercise === undefined || played.has(exercise)) continue
      problems.error(place, {
        rule: 'unknown-exercise',
        found: `with: ${exercise}`,
        what: `This session plays no exercise “${exercise}”.`,
        why: 'The guide says beside an exercise which sheets go out with it.',
        fix: advise(exercise, played, 'Name one of its items’ exercises, or leave “with” out.'),
      })
    }
    return problems.list
  })
}

const CALLED = /\bSheet ([A-Z](?:[1-9]\d?)?)\b/g

/** Warns of sheets that are not there and that the words of a session or a deck call by a letter. A kit without sheets
 * may call anything one. */
export function checkSheetNames(sources: readonly SourceText[], handouts: readonly Handout[]): Problem[] {
  const letters = new Set(handouts.flatMap(({ sheet }) => sheet?.letter ?? []))
  if (letters.size === 0) return []
  return sources.flatMap((source) => {
    const problems = new Problems(source.file)
    toLines(source).lines.forEach((text, line) => {
      for (const { 0: found, 1: letter = '', index } of text.matchAll(CALLED)) {
        if (letters.has(letter)) continue
        problems.warning({ line: line + 1, column: index + 1 }, {
          rule: 'unknown-sheet',
          found,
          what: `There is no sheet ${letter}.`,
          why: 'People would look for it, and whoever prints would leave it out.',
          fix: `The sheets are ${[...letters].sort().join(', ')}.`,
        })
      }
    })
    return problems.list
  })
}
