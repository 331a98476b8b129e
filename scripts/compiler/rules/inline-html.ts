import type { StateInline } from 'markdown-it'
import { groupOf } from '../certain.ts'
import { workOf } from '../work.ts'
import { inlineComment } from './comment.ts'

/** Elements without attributes for what Markdown has no mark for. */
const PAIRED = /<(kbd|mark|sub|sup)>/y
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
  if (opening !== null) {
    const name = groupOf(opening, 1)
    const close = closingOf(state, name, state.pos + opening[0].length)
    if (close !== undefined) return takeElement(state, silent, name, close)
  }
  const markup = at(MARKUP)
  if (markup === null) return false
  if (!silent) {
    state.pending += '<'
    reportRaw(state, markup[0])
  }
  state.pos++
  return true
}

/** An element and what it holds. @param close where its closing tag begins */
function takeElement(state: StateInline, silent: boolean, name: string, close: number): boolean {
  const { posMax } = state
  if (!silent) {
    state.push(`${name}_open`, name, 1)
    state.pos += name.length + 2
    state.posMax = close
    state.md.inline.tokenize(state)
    state.push(`${name}_close`, name, -1)
  }
  state.posMax = posMax
  state.pos = close + name.length + 3
  return true
}

/** Of each text, where each element ends next, from where on that was looked for. */
const closings = new WeakMap<StateInline, Map<string, { readonly from: number; readonly at: number }>>()

/** Where an element ends; looks at each text only once, however many of its elements are never closed. */
function closingOf(state: StateInline, name: string, inside: number): number | undefined {
  const known = closings.get(state) ?? new Map<string, { from: number; at: number }>()
  closings.set(state, known)
  let found = known.get(name)
  if (found === undefined || inside < found.from || (found.at >= 0 && inside > found.at)) {
    found = { from: inside, at: state.src.indexOf(`</${name}>`, inside) }
    known.set(name, found)
  }
  return found.at >= 0 && found.at < state.posMax ? found.at : undefined
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
