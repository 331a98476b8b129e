import { readCodeMark } from '../../scan-lines.ts'
import type { ForeignDeck } from '../habit.ts'
import { type DeckLine, lineKinds, rewrite } from '../line.ts'

/** Lines of code that a mark sets apart in R Markdown for remark: `#<<` behind them, `{{ }}` around them, and `*` before
 * them where the deck asks for it. */
export function markedCode(lines: readonly DeckLine[], { given }: ForeignDeck): readonly DeckLine[] {
  const output = JSON.stringify(given.get('output')?.value ?? '')
  if (!/xaringan|moon_reader/.test(output)) return lines
  const marks = output.includes('"highlightLines":true') ? [BEHIND, AROUND, BEFORE] : [BEHIND]
  const kinds = lineKinds(lines)
  const made = [...lines]
  let start = -1
  let marked: number[] = []
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== 'code') continue
    // A fence that is shown, further in, is none.
    const opens = kinds[index - 1] !== 'code' || readCodeMark(line.text)?.closes === false
    if (opens) [start, marked] = [index, []]
    const isEnd = kinds[index + 1] !== 'code'
    const opening = made[start]
    if (isEnd && marked.length > 0 && opening !== undefined && !opening.text.includes('{')) {
      made[start] = rewrite(opening, `${opening.text.trimEnd()} {lines=${marked.join(',')}}`)
    }
    const own = opens || isEnd ? undefined : marks.find(([mark]) => mark.test(line.text))
    if (own === undefined) continue
    made[index] = rewrite(line, line.text.replace(own[0], own[1]))
    marked.push(index - start)
  }
  return made
}

const BEHIND = [/(?<!\s)\s*#<<\s*$/, ''] as const
const AROUND = [/^(\s*)\{\{ ?(.*?) ?\}\}\s*$/, '$1$2'] as const
const BEFORE = [/^\*( ?)/, '$1$1'] as const
