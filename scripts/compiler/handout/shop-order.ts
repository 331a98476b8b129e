import type { Print, Session } from '../session/model.ts'
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

/** Two halves, which are cut and laid together. */
export const isMat = ({ sheet }: Handout): boolean => sheet?.mat === true

/** Does any part of the sheet have to be cut? Mats only by whoever lays them out. */
export function cutsOf(handout: Handout): 'cards' | 'slips' | 'mat' | undefined {
  const kinds = inclusionsOf(handout).flatMap(({ kind }) => (kind === 'cards' || kind === 'slips' ? [kind] : []))
  return kinds[0] ?? (isMat(handout) ? 'mat' : undefined)
}
