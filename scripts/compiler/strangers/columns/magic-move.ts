import { readCodeMark } from '../../scan-lines.ts'
import { type DeckLine, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'
import { type AroundMove, aroundMove, standing } from './around-move.ts'
import { atState, statePresses, withHeldSteps } from './at-state.ts'
import { notesAt, pressesIn } from './state-notes.ts'

/** A fence around fences, each of which becomes the next while somebody presses. */
const MOVE = /^\s*`{4,}\s*md\s+magic-move\b/

interface CodeMove {
  readonly start: number
  readonly end: number
  readonly states: readonly (readonly DeckLine[])[]
}

/** A slide with code that changes, once for each of its states; any other as it is. */
export function statesOf(lines: readonly DeckLine[], told: Told): (readonly DeckLine[])[] {
  const moves = movesIn(lines)
  const most = Math.max(0, ...moves.map(({ states }) => states.length))
  const [first] = moves
  const last = moves.at(-1)
  if (first === undefined || last === undefined || most === 0) return [lines]
  for (const { start } of moves) told.leftOut('the movement of code, whose states are slides', lines[start]?.from ?? 0)
  const [above, below] = [lines.slice(0, first.start), lines.slice(last.end + 1)]
  const presses = pressesIn(above)
  // Where several change at once, or one says when it does, nobody counts.
  const times = moves.length === 1 && !/\bat\b/.test(lines[first.start]?.text ?? '')
    ? statePresses(above, first.states)
    : undefined
  const aroundAt = (state: number): AroundMove => {
    const time = times?.[state]
    return time === undefined
      ? aroundMove(above, below)
      : aroundMove(atState(above, time, told), atState(below, time, told))
  }
  const notesOf = (made: readonly DeckLine[], state: number): readonly DeckLine[] =>
    presses === undefined
      ? made
      : notesAt(made, state === 0 ? 0 : presses + state, state === most - 1 ? Infinity : presses + state + 1)
  return Array.from({ length: most }, (_, state) => {
    const around = aroundAt(state)
    return withHeldSteps([
      ...(state === 0 ? around.first : around.later),
      ...moves.flatMap(({ states, end }, index) => {
        const between = lines.slice(end + 1, moves[index + 1]?.start ?? end + 1)
        return [...states[Math.min(state, states.length - 1)] ?? [], ...(state === 0 ? between : standing(between))]
      }),
      ...notesOf(state === most - 1 ? around.lastBelow : state === 0 ? around.firstBelow : around.laterBelow, state),
    ])
  })
}

function movesIn(lines: readonly DeckLine[]): CodeMove[] {
  const kinds = lineKinds(lines)
  const moves: CodeMove[] = []
  for (let start = 0; start < lines.length; start++) {
    if (kinds[start] !== 'code' || kinds[start - 1] === 'code' || !MOVE.test(lines[start]?.text ?? '')) continue
    let end = start
    while (kinds[end + 1] === 'code' && !/^\s*`{4,}\s*$/.test(lines[end]?.text ?? '')) end++
    moves.push({ start, end, states: fencesIn(lines.slice(start + 1, end)) })
    start = end
  }
  return moves
}

/** The fences in a fence; files that are taken in stand for themselves. */
function fencesIn(lines: readonly DeckLine[]): (readonly DeckLine[])[] {
  const made: DeckLine[][] = []
  let isOpen = false
  for (const line of lines) {
    const mark = readCodeMark(line.text)
    if (!isOpen && (mark !== undefined || /^\s*<<</.test(line.text))) {
      made.push([line])
      isOpen = mark !== undefined
    } else if (isOpen) {
      made.at(-1)?.push(line)
      if (mark?.closes === true) isOpen = false
    }
  }
  return made
}
