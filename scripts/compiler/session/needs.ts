import type { Exercise } from '../exercise/model.ts'
import type { Deck } from '../deck-model.ts'
import type { Session, SessionItem } from './model.ts'
import type { Wording } from '../../words/wording.ts'

/** An item with the minute at which it begins, and its exercise where it has one. */
export interface TimedItem {
  readonly item: SessionItem
  /** From 0. */
  readonly from: number
  readonly exercise?: Exercise
}

/** The plan of a session by the minute. */
export function timeItems(session: Session): TimedItem[] {
  const exercises = new Map(exercisesOf(session.deck).map((exercise) => [exercise.id, exercise]))
  let from = 0
  return session.items.map((item) => {
    const exercise = item.exercise === undefined ? undefined : exercises.get(item.exercise)
    const timed = { item, from, ...(exercise === undefined ? {} : { exercise }) }
    from += item.minutes
    return timed
  })
}

/** The exercises of a session in the order in which they are played: what answer keys and worksheets are made for. */
export function exercisesOf(deck: Deck): Exercise[] {
  return deck.slides.flatMap(({ exercise }) => exercise ?? [])
}

/** How an item is done: `Exercise, in groups of 3`, `Soft start`. */
export function sayHow({ item: { kind }, exercise }: TimedItem, wording: Wording): string {
  return exercise === undefined
    ? wording.itemKinds[kind]
    : `${wording.itemKinds.exercise}, ${wording.together(exercise.group)}`
}

/**
 * Who does it together: `threes`, `tables` where that is the session's own group, `whole room`; nothing in a pause.
 * @param group people in a group of the session
 */
export function sayTogether(
  { item: { kind }, exercise }: TimedItem,
  group: number | undefined,
  wording: Wording,
): string {
  if (kind === 'break' || kind === 'slack') return ''
  if (exercise === undefined) return wording.wholeRoom
  if (exercise.group > 3 && exercise.group === group) return wording.tables
  return wording.inSizes[exercise.group - 1] ?? wording.together(exercise.group)
}

/** `1:05½`: hours and minutes from the start, to the half. */
export function sayMinute(minute: number): string {
  const whole = Math.floor(minute)
  const half = whole === minute ? '' : '½'
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}${half}`
}
