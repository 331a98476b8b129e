import { readCodeMark } from '../../scan-lines.ts'
import { type DeckLine, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'

/** A fence around fences, each of which becomes the next while somebody presses. */
const MOVE = /^\s*`{4,}\s*md\s+magic-move\b/

interface CodeMove {
  readonly start: number
  readonly end: number
  readonly states: readonly (readonly DeckLine[])[]
}

/** A slide with code that changes, once for each of its states; any other as it is. What appears with a press below
 * the code is there from its last state on. */
export function statesOf(lines: readonly DeckLine[], told: Told): (readonly DeckLine[])[] {
  const moves = movesIn(lines)
  const most = Math.max(0, ...moves.map(({ states }) => states.length))
  if (most === 0) return [lines]
  for (const { start } of moves) told.leftOut('the movement of code, whose states are slides', lines[start]?.from ?? 0)
  return Array.from({ length: most }, (_, state) => {
    const isLast = state === most - 1
    let depth = 0
    return lines.flatMap((line, index): readonly DeckLine[] => {
      const move = moves.find(({ start, end }) => index >= start && index <= end)
      if (move !== undefined) {
        return index === move.start
          ? move.states[Math.min(state, move.states.length - 1)] ?? []
          : []
      }
      if (isLast || index < (moves[0]?.start ?? 0)) return [line]
      const before = depth
      depth += (line.text.match(/<v-clicks?\b[^>]*>/g) ?? []).length - (line.text.match(/<\/v-clicks?>/g) ?? []).length
      return before > 0 || depth > 0 ? [] : [line]
    })
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
