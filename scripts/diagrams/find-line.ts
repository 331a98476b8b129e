import type { Refusal } from './refusal.ts'

const MOST_TRIALS = 300

/**
 * The line to blame: the one Mermaid names if the rest can be read without it, else a neighbour of which that is true.
 * Where Mermaid names none, the first line without which the rest can be read; else the first line with which it
 * cannot. (Mermaid often stops a line after the mistake, and for mind maps names no line at all.)
 */
export async function findLine(
  refusal: Refusal,
  text: string,
  parses: (text: string) => Promise<boolean>,
): Promise<number> {
  const lines = text.split('\n')
  const without = (index: number): Promise<boolean> => parses(lines.filter((_, at) => at !== index).join('\n'))
  const named = refusal.line === undefined ? undefined : Math.min(refusal.line, lines.length - 1)
  if (named !== undefined) {
    if (refusal.sure) return named
    for (const index of [named, named - 1, named + 1]) {
      if (index > 0 && (lines[index]?.trim() ?? '') !== '' && await without(index)) return index
    }
    return lastWritten(lines, named)
  }
  const written = lines.flatMap((line, index) => index > 0 && line.trim() !== '' ? [index] : []).slice(0, MOST_TRIALS)
  for (const index of written) if (await without(index)) return index
  for (const index of written) if (!await parses(`${lines.slice(0, index + 1).join('\n')}\n`)) return index
  return 0
}

/** Mermaid may name the empty line behind the last: the mistake is then before it. */
function lastWritten(lines: readonly string[], from: number): number {
  return Math.max(0, lines.slice(0, from + 1).findLastIndex((line) => line.trim() !== ''))
}
