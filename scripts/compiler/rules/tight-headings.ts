import type { StateBlock } from 'markdown-it'
import { isIndented, textStart } from '../token-line.ts'
import { workOf } from '../work.ts'

/** With a single mark it may be a name that others search for, but where a heading is to be expected. */
const TIGHT = /^(##{1,5})(?=[^\s#])/
/** What is taken for a heading where one is to be expected: two of them on a line are names. */
export const FIRST = /^(#{1,6})(?=[\p{L}\p{Extended_Pictographic}])(?!.*\s#\S)/u

/** `##Title` as a heading all the same: whoever wrote it meant one. */
export function tightHeading(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  const line = state.src.slice(start, state.eMarks[startLine])
  const marks = (startLine === 0 ? FIRST : TIGHT).exec(line)?.[1]
  if (marks === undefined || isIndented(state, startLine)) return false
  if (silent) return true
  state.line = startLine + 1
  const work = workOf(state)
  const words = line.slice(marks.length).trim()
  for (const [type, nesting] of [['heading_open', 1], ['inline', 0], ['heading_close', -1]] as const) {
    const token = state.push(type, type === 'inline' ? '' : `h${marks.length}`, nesting)
    token.map = [startLine, state.line]
    if (type === 'inline') token.content = words
    else token.markup = marks
  }
  const [what, why, fix] = missingBlank(marks, words)
  work.problems.warning(work.at(startLine, Math.max(0, work.lineText(startLine).indexOf(marks))), {
    rule: TIGHT_HEADING,
    found: line,
    what,
    why,
    fix,
  })
  return true
}

export const TIGHT_HEADING = 'tight-heading'

/** What is told of such a heading. */
export const missingBlank = (marks: string, words: string): readonly [what: string, why: string, fix: string] => [
  `A blank is missing after “${marks}”; this was taken as a heading all the same.`,
  'Other programs show it as it stands.',
  `Write “${marks} ${words}”.`,
]
