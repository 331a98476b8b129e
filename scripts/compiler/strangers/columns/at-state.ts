import { elementEnd } from '../html/element-end.ts'
import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { pressesIn } from './state-notes.ts'

/** At which press a state of code comes, and at which the next does. */
export interface StatePresses {
  readonly from: number
  readonly until: number
}

/** A tag that begins a line and says at which press its element comes, and perhaps at which it goes. */
const TIMED =
  /^\s*<(?:v-click\s(?:[^<>]*\s)?:?at|(?!v-)[a-z][\w-]*\s(?:[^<>]*\s)?v-click)=(["'])\s*(?:(?<only>\d+)|\[\s*(?<from>\d+)\s*,\s*(?<until>\d+)\s*\])\s*\1[^<>]*>/
const SAID = /\s(?::?at|v-click)=(?:"[^"]*"|'[^']*')/
/** Stands for a press that belongs to its state, until all that is there with later ones is known. */
const HELD = ' data-state-step'

/** At which presses the states come, each after the lines that stand out in those before; `undefined` where nobody knows. */
export function statePresses(
  above: readonly DeckLine[],
  states: readonly (readonly DeckLine[])[],
): readonly StatePresses[] | undefined {
  const presses = pressesIn(above.filter(({ text }) => !TIMED.test(text)))
  if (presses === undefined) return undefined
  let next = presses
  const starts = states.map(([fence]) => {
    const own = next
    next += /\{([^{}:]*)\}/.exec(fence?.text ?? '')?.[1]?.split('|').length ?? 1
    return own
  })
  return starts.map((from, at) => ({ from: at === 0 ? 0 : from, until: starts[at + 1] ?? Infinity }))
}

/** What is there at numbered presses, as one state of code has it: from its start, with a press, or not at all. */
export function atState(lines: readonly DeckLine[], { from, until }: StatePresses, told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => TIMED.test(text))) return lines
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const groups = line === undefined || kinds[at] !== 'text' ? undefined : TIMED.exec(line.text)?.groups
    const end = groups === undefined ? -1 : elementEnd(lines, at)
    const last = made[end]
    if (line === undefined || groups === undefined || last === undefined) continue
    const comes = Number(groups['only'] ?? groups['from'])
    const goes = Number(groups['until'] ?? Infinity)
    if (comes >= until || goes <= from) {
      for (let index = at; index <= end; index++) made[index] = blankAt(lines[index]?.from ?? line.from)
    } else {
      const isComponent = /^\s*<v-click\s/.test(line.text)
      made[at] = rewrite(line,
        line.text.replace(SAID, comes > from ? HELD : '').replace(/^(\s*)<v-click(?=\s|>)/, '$1<div'))
      made[end] = isComponent ? closed(made[end] ?? last) : made[end] ?? last
      if (goes < until) told.leftOut(`when <${/<([\w-]+)/.exec(line.text)?.[1] ?? ''}> goes again`, line.from)
    }
    at = end
  }
  return made
}

/** The end of a component that has become a box. */
const closed = (line: DeckLine): DeckLine => rewrite(line, line.text.replace('</v-click>', '</div>'))

/** Presses that were held appear as others do. */
export const withHeldSteps = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  lines.map((line) => rewrite(line, line.text.replaceAll(HELD, ' v-click')))
