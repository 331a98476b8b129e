import { inclusionsOf } from '../handout/inclusions.ts'
import type { Handout, Moment, PrintedHandout } from '../handout/model.ts'
import { cutsOf } from '../handout/shop-order.ts'
import { printsFor } from '../handout/packs.ts'
import type { Copies, Session } from './model.ts'
import { defined } from '../settings.ts'
import type { TimedItem } from './needs.ts'

/** A sheet that a session has printed: when it goes out, for which exercises, and what has to be cut. */
export interface PackedSheet {
  readonly letter: string
  readonly title: string
  readonly moment: Moment
  readonly copies: Copies
  /** In everybody's pack; else a file of its own. */
  readonly own: boolean
  /** Ids of the exercises that are on it, or that the plan hands it out with. */
  readonly exercises: readonly string[]
  readonly cut?: 'cards' | 'slips' | 'mat'
  /** Cards of one copy. */
  readonly cards: number
}

/** What is printed for the participants of a session: each one’s own first, moment by moment, then what is shared. */
export function packingOf(session: Session, handouts: readonly Handout[]): PackedSheet[] {
  const { packs, shared } = printsFor(session, handouts)
  const companions = ({ sheet }: PrintedHandout): string[] =>
    session.prints.flatMap((print) => (print.letter === sheet.letter ? print.with ?? [] : []))
  const pack = (handout: PrintedHandout, { per, copies }: Copies, own: boolean): PackedSheet =>
    packed(handout, { copies, ...defined({ per }) }, own, companions(handout))
  return [
    ...packs.flatMap(({ sheets }) => sheets.map((handout) => pack(handout, { per: 1, copies: 1 }, true))),
    ...shared.map(({ handout, copies }) => pack(handout, copies, false)),
  ]
}

function packed(handout: PrintedHandout, copies: Copies, own: boolean, companions: readonly string[]): PackedSheet {
  const pieces = inclusionsOf(handout)
  const cut = cutsOf(handout)
  return {
    letter: handout.sheet.letter,
    title: handout.title,
    moment: handout.sheet.moment ?? 'during',
    copies,
    own,
    exercises: [
      ...companions,
      ...pieces.flatMap((piece) => (piece.kind === 'worksheet'
        ? piece.tasks.map(({ exercise: { id } }) => id)
        : piece.kind === 'cards' && piece.exercise !== undefined
        ? [piece.exercise]
        : [])
      ),
    ],
    ...(cut === undefined ? {} : { cut }),
    cards: pieces.reduce((sum, piece) => (piece.kind === 'cards' ? sum + piece.cards.length : sum), 0),
  }
}

/** A sheet at one moment of the plan. */
export interface HandedSheet extends PackedSheet {
  /** It goes out here; else people have it already. */
  readonly first: boolean
  /** They have it already unless all that hands it out before was left out: then it goes out here. */
  readonly unsure: boolean
}

/**
 * What goes out with each item: with an exercise the sheets that it is on or that the plan hands out with it, at the end
 * what people take home, at the beginning the rest. What is sent before is with none.
 */
export function handedOut(items: readonly TimedItem[], packing: readonly PackedSheet[]): HandedSheet[][] {
  const last = items.length - 1
  const uses = items.map(({ exercise }) =>
    packing.filter(({ moment, exercises }) =>
      exercise !== undefined && moment !== 'before' && exercises.includes(exercise.id)
    )
  )
  const named = new Set(uses.flat())
  const seen = new Set<PackedSheet>()
  const sure = new Set<PackedSheet>()
  return uses.map((own, index) => {
    const unnamed = packing.filter((sheet) =>
      !named.has(sheet)
      && ((index === 0 && sheet.moment === 'during') || (index === last && sheet.moment === 'after'))
    )
    return [...own, ...unnamed].map((sheet) => {
      const first = !seen.has(sheet)
      const unsure = !first && !sure.has(sheet)
      seen.add(sheet)
      if (items[index]?.item.priority === 'must') sure.add(sheet)
      return { ...sheet, first, unsure }
    })
  })
}

/** With scissors, an assumption: so many cuts in a minute. */
export const CUTS_A_MINUTE = 12

/** About one cut a card, three for four slips on a page, one for a mat. */
export function cutsFor({ cut, cards }: PackedSheet, copies: number): number {
  return cut === 'cards' ? cards * copies : cut === 'slips' ? 3 * copies : cut === 'mat' ? copies : 0
}
