import type { Child } from '../content/node.ts'
import { mapNodes } from '../content/map-nodes.ts'
import type { Exercise } from '../exercise/model.ts'
import { exercisesOf } from '../session/needs.ts'
import type { Copies, Reading, Session } from '../session/model.ts'
import { inclusionsOf } from './inclusions.ts'
import type { Handout, Inclusion, Moment, PrintedHandout, SheetPart, Task } from './model.ts'
import { orderOf } from './shop-order.ts'
import type { Wording } from '../../words/wording.ts'

/** What one participant gets at one moment of a session, as one file. */
export interface Pack {
  readonly moment: Moment
  /** To be read before, on its first page. */
  readonly reading?: Reading
  readonly sheets: readonly PrintedHandout[]
}

/** What is printed for a session. */
export interface SessionPrints {
  readonly packs: readonly Pack[]
  /** What several people share, or get more than once: a file each. */
  readonly shared: readonly SharedSheet[]
}

export interface SharedSheet {
  readonly handout: PrintedHandout
  readonly copies: Copies
  /** Has the sheet more than this session plays? Then the session has a file of its own. */
  readonly shortened: boolean
}

/** How a pack takes less paper: sent and read on a screen, one for so many people, or two pages on a side. */
export type ThriftyWay = 'screen' | 'two-up' | { readonly sharedBy: number }

/** How to save paper with a pack; undefined where everybody needs one as it is, to work alone. */
export function thriftyWay({ moment, sheets }: Pack): ThriftyWay | undefined {
  if (moment === 'before') return 'screen'
  if (moment === 'after') return 'two-up'
  const groups = sheets.flatMap(inclusionsOf).flatMap((one) =>
    one.kind === 'worksheet' ? one.tasks.map(({ exercise }) => exercise.group) : []
  )
  // What nobody works on in a group is read over a neighbour's arm.
  const sharedBy = groups.length === 0 ? 2 : Math.min(...groups)
  return sharedBy === 1 ? undefined : { sharedBy }
}

/**
 * What is in a pack, by the letters of its sheets, as order and packing page both say it: `Worksheets: sheets G and C`.
 * Every session says how it goes with people who have read nothing, so reading is for whoever wants it.
 */
export function nameOfPack({ moment, reading, sheets }: Pack, wording: Wording): string {
  const letters = sheets.map(({ sheet }) => sheet.letter)
  const named = letters.length === 0 ? '' : wording.sheetsNamed(letters)
  return `${wording.packTitles[moment]}${reading === undefined ? '' : wording.ifYouWantThem}${named}`
}

const MOMENTS: readonly Moment[] = ['before', 'during', 'after']

/** Parts the sheets that a session names into packs and what is shared; of the exercises each has only those played, in
 * that order. */
export function printsFor(session: Session, handouts: readonly Handout[]): SessionPrints {
  const played = exercisesOf(session.deck)
  const lines = orderOf(session, handouts).map(({ handout, print }) => ({
    handout,
    copies: print,
    own: asPlayed(handout, played),
  }))
  const isOwn = ({ copies: { per = 1, copies } }: { copies: Copies }): boolean => per === 1 && copies === 1
  const packs = MOMENTS.flatMap((moment): Pack[] => {
    const sheets = lines.filter((line) => isOwn(line) && line.handout.sheet.moment === moment).map(({ own }) => own)
    const reading = moment === 'before' && !('none' in session.reading) ? { reading: session.reading } : {}
    return sheets.length === 0 && reading.reading === undefined ? [] : [{ moment, sheets, ...reading }]
  })
  const shared = lines.filter((line) => !isOwn(line))
    .map(({ handout, copies, own }) => ({ handout: own, copies, shortened: own !== handout }))
  return { packs, shared }
}

/** The sheets that a session orders, as they are in people's hands there. */
export function sheetsInHand(session: Session, handouts: readonly Handout[]): PrintedHandout[] {
  const played = exercisesOf(session.deck)
  return orderOf(session, handouts).map(({ handout }) => asPlayed(handout, played))
}

/** The sheet with these exercises only, and their cards: task 1, 2, 3 in this order, with the session's minutes. Itself
 * where that changes nothing. */
function asPlayed(handout: PrintedHandout, played: readonly Exercise[]): PrintedHandout {
  const place = ({ exercise }: Pick<Task, 'exercise'>): number => played.findIndex(({ id }) => id === exercise.id)
  const inSession = (task: Task): Task => {
    const number = place(task) + 1
    const minutes = played[number - 1]?.minutes ?? task.exercise.minutes
    return number === task.number && minutes === task.exercise.minutes
      ? task
      : { number, exercise: { ...task.exercise, minutes } }
  }
  let changed = false
  const keep = (is: boolean): boolean => {
    changed ||= !is
    return is
  }
  const playedOf = (what: Inclusion): Inclusion | undefined => {
    if (what.kind === 'cards') {
      return keep(what.exercise === undefined || played.some(({ id }) => id === what.exercise)) ? what : undefined
    }
    if (what.kind !== 'worksheet' && what.kind !== 'key') return what
    const tasks = what.tasks.filter((task) => keep(place(task) >= 0)).sort((a, b) => place(a) - place(b)).map(inSession)
    changed ||= tasks.some((task, index) => task !== what.tasks[index])
    return tasks.length === 0 ? undefined : { ...what, tasks }
  }
  const content = handout.content.flatMap((part): SheetPart[] =>
    mapNodes([part.node], (node): Child => {
      if (typeof node === 'string' || node.kind !== 'included') return node
      const what = playedOf(node.what)
      return what === undefined ? [] : what === node.what ? node : { kind: 'included', what }
    }).map((node) => ({ ...part, node }))
  )
  return changed ? { ...handout, content } : handout
}
