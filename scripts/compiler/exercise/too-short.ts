import type { Problem } from '../model.ts'
import type { Deck } from '../deck-model.ts'
import { Problems } from '../problem.ts'
import type { Session } from '../session/model.ts'
import type { Exercise } from './model.ts'
import { minutesText } from './in-words.ts'
import { workingTime } from './working-time.ts'
import { sumOfMinutes } from '../minutes.ts'
import * as english from '../../words/english.ts'

/**
 * Warns of exercises that cannot be read and worked in their minutes: those that their deck gives them, and those that
 * they have in a session.
 * @param decks each by itself, not those that are put together from others.
 */
export function findTooShort(decks: readonly Deck[], sessions: readonly Session[]): Problem[] {
  return [
    ...decks.flatMap(({ slides }) =>
      slides.flatMap((
        { exercise },
      ) => (exercise === undefined ? [] : warn(exercise, exercise.minutes, exercise.file, exercise)))
    ),
    ...sessions.flatMap(({ file, items, deck }) =>
      items.flatMap(({ exercise: id, line }, at) => {
        const own = deck.slides.filter(({ item }) => item === at)
        const exercise = own.find((slide) => slide.exercise?.id === id)?.exercise
        if (exercise === undefined) return []
        const minutes = sumOfMinutes(own.filter(({ exerciseId }) => exerciseId === id))
        return warn(exercise, Math.round(minutes * 10) / 10, file, { line, column: 1 })
      })
    ),
  ]
}

function warn(
  exercise: Exercise,
  given: number,
  file: string,
  place: { line: number; column: number },
): readonly Problem[] {
  const { shares, minutes } = workingTime(exercise)
  if (given === 0 || minutes <= given) return []
  const problems = new Problems(file)
  const sum = shares.map(({ what, minutes: each }) => `${what} (${Math.round(each * 10) / 10})`).join(', ')
  problems.warning(place, {
    rule: 'exercise-too-short',
    found: exercise.id,
    what: `The exercise “${exercise.title}” (${exercise.id}) has ${
      minutesText(given, english)
    } here and takes about ${minutes}: ${sum}.`,
    why: 'Groups are stopped before they have an answer, or the debrief is lost.',
    fix: `Give it ${minutesText(minutes, english)}, or take cards, words or steps away.`,
  })
  return problems.list
}
