import { appears, INDEX } from './fragments.ts'
import { entriesIn } from './habits/slidev-presses.ts'
import { CLOSES, deeper, type DeckLine, lineKinds, rewrite, shownEnd } from './line.ts'

/** A list in braces, or an element of a line. */
export const MARKED = /\{[^{}]*\}|<[a-z][^<>]*>/g
const NUMBERED = /\s(?:data-)?fragment-index=["']?(?<index>\d+)["']?/

/** What comes with a press. */
interface IndexedStep {
  readonly row: number
  /** Where its braces or its tag stand, and where that begins which comes. */
  readonly start: number
  readonly begins: number
  readonly text: string
  readonly index: number | undefined
  /** How many presses it takes. */
  readonly count: number
}

/** What says by a number when it comes, as in reveal.js, does so: first all that has one, what has the same with one press,
 * then the rest, each by itself. Where that is how it stands there anyway nothing is said. */
export function inIndexOrder(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes(`${INDEX}=`))) return lines
  const steps = stepsIn(lines)
  if (!steps.some(({ index }) => index !== undefined)) return lines
  const places = placesOf(steps)
  const made = [...lines]
  // From behind, so that what stands before it in its line stays where it is.
  const ordered = steps.map((step, at) => ({ ...step, place: places[at] })).sort((one, other) =>
    other.start - one.start
  )
  for (const { row, start, text, place } of ordered) {
    const line = made[row]
    if (line === undefined) continue
    made[row] = rewrite(line, line.text.slice(0, start) + said(text, place) + line.text.slice(start + text.length))
  }
  return made
}

/** @param place with which press it comes, where it is another than the next */
function said(text: string, place: number | undefined): string {
  const plain = text.replace(NUMBERED, '')
  if (place === undefined) return plain
  return text.startsWith('<')
    ? plain.replace(/^<[a-z][\w-]*/, `$& at="${place}"`)
    : plain.replace(/\.(?:step|incremental)\b|lines=[^\s}]+/, `$& at=${place}`)
}

/** In the order in which it stands there, what holds something before that. */
function stepsIn(lines: readonly DeckLine[]): readonly IndexedStep[] {
  const kinds = lineKinds(lines)
  return lines.slice(0, shownEnd(lines)).flatMap(({ text }, row) => {
    const isCode = kinds[row] === 'code'
    if (isCode && kinds[row - 1] === 'code' && !/^\s*(?:`{3}|~{3})/.test(text)) return []
    // Braces in code are words.
    const bare = isCode ? text : text.replace(/`+[^`]*`+/g, (code) => ' '.repeat(code.length))
    return [...bare.matchAll(MARKED)].flatMap(({ 0: marked, index: start }): IndexedStep[] => {
      const count = presses(marked, isCode, lines.slice(row + 1))
      if (count === 0) return []
      const index = NUMBERED.exec(marked)?.groups?.['index']
      const begins = bare[start - 1] === ']' ? bracketBefore(bare, start - 1) : start
      const own = text.slice(start, start + marked.length)
      return [{ row, start, begins, text: own, index: index === undefined ? undefined : Number(index), count }]
    }).sort((one, other) => one.begins - other.begins)
  })
}

/** How many presses it takes; 0 where it comes with none. */
function presses(marked: string, isCode: boolean, below: readonly DeckLine[]): number {
  if (isCode) return marked.startsWith('{lines=') ? marked.split('|').length - 1 : 0
  if (marked.startsWith('<')) return appears(/\sclass=["']([^"']*)["']/.exec(marked)?.[1] ?? '') ? 1 : 0
  if (!marked.startsWith('{.incremental')) return /\.step[\s}]/.test(marked) ? 1 : 0
  let depth = 1
  const end = below.findIndex((line) => (depth += deeper(line)) === 0 && CLOSES.test(line.text))
  return entriesIn(below.slice(0, Math.max(0, end)), Number(/\bdepth=(\d)/.exec(marked)?.[1] ?? Infinity))
}

/** Where the words in brackets begin that end there. */
function bracketBefore(text: string, end: number): number {
  let depth = 0
  for (let at = end; at >= 0; at--) {
    depth += text[at] === ']' ? 1 : text[at] === '[' ? -1 : 0
    if (depth === 0) return at
  }
  return end
}

/** With which press each comes, where it is another than the next. */
function placesOf(steps: readonly IndexedStep[]): readonly (number | undefined)[] {
  const numbers = [
    ...new Set(
      steps.flatMap(({ index, count }) =>
        index === undefined ? [] : Array.from({ length: count }, (_, turn) => index + turn)
      ),
    ),
  ].sort((one, other) => one - other)
  let [last, rest] = [0, numbers.length + 1]
  return steps.map(({ index, count }) => {
    const place = index === undefined ? rest : numbers.indexOf(index) + 1
    if (index === undefined) rest += count
    if (place !== last + 1) return place
    last += count
    return undefined
  })
}
