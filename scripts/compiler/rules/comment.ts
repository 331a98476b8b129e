import type { StateBlock, StateInline } from 'markdown-it'
import { workOf } from '../work.ts'
import { textStart, isIndented } from '../token-line.ts'
import { certain } from '../certain.ts'

/** A comment that starts a line vanishes, with all its lines; Marp and Slidev keep settings in them. */
export function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  if (!state.src.startsWith('<!--', start) || isIndented(state, startLine)) return false
  if (lastClosing(state) < start + 4) return false
  const line = closingLine(state, startLine, endLine, start + 4)
  if (line === undefined) return false
  const close = state.src.indexOf('-->', Math.max(start + 4, certain(state.bMarks[line], `line ${line}`)))
  const rest = state.src.slice(close + 3, state.eMarks[line])
  // What stands behind a comment on its only line is the inline rule's business.
  if (rest.trim() !== '' && line === startLine) return false
  if (silent) return true
  if (rest.trim() === '') state.line = line + 1
  else {
    // The text after a longer comment starts a block of its own.
    state.bMarks[line] = close + 3
    state.tShift[line] = rest.length - rest.trimStart().length
    state.sCount[line] = state.blkIndent
    state.line = line
  }
  return true
}

function closingLine(state: StateBlock, from: number, to: number, offset: number): number | undefined {
  for (let line = from; line < to; line++) {
    const text = state.src.slice(Math.max(offset, certain(state.bMarks[line], `line ${line}`)), state.eMarks[line])
    if (text.includes('-->')) return line
  }
  return undefined
}

const lastClosings = new WeakMap<StateBlock | StateInline, number>()

/** Asked once for each text: without it, a file full of comments that never end would be searched over and over. */
function lastClosing(state: StateBlock | StateInline): number {
  let last = lastClosings.get(state)
  if (last === undefined) {
    last = state.src.lastIndexOf('-->')
    lastClosings.set(state, last)
  }
  return last
}

/** Inside text a comment vanishes. */
export function inlineComment(state: StateInline, silent: boolean): boolean {
  const start = state.pos + 4
  if (lastClosing(state) < start) {
    if (!silent) reportUnclosed(state)
    return false
  }
  state.pos = state.src.indexOf('-->', start) + 3
  return true
}

function reportUnclosed(state: StateInline): void {
  const work = workOf(state)
  work.problems.warning(work.inlinePlace(state.pos), {
    rule: 'unclosed-comment',
    found: state.src.slice(state.pos, state.pos + 80),
    what: 'This comment is never closed, so it is shown as text.',
    why: 'What was meant to be hidden would be seen by everybody.',
    fix: 'End it with “-->”.',
  })
}
