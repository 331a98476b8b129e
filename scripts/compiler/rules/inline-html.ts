import type { Place } from '../problem.ts'
import type { StateInline, Token } from 'markdown-it'
import { appears } from '../strangers/fragments.ts'
import { styleSize } from '../strangers/html/img.ts'
import { lengthOf } from '../strangers/pictures/pictures.ts'
import { type HtmlTag, INLINE, isRefused, KEPT, tagAt } from '../strangers/html/tags.ts'
import { imageNotes } from './images.ts'
import { inlineComment } from './comment.ts'
import { spanNotes } from './spans.ts'
import { workOf } from '../work.ts'

/** Elements that say no more than Markdown, as it writes them; others in a line only keep their words. */
const AS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  s: 's',
  strike: 's',
  del: 's',
  u: 'mark',
  ins: 'mark',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  kbd: 'kbd',
  code: 'code',
  tt: 'code',
  samp: 'code',
  small: 'small',
}

const DECLARATION = /<[!?][A-Za-z][^<>]*>/y

/** Inside text, comments vanish, elements that Markdown has too are taken so, and any other HTML stays text, which is
 * said. */
export function inlineHtml(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false
  if (state.src.startsWith('<!--', state.pos)) return inlineComment(state, silent)
  DECLARATION.lastIndex = state.pos
  const tag = tagAt(state.src, state.pos)
  const source = tag?.source ?? DECLARATION.exec(state.src)?.[0]
  if (source === undefined || state.pos + source.length > state.posMax) return false
  if (tag !== undefined && INLINE.has(tag.name)) return takeElement(state, silent, tag)
  if (tag !== undefined && isComponent(state, tag)) {
    if (!silent) reportComponent(state, source)
    state.pos += source.length
    return true
  }
  if (!silent) {
    state.pending += '<'
    reportRaw(state, source)
  }
  state.pos++
  return true
}

/** An element that only another program knows: an icon, or one that both begins and ends. */
function isComponent(state: StateInline, tag: HtmlTag): boolean {
  const { kind, name, source } = tag
  if (isRefused(tag)) return false
  return kind === 'single' || /[-:]/.test(name)
    || (kind === 'open' ? closingOf(state, name, state.pos + source.length) !== undefined : openings(state).has(name))
}

const opened = new WeakMap<StateInline, ReadonlySet<string>>()

function openings(state: StateInline): ReadonlySet<string> {
  const known = opened.get(state)
    ?? new Set([...state.src.matchAll(/<([A-Za-z][\w.-]*)[\s>]/g)].map((match) => (match[1] ?? '').toLowerCase()))
  opened.set(state, known)
  return known
}

function reportComponent(state: StateInline, found: string): void {
  workOf(state).problems.warning(workOf(state).inlinePlace(state.pos), {
    rule: 'raw-html',
    found,
    what: 'This element is left out; what stands in it is shown.',
    why: 'Only another program knows what it is.',
    fix: 'Delete it, or put it in backticks if it is meant to be seen.',
  })
}

function takeElement(state: StateInline, silent: boolean, tag: HtmlTag): boolean {
  const inside = state.pos + tag.source.length
  const close = tag.kind === 'open' ? closingOf(state, tag.name, inside) : undefined
  if (!silent) {
    reportLost(state, tag)
    if (tag.name === 'br') state.push('hardbreak', 'br', 0)
    else if (tag.name === 'img') pushPicture(state, tag)
    else if (close !== undefined) pushElement(state, tag, inside, close)
  }
  state.pos = close === undefined ? inside : state.src.indexOf('>', close) + 1
  return true
}

function pushElement(state: StateInline, tag: HtmlTag, inside: number, close: number): void {
  const [max, pos] = [state.posMax, state.pos]
  const ends = pushOpen(state, tag, inside, close)
  state.pos = inside
  state.posMax = close
  state.md.inline.tokenize(state)
  state.posMax = max
  state.pos = pos
  ends()
}

/** Does it appear with a press? */
const asksForStep = ({ attributes }: HtmlTag): boolean =>
  appears(attributes.get('class') ?? '') || [...attributes.keys()].some((key) => CLICK.test(key))
const CLICK = /^v-(?:click|after)(?!.*hide)/

/** With which press, if it says so. */
function pressOf(state: StateInline, { attributes }: HtmlTag): [string, { value: string; place: Place }][] {
  const value = attributes.get('at')
  return value === undefined ? [] : [['at', { value, place: workOf(state).inlinePlace(state.pos) }]]
}

/** The tokens that open an element; answers what closes it. */
function pushOpen(state: StateInline, tag: HtmlTag, inside: number, close: number): () => void {
  if (!asksForStep(tag)) return pushOwn(state, tag)
  const open = state.push('span_open', 'span', 1)
  const attributes = { classes: ['step'], keys: new Map(pressOf(state, tag)), flags: new Set<string>() }
  spanNotes.set(open, { attributes, text: state.src.slice(inside, close), offset: state.pos })
  const ends = pushOwn(state, tag)
  return () => {
    ends()
    state.push('span_close', 'span', -1)
  }
}

function pushOwn(state: StateInline, tag: HtmlTag): () => void {
  // As in a link of Markdown, some write an address in angle brackets.
  const href = tag.name === 'a' ? tag.attributes.get('href')?.trim().replace(/^<(.*)>$/, '$1') : undefined
  const name = AS[tag.name]
  if (href !== undefined) {
    state.push('link_open', 'a', 1).attrs = [['href', state.md.normalizeLink(href)]]
    return () => void state.push('link_close', 'a', -1)
  }
  if (tag.name === 'q') {
    state.push('text', '', 0).content = '“'
    return () => void (state.push('text', '', 0).content = '”')
  }
  if (name === undefined) return () => undefined
  state.push(`${name}_open`, name, 1)
  return () => void state.push(`${name}_close`, name, -1)
}

function pushPicture(state: StateInline, tag: HtmlTag): void {
  const { attributes } = tag
  const token: Token = state.push('image', 'img', 0)
  token.content = attributes.get('alt') ?? ''
  const place = workOf(state).inlinePlace(state.pos)
  const sizes = (['width', 'height'] as const).flatMap((name): [string, { value: string; place: typeof place }][] => {
    // What else a style of theirs says is told where it is read.
    const value = lengthOf(attributes.get(name) ?? '')
      || (workOf(state).isTranslated ? lengthOf(styleSize(attributes.get('style') ?? '', name)) : '')
    return value === '' ? [] : [[name, { value, place }]]
  })
  imageNotes.set(token, {
    alternative: token.content,
    address: attributes.get('src') ?? '',
    title: attributes.get('title') ?? '',
    attributes: asksForStep(tag)
      ? { classes: ['step'], keys: new Map([...sizes, ...pressOf(state, tag)]), flags: new Set() }
      : { classes: [], keys: new Map(sizes), flags: new Set() },
    offset: state.pos,
  })
}

/** Asked once for each text: where elements end, by name. */
const closings = new WeakMap<StateInline, ReadonlyMap<string, readonly number[]>>()

function closingOf(state: StateInline, name: string, from: number): number | undefined {
  let all = closings.get(state)
  if (all === undefined) {
    const found = new Map<string, number[]>()
    for (const match of state.src.matchAll(/<\/([A-Za-z][\w.:-]*)\s*>/g)) {
      const key = (match[1] ?? '').toLowerCase()
      const places = found.get(key) ?? []
      places.push(match.index)
      found.set(key, places)
    }
    all = found
    closings.set(state, all)
  }
  const places = all.get(name) ?? []
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const close = places[low]
  return close !== undefined && close < state.posMax ? close : undefined
}

/** Says what of an element has no effect. */
function reportLost(state: StateInline, tag: HtmlTag): void {
  const { name, attributes, source } = tag
  const lost = [...attributes.keys()].filter((key) =>
    !KEPT.has(key) && !(name === 'img' && key === 'style' && workOf(state).isTranslated)
    && !/^v-(?:click|after)/.test(key) && (key !== 'at' || !asksForStep(tag))
  )
  if (lost.length === 0) return
  workOf(state).problems.warning(workOf(state).inlinePlace(state.pos), {
    rule: 'html-attributes',
    found: source,
    what: `${lost.map((key) => `“${key}”`).join(', ')} of <${name}> ${lost.length === 1 ? 'has' : 'have'} no effect.`,
    why: 'A deck has the kit’s look, runs nothing and loads nothing.',
    fix: 'Delete it.',
  })
}

function reportRaw(state: StateInline, found: string): void {
  workOf(state).problems.warning(workOf(state).inlinePlace(state.pos), {
    rule: 'raw-html',
    found,
    what: 'This HTML is shown as text.',
    why:
      'A deck must not be able to run script or load anything, so only HTML that says no more than Markdown is taken.',
    fix: 'Write it in Markdown, use a “:::” block or [text]{.class}, or put it in backticks if it is meant to '
      + 'be seen.',
  })
}
