import type { StateInline } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'
import { groupOf } from '../certain.ts'
import { closingBracket } from '../brackets.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'
import { captionNotes, readCaption } from './captions.ts'

export interface ImageNote {
  readonly alternative: string
  /** The address as written, without escapes. */
  readonly address: string
  readonly title: string
  readonly attributes: CheckedAttributes
  readonly offset: number
}

/** What each `image` token shows. */
export const imageNotes = new TokenNotes<ImageNote>()

const ALLOWED: WhiteList = {
  where: 'a picture or diagram',
  classWord: 'class',
  ids: true,
  classes: [],
  keys: [],
  flags: ['steps'],
}
const NONE: CheckedAttributes = { classes: [], keys: new Map(), flags: new Set() }

interface Target {
  readonly address: string
  readonly title: string
  /** The same with its marks. */
  readonly written?: string
  readonly end: number
  /** Where the caption stands, if its quotation marks are no straight ones. */
  readonly curly?: number
}

/** `![alternative](address "caption"){steps}`, in place of markdown-it's own rule. */
export function image(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('![', state.pos)) return false
  const close = closingBracket(state, state.pos + 1)
  if (close === undefined || close >= state.posMax) return false
  const label = state.src.slice(state.pos + 2, close)
  const target = state.src[close + 1] === '(' ? directTarget(state, close + 2) : referredTarget(state, label, close)
  if (target === undefined) return false
  const list = parseAttributes(state.src, target.end, true)
  const own = list !== undefined && list.end <= state.posMax ? list : undefined
  if (!silent) {
    const work = workOf(state)
    if (target.curly !== undefined) warnOfCurly(work, target.curly, target.title)
    const token = state.push('image', 'img', 0)
    token.content = label
    const { title, written = title } = target
    const caption = readCaption(state, written)
    if (caption !== undefined) captionNotes.set(token, caption)
    imageNotes.set(token, {
      alternative: state.md.utils.unescapeAll(label).replace(/\s+/g, ' ').trim(),
      address: target.address,
      title: caption === undefined ? title : caption.map(({ content }) => content).join(''),
      attributes: own === undefined ? NONE : checkAttributes(own, ALLOWED, work, (offset) => work.inlinePlace(offset)),
      offset: state.pos,
    })
  }
  state.pos = own?.end ?? target.end
  return true
}

function directTarget(state: StateInline, from: number): Target | undefined {
  const { parseLinkDestination, parseLinkTitle } = state.md.helpers
  let at = skipSpace(state, from)
  const destination = parseLinkDestination(state.src, at, state.posMax)
  if (destination.ok) at = destination.pos
  const afterAddress = at
  at = skipSpace(state, at)
  let [title, written] = ['', '']
  const curly = afterAddress < at ? CURLY.exec(state.src.slice(at, state.posMax)) : null
  if (curly !== null && destination.ok) {
    return { address: destination.str, title: groupOf(curly, 1), end: at + curly[0].length, curly: at }
  }
  const read = parseLinkTitle(state.src, at, state.posMax)
  if (read.ok && at > afterAddress && at < state.posMax) {
    title = read.str
    const mark = state.src[read.pos - 1] ?? ''
    written = state.src.slice(at + 1, read.pos - 1).replaceAll(`\\${mark}`, mark)
    at = skipSpace(state, read.pos)
  }
  if (at >= state.posMax || state.src[at] !== ')') return undefined
  return { address: destination.ok ? destination.str : '', title, written, end: at + 1 }
}

/** Word processors and phones make them of straight ones. */
const CURLY = /^[“”„«»‘‚]([^\n]{0,500}?)[“”«»’‘]\s*\)/

function warnOfCurly(work: Work, offset: number, caption: string): void {
  work.problems.warning(work.inlinePlace(offset), {
    rule: 'curly-quotes',
    found: caption,
    what: 'This caption stands in curly quotation marks; it was taken as a caption all the same.',
    why: 'Other programs read only straight ones so, and show the whole picture as text.',
    fix: `Write "${caption}".`,
  })
}

function referredTarget(state: StateInline, label: string, close: number): Target | undefined {
  const second = state.src[close + 1] === '[' ? closingBracket(state, close + 1) : undefined
  const name = second === undefined ? '' : state.src.slice(close + 2, second)
  const reference = state.env.references?.[state.md.utils.normalizeReference(name === '' ? label : name)]
  if (reference === undefined) return undefined
  return { address: reference.href, title: reference.title, end: (second ?? close) + 1 }
}

function skipSpace(state: StateInline, from: number): number {
  let at = from
  while (at < state.posMax && (state.src[at] === ' ' || state.src[at] === '\t' || state.src[at] === '\n')) at++
  return at
}
