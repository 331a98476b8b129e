import { inWords } from '../../../words/english.ts'
import type { Place, Problems } from '../../problem.ts'
import { linesIn, withKinds } from './lines-in.ts'

/** What is not taken over of a deck, by name, each with the lines on which it stands. */
export class Told {
  /** Names of the kit that is built, which stay where they stand. */
  names: ReadonlySet<string> = new Set()
  /** Is this a word of its glossary? */
  isTerm: (word: string) => boolean = () => false
  /** Is the deck the kit's own, whose unknown words the compiler tells? */
  isOfKit = false
  readonly #named = new Map<string, Set<number>>()
  readonly #also: (readonly [name: string, line: number])[] = []
  readonly #changed = new Map<string, Set<number>>()
  readonly #notes: {
    readonly line: number
    readonly words: readonly [what: string, why: string, fix: string]
    readonly rule: string
    readonly found: string
  }[] = []

  /** What the kit that is built has. */
  know(names: Iterable<string>, isTerm: (word: string) => boolean): void {
    this.names = new Set(names)
    this.isTerm = isTerm
  }

  /** @param line 0-based */
  leftOut(name: string, line: number): void {
    const lines = this.#named.get(name) ?? new Set<number>()
    this.#named.set(name, lines.add(line + 1))
  }

  /** A line that is named only where others with this name are. @param line 0-based */
  leftOutAlso(name: string, line: number): void {
    this.#also.push([name, line])
  }

  /** What has an effect, but another than elsewhere, so that nobody should delete it. @param what a sentence
   * without capital letter and full stop @param line 0-based */
  changed(what: string, line: number): void {
    this.#changed.set(what, (this.#changed.get(what) ?? new Set()).add(line + 1))
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
    for (const [name, line] of this.#also) this.#named.get(name)?.add(line + 1)
    const named = [...this.#named]
    const changed = [...this.#changed]
    if (named.length + changed.length === 0) return
    const first = Math.min(...[...named, ...changed].flatMap(([, lines]) => [...lines]))
    const place: Place = { line: first, column: 1 }
    const isOne = named.length === 1
    const these = isOne ? 'this one setting of it is' : `these ${inWords(named.length)} settings of it are`
    const all = [
      ...named.length === 0 ? [] : [withKinds(`${these} not taken over:`, named.map(withLines))],
      ...changed.map((one) => `${withLines(one)}.`),
    ]
    problems.warning(place, {
      rule: 'foreign-deck',
      what: `This is ${tool}: ${
        all.map((one, index) => (index === 0 ? one : one.charAt(0).toUpperCase() + one.slice(1))).join('\n')
      }`,
      ...named.length === 0
        ? { why: 'The kit has no such thing.', fix: 'See whether the slides say what you mean.' }
        : {
          why: `The kit has a look of its own and runs nothing, so ${isOne ? 'it has' : 'they have'} no effect.`,
          fix: `Delete ${isOne ? 'it' : 'them'} when the slides look right; REFERENCE.md has what the kit knows.`,
        },
    })
  }
}

const withLines = ([what, lines]: readonly [string, ReadonlySet<number>]): string => `${what} (${linesIn([...lines])})`

/** What is said once for all lines. */
const JOINED: ReadonlySet<string> = new Set(['refused-html', 'silent-cell'])
