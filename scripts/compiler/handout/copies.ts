import type { Copies } from '../session/model.ts'
import type { Wording } from '../../words/wording.ts'

/** How many copies so many people need. */
export function copiesFor(people: number, { per, copies }: Copies): number {
  return (per === undefined ? 1 : Math.ceil(people / per)) * copies
}

/** The same as a rule, for any number: `1 each`, `1 for 3`. */
export const sayCopies = ({ per, copies }: Copies, wording: Wording): string => wording.copies(copies, per)

/** The same in words, of something: `one page for four`, `two sets each`, `one each`. */
export const sayCopiesOf = (
  thing: Parameters<Wording['copiesOf']>[0],
  { per, copies }: Copies,
  wording: Wording,
): string => wording.copiesOf(thing, copies, per)
