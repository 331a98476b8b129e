/** “lines 3, 5–9”: every one of them, however many they are. */
export function linesIn(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b)
  const runs: [from: number, to: number][] = []
  for (const line of sorted) {
    const last = runs.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else runs.push([line, line])
  }
  const named = runs.map(([from, to]) => (from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
  return `${sorted.length === 1 ? 'line' : 'lines'} ${named.join(', ')}`
}

/** More than this nobody finds anything in: then each kind stands on a line of its own. */
const LONGEST = 160

/** What is wrong in several ways, each with its lines, in a sentence that ends in a colon or below it. */
export function withKinds(sentence: string, kinds: readonly string[]): string {
  const inOne = `${sentence} ${kinds.join(', ')}.`
  return inOne.length <= LONGEST || kinds.length < 2 ? inOne : `${sentence}\n${kinds.join(',\n')}.`
}
