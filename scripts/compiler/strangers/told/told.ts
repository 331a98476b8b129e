import { inWords } from '../../../words/english.ts'
import type { Place, Problems } from '../../problem.ts'

/** What is not taken over of a deck, by name, each with the lines on which it stands. */
export class Told {
  /** Names of the kit that is built, which stay where they stand. */
  names: ReadonlySet<string> = new Set()
  readonly #named = new Map<string, Set<number>>()
  readonly #notes: {
    readonly line: number
    readonly words: readonly [what: string, why: string, fix: string]
    readonly rule: string
    readonly found: string
  }[] = []

  /** @param line 0-based */
  leftOut(name: string, line: number): void {
    const lines = this.#named.get(name) ?? new Set<number>()
    this.#named.set(name, lines.add(line + 1))
  }

  /** A setting that is shown after all. */
  takenOver(name: string): void {
    this.#named.delete(name)
  }

  /** What needs a sentence of its own. @param line 0-based */
  say(rule: string, line: number, found: string, ...words: [what: string, why: string, fix: string]): void {
    this.#notes.push({ rule, line, found, words })
  }

  /** One problem for all that is left out, and those that say more. */
  report(tool: string, problems: Problems): void {
    // Many icons are one thing to say.
    const said = new Map<string, number[]>()
    for (const { rule, line, words: [what] } of this.#notes) {
      if (JOINED.has(rule)) said.set(what, [...(said.get(what) ?? []), line + 1])
    }
    for (const { rule, line, found, words: [what, why, fix] } of this.#notes) {
      const lines = JOINED.has(rule) ? said.get(what) ?? [] : []
      if (lines.length > 1 && lines[0] !== line + 1) continue
      const all = lines.length > 1 ? `${what.replace(/\.$/, '')} (${linesIn(lines)}).` : what
      problems.warning({ line: line + 1, column: 1 }, { rule, found, what: all, why, fix })
    }
    const named = [...this.#named].map(([name, lines]) => `${name} (${linesIn([...lines])})`)
    if (named.length === 0) return
    const first = Math.min(...[...this.#named.values()].flatMap((lines) => [...lines]))
    const place: Place = { line: first, column: 1 }
    const isOne = named.length === 1
    const these = isOne ? 'this one setting of it is' : `these ${inWords(named.length)} settings of it are`
    problems.warning(place, {
      rule: 'foreign-deck',
      what: `This is ${tool}: ${these} not taken over: ${named.join(', ')}.`,
      why: `The kit has a look of its own and runs nothing, so ${
        isOne ? 'it has' : 'they have'
      } no effect; all words are there.`,
      fix: `Delete ${isOne ? 'it' : 'them'} when the slides look right; REFERENCE.md has what the kit knows.`,
    })
  }
}

/** What is said once for all lines. */
const JOINED: ReadonlySet<string> = new Set(['refused-html', 'silent-cell'])
const MOST_LINES = 8

/** “lines 3, 5 and 12 more”. */
export function linesIn(lines: readonly number[]): string {
  const sorted = [...lines].sort((a, b) => a - b)
  const shown = sorted.slice(0, MOST_LINES).join(', ')
  const more = sorted.length > MOST_LINES ? ` and ${sorted.length - MOST_LINES} more` : ''
  return `${sorted.length === 1 ? 'line' : 'lines'} ${shown}${more}`
}
