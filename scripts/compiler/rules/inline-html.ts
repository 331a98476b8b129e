import type { StateInline } from 'markdown-it'
import { groupOf } from '../certain.ts'
import { workOf } from '../work.ts'
import { inlineComment } from './comment.ts'

/** Elements without attributes for what Markdown has no mark for. */
const PAIRED = /<(\/?)(kbd|mark|sub|sup)>/iy
const BREAK = /<br\s*\/?>/iy
const MARKUP = /<[A-Za-z/!?][^<>]*>/y

/** Inside text comments vanish, a few elements are taken, and any other HTML stays text, which is said. */
export function inlineHtml(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false
  if (state.src.startsWith('<!--', state.pos)) return inlineComment(state, silent)
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = state.pos
    const match = pattern.exec(state.src)
    return match !== null && state.pos + match[0].length <= state.posMax ? match : null
  }
  const lineEnd = at(BREAK)
  if (lineEnd !== null) {
    if (!silent) state.push('hardbreak', 'br', 0)
    state.pos += lineEnd[0].length
    return true
  }
  const opening = at(PAIRED)
  if (opening !== null && groupOf(opening, 1) === '') return takeElement(state, silent, groupOf(opening, 2), opening[0])
  const markup = at(MARKUP)
  if (markup === null) return false
  if (!silent) {
    state.pending += '<'
    reportRaw(state, markup[0])
  }
  state.pos++
  return true
}

/** An element and what it holds; one that is never closed stays text. */
function takeElement(state: StateInline, silent: boolean, name: string, opening: string): boolean {
  const tag = name.toLowerCase()
  const inside = state.pos + opening.length
  const close = state.src.toLowerCase().indexOf(`</${tag}>`, inside)
  if (close < 0 || close >= state.posMax) return false
  const max = state.posMax
  if (!silent) {
    state.push(`${tag}_open`, tag, 1)
    state.pos = inside
    state.posMax = close
    state.md.inline.tokenize(state)
    state.push(`${tag}_close`, tag, -1)
  }
  state.posMax = max
  state.pos = close + `</${tag}>`.length
  return true
}

function reportRaw(state: StateInline, found: string): void {
  workOf(state).problems.warning(workOf(state).inlinePlace(state.pos), {
    rule: 'raw-html',
    found,
    what: 'This HTML is shown as text.',
    why: 'A deck must not be able to run script or load anything.',
    fix: 'Write it in Markdown, use a “:::” block or [text]{.class}, or put it in backticks if it is meant to '
      + 'be seen.',
  })
}
