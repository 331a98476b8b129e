import type { Place } from '../problem.ts'
import type { DeckLine } from './line.ts'

/** Finds for a place in a translated deck where it stands in the file. */
export class Origins {
  readonly #source: readonly string[]
  readonly #lines: readonly DeckLine[]

  /** @param lines all of the translated deck, its front matter included */
  constructor(source: readonly string[], lines: readonly DeckLine[]) {
    this.#source = source
    this.#lines = lines
  }

  textOf(line: number): string {
    return this.writtenIn(this.#lines[line]?.from ?? 0)
  }

  /** @param line 0-based, of the file */
  writtenIn(line: number): string {
    return this.#source[line] ?? ''
  }

  /** @param line and column are 0-based, in the translated deck */
  placeOf(line: number, column: number): Place {
    const { text, from } = this.#lines[Math.min(line, this.#lines.length - 1)] ?? { text: '', from: 0 }
    return { line: from + 1, column: columnIn(this.#source[from] ?? '', text, column) + 1 }
  }
}

/** What stands before and behind the words that were changed keeps its column; they themselves begin where they
 * differ. */
function columnIn(source: string, text: string, column: number): number {
  if (source === text) return column
  const most = Math.min(source.length, text.length)
  let before = 0
  while (before < most && source[before] === text[before]) before++
  if (column <= before) return column
  let behind = 0
  while (behind < most - before && source.at(-1 - behind) === text.at(-1 - behind)) behind++
  return column >= text.length - behind ? Math.max(0, column + source.length - text.length) : before
}
