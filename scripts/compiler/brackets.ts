import type { StateInline } from 'markdown-it'

const known = new WeakMap<StateInline, ReadonlyMap<number, number>>()

/** Offset of the `]` that closes the `[` at `open`, in the text that `state` reads. */
export function closingBracket(state: StateInline, open: number): number | undefined {
  let pairs = known.get(state)
  if (pairs === undefined) {
    pairs = pairBrackets(state.src)
    known.set(state, pairs)
  }
  return pairs.get(open)
}

/** Pairs all brackets in one pass, so that thousands of open ones cost no more than one. Code spans are left out. */
function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  const runs = backtickRuns(text)
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '[') open.push(at)
    else if (character === ']') {
      const start = open.pop()
      if (start !== undefined) pairs.set(start, at)
    } else if (character === '`') at = runs.get(at) ?? at
  }
  return pairs
}

/** For the first backtick of each run: the offset of the last backtick of the code span, or of the run itself. */
function backtickRuns(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const nextOfLength = new Map<number, number>()
  const runs = [...text.matchAll(/`+/g)]
  for (const run of runs.reverse()) {
    const length = run[0].length
    const closing = nextOfLength.get(length)
    ends.set(run.index, (closing ?? run.index) + length - 1)
    nextOfLength.set(length, run.index)
  }
  return ends
}
