import type { Material, Session } from '../session/model.ts'
import type { Problem, SourceText } from '../model.ts'
import { Problems } from '../problem.ts'
import { toLines } from '../source-lines.ts'
import { inclusionsOf } from './inclusions.ts'
import { type Handout, isPrinted, type PrintedHandout } from './model.ts'

const NAMED = /\bSheet ([A-Z](?:[1-9]\d?)?)\b/g

/** Something that a session has printed: a sheet that its materials name, and how many copies. */
export interface OrderLine {
  readonly handout: PrintedHandout
  readonly material: Material
}

/** What goes to the copy shop for a session, in the order of its materials. */
export function orderOf({ materials }: Session, handouts: readonly Handout[]): OrderLine[] {
  const sheets = new Map(handouts.filter(isPrinted).map((handout) => [handout.sheet.letter, handout]))
  return materials.flatMap((material) =>
    [...material.text.matchAll(NAMED)].flatMap(([, letter = '']): OrderLine[] => {
      const handout = sheets.get(letter)
      return handout === undefined ? [] : [{ handout, material }]
    })
  )
}

/** How many copies so many people need. */
export function copiesFor(people: number, { per, copies }: Pick<Material, 'per' | 'copies'>): number {
  return (per === undefined ? 1 : Math.ceil(people / per)) * copies
}

/** The same as a rule, for any number: `1 each`, `1 for 3`. */
export function sayCopies({ per, copies }: Pick<Material, 'per' | 'copies'>): string {
  if (per === undefined) return `${copies} in all`
  return per === 1 ? `${copies} each` : `${copies} for ${per}`
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const inWords = (number: number): string => WORDS[number] ?? String(number)

/** The same in words, of something that is counted: `one page for four`, `two sets each`. */
export function sayCopiesOf(thing: string, { per, copies }: Pick<Material, 'per' | 'copies'>): string {
  const counted = `${inWords(copies)} ${thing}${copies === 1 ? '' : 's'}`
  return `${counted} ${per === undefined ? 'in all' : per === 1 ? 'each' : `for ${inWords(per)}`}`
}

/** One-sided, with frames: two halves, which are cut and laid together. */
export const isMat = (handout: Handout): boolean =>
  handout.sheet?.oneSided === true && inclusionsOf(handout).some(({ kind }) => kind === 'space')

/** Does any part of the sheet have to be cut? Mats only by whoever lays them out. */
export function cutsOf(handout: Handout): 'cards' | 'slips' | 'mat' | undefined {
  const kinds = inclusionsOf(handout).flatMap(({ kind }) => (kind === 'cards' || kind === 'slips' ? [kind] : []))
  return kinds[0] ?? (isMat(handout) ? 'mat' : undefined)
}

/** Warns of sheets that a session or a deck names and that are not there. A kit without sheets may call anything
 * one. */
export function checkSheetNames(sources: readonly SourceText[], handouts: readonly Handout[]): Problem[] {
  const letters = new Set(handouts.flatMap(({ sheet }) => sheet?.letter ?? []))
  if (letters.size === 0) return []
  return sources.flatMap((source) => {
    const problems = new Problems(source.file)
    toLines(source).lines.forEach((text, line) => {
      for (const { 0: found, 1: letter = '', index } of text.matchAll(NAMED)) {
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
