import type { Copies, Print, Session } from '../session/model.ts'
import type { Problem, SourceText } from '../model.ts'
import { advise } from '../nearest.ts'
import { Problems } from '../problem.ts'
import { exercisesOf } from '../session/needs.ts'
import { toLines } from '../source-lines.ts'
import { inclusionsOf } from './inclusions.ts'
import { type Handout, isPrinted, type PrintedHandout } from './model.ts'

/** A sheet that a session has printed. */
export interface OrderLine {
  readonly handout: PrintedHandout
  readonly print: Print
}

/** What goes to the copy shop for a session, in the order of its materials. */
export function orderOf({ prints }: Pick<Session, 'prints'>, handouts: readonly Handout[]): OrderLine[] {
  const sheets = new Map(handouts.filter(isPrinted).map((handout) => [handout.sheet.letter, handout]))
  return prints.flatMap((print): OrderLine[] => {
    const handout = sheets.get(print.letter)
    return handout === undefined ? [] : [{ handout, print }]
  })
}

/** The same for people: `Sheet P, Cards of the exercises: one set for three`. */
export function sayOrdered({ handout, print }: OrderLine): string {
  const thing = { cards: 'set', slips: 'page', mat: 'mat', whole: '' }[cutsOf(handout) ?? 'whole']
  return `Sheet ${handout.sheet.letter}, ${handout.title}: ${sayCopiesOf(thing, print)}`
}

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

/** Two halves, which are cut and laid together. */
export const isMat = ({ sheet }: Handout): boolean => sheet?.mat === true

/** Does any part of the sheet have to be cut? Mats only by whoever lays them out. */
export function cutsOf(handout: Handout): 'cards' | 'slips' | 'mat' | undefined {
  const kinds = inclusionsOf(handout).flatMap(({ kind }) => (kind === 'cards' || kind === 'slips' ? [kind] : []))
  return kinds[0] ?? (isMat(handout) ? 'mat' : undefined)
}

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
