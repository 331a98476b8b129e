import type { StateBlock, StateInline, Token } from 'markdown-it'
import { el, type Node } from '../content/node.ts'
import type { Place } from '../problem.ts'
import { isIndented, textStart } from '../token-line.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'

/** What each `maths` token shows. */
export const mathsNotes = new TokenNotes<Node>()

/** Longer than any formula: so that thousands that never end cost no more than one. */
const LONGEST = 4000

/** `$x^2$` and, with room of its own, `$$x^2$$`, by Pandoc's rule: nothing blank inside of the marks, no digit behind. */
export function inlineMaths(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '$' || isEscaped(src, pos)) return false
  const mark = src[pos + 1] === '$' ? '$$' : '$'
  const start = pos + mark.length
  const end = closingOf(src.slice(0, state.posMax), start, mark)
  if (end === undefined) return false
  const closes = mark === '$' ? /^[.,;:!?…)”“»]+/.exec(src.slice(end + 1, state.posMax))?.[0] ?? '' : ''
  if (!silent) {
    // A mark behind a formula stands on no line of its own, nor does a bracket before it.
    const opens = mark === '$' ? /(?<![(“„«])[(“„«]+$/.exec(state.pending)?.[0] ?? '' : ''
    state.pending = state.pending.slice(0, state.pending.length - opens.length)
    const token = state.push('maths', 'math', 0)
    push(token, src.slice(start, end), mark === '$$', workOf(state), workOf(state).inlinePlace(pos))
    const node = mathsNotes.get(token)
    if (node !== undefined && opens + closes !== '') {
      mathsNotes.set(token, el('span', { class: 'tied' }, opens, node, closes))
    }
  }
  state.pos = end + mark.length + closes.length
  return true
}

/** Does a stroke stand before it that none is before? Two are a stroke, or the end of a line of a formula. */
function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text[first - 1] === '\\') first--
  return (at - first) % 2 === 1
}

function closingOf(text: string, start: number, mark: string): number | undefined {
  if (mark === '$' && /^(?:\s|$)/.test(text.charAt(start))) return undefined
  for (let at = text.indexOf(mark, start); at > 0 && at - start < LONGEST; at = text.indexOf(mark, at + 1)) {
    if (at === start || isEscaped(text, at)) continue
    if (mark === '$$' || (!/\s/.test(text.charAt(at - 1)) && !/[\d$]/.test(text.charAt(at + 1)))) return at
    // No other mark stands in a formula of a line.
    return undefined
  }
  return undefined
}

/** `$$` on a line, to the next `$$` at the end of one; a label behind it names the formula elsewhere. */
export function blockMaths(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  if (!state.src.startsWith('$$', start) || isIndented(state, startLine)) return false
  const lines: string[] = []
  for (let line = startLine; line < endLine && line - startLine < 200; line++) {
    const text = state.src.slice(line === startLine ? start + 2 : state.bMarks[line], state.eMarks[line])
    const end = text.indexOf('$$')
    if (end < 0) {
      lines.push(text)
      continue
    }
    if (!/^\s*(?:\{[^{}]*\}\s*)?$/.test(text.slice(end + 2))) return false
    if (silent) return true
    lines.push(text.slice(0, end))
    const token = state.push('maths', 'math', 0)
    token.block = true
    token.map = [startLine, line + 1]
    push(token, lines.join('\n'), true, workOf(state), workOf(state).at(startLine))
    state.line = line + 1
    return true
  }
  return false
}

const COLOURS = /\\(?:(?:text|page)?color|f?colorbox)(?![a-zA-Z])/

function push(token: Token, written: string, isBlock: boolean, work: Work, place: Place): void {
  const tex = written.trim()
  // Lines of a formula that stands by itself are lines, as in other programs.
  const isLines = isBlock && tex.includes('\\\\') && !tex.includes('\\begin')
  const made = work.context.tools?.maths?.(isLines ? `\\begin{gathered}${tex}\\end{gathered}` : tex, isBlock)
  if (made !== undefined && 'wrong' in made) {
    work.problems.error(place, {
      rule: 'bad-formula',
      found: tex,
      what: `This formula cannot be read: ${made.wrong.replace(/\s+/g, ' ').slice(0, 120).replace(/\.?$/, '.')}`,
      why: 'It stands there as it is written, and the room sees TeX.',
      fix: 'Correct the TeX, or write \\$ for a dollar sign.',
    })
  }
  if (made !== undefined && 'node' in made && COLOURS.test(tex)) {
    work.problems.warning(place, {
      rule: 'formula-colour',
      found: tex,
      what: 'The colours of this formula have no effect.',
      why: 'A formula has the colour of the words around it, so that it can be read in light and dark.',
      fix: 'Set parts apart in words or by \\boxed{…}, or leave it if the formula will do.',
    })
  }
  token.content = tex
  mathsNotes.set(token, made !== undefined && 'node' in made ? made.node : el('code', { class: 'tex' }, tex))
}
