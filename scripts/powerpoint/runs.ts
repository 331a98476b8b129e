import { type Content, type Element, hasClass, isElement, type Node, type Secret } from '../compiler/content/node.ts'
import { type Hue, HUES, type Pattern, PATTERNS } from '../compiler/look-model.ts'
import { formulaRuns } from './formula.ts'
import { LOOKS } from './look.ts'
import type { SlideRun, RunLook } from './text.ts'

/** What elements make of the runs in them. */
const BY_NAME: Readonly<Record<string, RunLook | undefined>> = {
  strong: { bold: true },
  b: { bold: true },
  mark: { bold: true, underlined: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  code: { code: true },
  kbd: { code: true },
  s: { struck: true },
  del: { struck: true },
  sup: { raised: 'super' },
  sub: { raised: 'sub' },
}

const NOTE: RunLook = { note: true, size: LOOKS.note.size, colour: 'ink-soft' }

/** How far apart two badges stand. */
export const APART = '\u2003'
/** Where somebody writes a word. */
const ROOM = '\u00a0'.repeat(2) + '_'.repeat(12)

/** Hue and pattern of the identity that an element is about. */
export interface IdentityLook {
  readonly colour: Hue
  readonly pattern: Pattern
}

export function identityOf(element: Element<Secret>): IdentityLook | undefined {
  const colour = HUES.find((one) => hasClass(element, `hue-${one}`))
  const pattern = PATTERNS.find((one) => hasClass(element, `pattern-${one}`))
  return colour === undefined || pattern === undefined ? undefined : { colour, pattern }
}

/** A line of text as runs: what a room sees of it, without blanks at its ends. */
export function runsOf(content: Content<Secret>, look: RunLook = {}): SlideRun[] {
  return tidy(rawRuns(content, look))
}

function rawRuns(content: Content<Secret>, look: RunLook): SlideRun[] {
  return content.flatMap((node): SlideRun[] => {
    if (typeof node === 'string') return [{ ...look, text: node.replace(/\s+/g, ' ') }]
    if (node.kind === 'concealed') return rawRuns(node.children, look)
    return node.kind === 'element' ? elementRuns(node, look) : []
  })
}

/** What PowerPoint calls a language whose letters are Han characters, where not simplified Chinese. */
const EASTERN: ReadonlyMap<string, RunLook['eastern']> = new Map([['ja', 'ja-JP'], ['ko', 'ko-KR'], [
  'zh-Hant',
  'zh-TW',
]])

function elementRuns(element: Element<Secret>, look: RunLook): SlideRun[] {
  const { name, children, attributes } = element
  const inside = (more: RunLook): SlideRun[] => rawRuns(children, { ...look, ...more })
  if (name === 'br') return [{ text: '\n' }]
  if (name === 'svg' || name === 'script' || hasClass(element, 'visually-hidden')) return []
  if (name === 'img') return [{ ...look, text: String(attributes['alt'] ?? '') }]
  if (name === 'math') return formulaRuns(element, look)
  if (name === 'a') return inside(linkOf(attributes['href']))
  const language = String(attributes['lang'] ?? '')
  if (language.startsWith('zh-Hans')) return inside({ chinese: true })
  const eastern = EASTERN.get(language)
  if (eastern !== undefined) return inside({ chinese: true, eastern })
  if (name === 'span') return spanRuns(element, inside)
  return inside(BY_NAME[name] ?? {})
}

function spanRuns(element: Element<Secret>, inside: (more: RunLook) => SlideRun[]): SlideRun[] {
  const { children } = element
  const own = (one: string): boolean => hasClass(element, one)
  if (own('cites')) return own('implied') ? [] : [{ ...NOTE, text: BEFORE_NOTE }, ...inside(NOTE).map(asApart)]
  if (own('badge')) return inside(NOTE)
  if (own('key')) return [{ text: BEFORE_KEY }, ...rawRuns(children.flatMap(unhide), {})]
  if (own('blank')) {
    const number = children.find((child): child is Element<Secret> =>
      isElement(child) && hasClass(child, 'blank-number')
    )
    return [
      ...rawRuns(number?.children ?? [], { bold: true, colour: 'accent', raised: 'super' }),
      { text: ROOM },
    ]
  }
  if (own('plan')) return [{ text: '\t' }, ...tidy(inside({ colour: 'ink-soft' }))]
  if (own('task-number')) {
    return [...inside({ note: true, bold: true, colour: 'accent', size: LOOKS.table.size }), { text: APART }]
  }
  if (own('card-letter') || own('place-number')) {
    return [...inside({ bold: true, colour: 'accent' }), { text: APART }]
  }
  if (own('statement-place')) return [{ text: '·\u00a0' }, ...inside({ colour: 'ink-soft' }).map(unbroken)]
  if (own('answer-card')) return inside({ bold: true })
  if (own('answer-mark')) return [...inside({ colour: 'accent', bold: true }), { text: ': ' }]
  if (own('answer-why')) return [WHY, ...inside({})]
  const identity = identityOf(element)
  return inside(identity === undefined ? {} : { bold: true, colour: identity.colour })
}

const unbroken = (run: SlideRun): SlideRun => ({ ...run, text: run.text.replaceAll(' ', '\u00a0') })

/** A line break before a badge, unless it stands alone. */
const BEFORE_NOTE = '\u0001'
/** Between an answer and why it is right; a file has the dash of its own language there. */
const WHY: SlideRun = { text: ' — ', isWhy: true }
/** What a line means stands apart from what was said before it. */
const BEFORE_KEY = '\u0002'

const asApart = (run: SlideRun): SlideRun => run.text === ' ' ? { ...run, text: APART } : run

/** What is hidden to eyes where a line is drawn stands there in words. */
const unhide = (node: Node<Secret>): Content<Secret> =>
  isElement(node) && hasClass(node, 'visually-hidden') ? node.children : [node]

/** What a link becomes: evidence, terms and pages beside the deck are not in the file. */
function linkOf(href: unknown): RunLook {
  if (typeof href !== 'string') return {}
  return /^(?:https?:|mailto:|#(?!claim-|endnote-|term-))/.test(href) ? { href } : {}
}

/** Does something else than notes follow? */
const goesOn = (runs: readonly SlideRun[]): boolean =>
  runs.some(({ text, note }) => note !== true && text.trim() !== '')

/** Runs without empty ones, double blanks, and blanks at the ends of lines. */
function tidy(raw: readonly SlideRun[]): SlideRun[] {
  const runs: SlideRun[] = []
  let isStart = true
  for (const [index, run] of raw.entries()) {
    let { text } = run
    if (text === BEFORE_NOTE && goesOn(raw.slice(index + 1))) text = isStart ? '' : APART
    if (text === BEFORE_NOTE) {
      const last = runs.at(-1)
      if (isStart && last === undefined) continue
      if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text.replace(/(?<! ) +$/, '') }
      text = '\n'
    }
    if (run.isWhy === true || text === BEFORE_KEY) {
      const last = runs.at(-1)
      if (last === undefined) continue
      if (text === BEFORE_KEY) text = APART
      runs[runs.length - 1] = { ...last, text: last.text.trimEnd() }
      isStart = false
    }
    if (isStart) text = text.replace(/^ +/, '')
    if (text === '') continue
    runs.push({ ...run, text })
    isStart = /[ \n]$/.test(text)
  }
  const last = runs.at(-1)
  if (last === undefined) return runs
  const trimmed = last.text.replace(/(?<![ \n])[ \n]+$/, '')
  if (trimmed === last.text) return runs.filter(({ text }) => text !== '')
  return trimmed === '' ? tidy(runs.slice(0, -1)) : tidy([...runs.slice(0, -1), { ...last, text: trimmed }])
}
