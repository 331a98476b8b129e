import type { Copies } from '../session/model.ts'

/** How many copies so many people need. */
export function copiesFor(people: number, { per, copies }: Copies): number {
  return (per === undefined ? 1 : Math.ceil(people / per)) * copies
}

/** The same as a rule, for any number: `1 each`, `1 for 3`. */
export function sayCopies({ per, copies }: Copies): string {
  if (per === undefined) return `${copies} in all`
  return per === 1 ? `${copies} each` : `${copies} for ${per}`
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const inWords = (number: number): string => WORDS[number] ?? String(number)

/** The same in words, of something that may have a name: `one page for four`, `two sets each`, `one each`. */
export function sayCopiesOf(thing: string, { per, copies }: Copies): string {
  const counted = thing === '' ? inWords(copies) : `${inWords(copies)} ${thing}${copies === 1 ? '' : 's'}`
  return `${counted} ${per === undefined ? 'in all' : per === 1 ? 'each' : `for ${inWords(per)}`}`
}
