import { type AttributeList, parseAttributes } from '../attributes.ts'
import { checkAttributes, type CheckedAttributes, type WhiteList } from '../check-attributes.ts'
import type { Place } from '../problem.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'
import { foundIn } from '../certain.ts'

/** What stands behind `::: exercise`, as written. */
export interface ExerciseHead {
  readonly place: Place
  /** The second word; empty where there is none. */
  readonly kind: string
  readonly kindPlace: Place
  /** Not yet checked: the slide's heading may carry the same. */
  readonly id?: { readonly value: string; readonly place: Place }
  readonly keys: CheckedAttributes['keys']
}

/** The head of each `fenced_div_open` token that is an exercise. */
export const exerciseHeads = new TokenNotes<ExerciseHead>()

const ALLOWED: WhiteList = {
  where: 'an exercise',
  classWord: 'class',
  ids: false,
  classes: [],
  keys: 'any',
  flags: [],
}

/** Of an exercise that says nothing of itself. */
export function headOf(place: Place): ExerciseHead {
  return { place, kind: '', kindPlace: place, keys: new Map() }
}

/** Reads `KIND {#id minutes=6}` from `at` on. `placeOf` tells where an offset of `info` stands, `place` where the block
 * does. */
export function readExerciseHead(
  work: Work,
  info: string,
  at: number,
  place: Place,
  placeOf: (offset: number) => Place,
): ExerciseHead {
  const kind = foundIn(info.slice(at), /^[^\s{]+/)
  const after = at + kind.length
  const start = after + info.slice(after).length - info.slice(after).trimStart().length
  const list = parseAttributes(info, start, false)
  const rest = (list === undefined ? info.slice(start) : info.slice(list.end)).trim()
  if (rest !== '') {
    work.problems.error(placeOf(list?.end ?? start), {
      rule: 'bad-exercise',
      found: rest,
      what: 'This cannot be read behind “::: exercise”.',
      why: 'Without its id and minutes the exercise cannot be found, and no session can plan it.',
      fix: 'Write ::: exercise sort {#id minutes=6}: the kind, then everything else in braces, with blanks between.',
    })
  }
  const id = list?.items.find((item) => item.kind === 'id')
  const others: AttributeList = { items: list?.items.filter((item) => item !== id) ?? [], end: list?.end ?? start }
  return {
    place,
    kind,
    kindPlace: placeOf(at),
    ...(id === undefined ? {} : { id: { value: id.value, place: placeOf(id.start) } }),
    keys: checkAttributes(others, ALLOWED, work, placeOf).keys,
  }
}
