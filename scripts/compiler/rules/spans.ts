import type { StateInline } from 'markdown-it'
import { LOOK_CLASSES } from '../allowed.ts'
import type { Identity } from '../look-model.ts'
import { parseAttributes } from '../attributes.ts'
import { closingBracket } from '../brackets.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import { identityIn } from '../identity.ts'
import { defined } from '../settings.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'

export interface SpanNote {
  readonly attributes: CheckedAttributes
  readonly identity?: Identity
  /** The text in the brackets as written. */
  readonly text: string
  readonly offset: number
}

/** What each `span_open` token carries. */
export const spanNotes = new TokenNotes<SpanNote>()

/** What only a span can be. */
export const SPAN_CLASSES = ['term', 'blank', 'step'] as const

const spanIn = (work: Work): WhiteList => ({
  where: 'a span',
  classWord: 'class',
  ids: true,
  classes: [...SPAN_CLASSES, ...LOOK_CLASSES, ...work.context.settings.identities.keys()],
  keys: ['term'],
  flags: [],
})
const LINK: WhiteList = {
  where: 'a link',
  classWord: 'class',
  ids: false,
  classes: [],
  keys: [],
  flags: [],
}

/** `[text]{.class #id key=value}`. */
export function span(state: StateInline, silent: boolean): boolean {
  const start = state.pos
  if (state.src[start] !== '[') return false
  const close = closingBracket(state, start)
  if (close === undefined || close >= state.posMax || state.src[close + 1] !== '{') return false
  const list = parseAttributes(state.src, close + 1, false)
  if (list === undefined || list.end > state.posMax) return false
  if (!silent) {
    const work = workOf(state)
    const attributes = checkAttributes(list, spanIn(work), work, (offset) => work.inlinePlace(offset))
    const open = state.push('span_open', 'span', 1)
    spanNotes.set(open, {
      attributes,
      text: state.src.slice(start + 1, close),
      offset: start,
      ...defined({ identity: identityIn(attributes.classes, work.context.settings) }),
    })
    const max = state.posMax
    state.pos = start + 1
    state.posMax = close
    state.md.inline.tokenize(state)
    state.posMax = max
    state.push('span_close', 'span', -1)
  }
  state.pos = list.end
  return true
}

/** `{.class}` right after a link: none means anything there. */
export function linkAttributes(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{' || state.src[state.pos - 1] !== ')' || state.pending !== '') return false
  if (state.tokens.at(-1)?.type !== 'link_close') return false
  const list = parseAttributes(state.src, state.pos, false)
  if (list === undefined || list.end > state.posMax) return false
  if (!silent) {
    const work = workOf(state)
    checkAttributes(list, LINK, work, (offset) => work.inlinePlace(offset))
  }
  state.pos = list.end
  return true
}
