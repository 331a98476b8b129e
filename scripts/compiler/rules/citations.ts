import type { CitedEndnote } from '../content/node.ts'
import type { StateInline } from 'markdown-it'
import type { Claim } from '../paper/model.ts'
import { advise } from '../nearest.ts'
import { ENDNOTE_KEY } from '../paper/claims.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'
import type { Wording } from '../../words/wording.ts'

export type Citation =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'endnote'; readonly endnote: CitedEndnote }
  | { readonly kind: 'unknown'; readonly text: string }

/** What stands in one place, and the words in which it is written. */
export interface Citing {
  readonly citations: readonly Citation[]
  readonly wording: Wording
}

/** What each `cites` token cites. */
export const citationNotes = new TokenNotes<Citing>()

const LONGEST = 500
const ITEM = /^@(?<key>[\p{L}\p{N}]+(?:[_:./-]+[\p{L}\p{N}]+)*)\s*(?:,(?<locator>.*))?$/su

/** `[@S3.15]`, `[@S3.15; @n24]`, `[@n25, p. 11]`. */
export function citations(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false
  if (state.src[state.pos + 1] !== '@') return warnOfNoAt(state)
  const close = closingOf(state)
  if (close === undefined) return false
  // `[@name](address)` is a link, and so is `[@name][by another]`.
  const next = state.src[close + 1]
  if (next === '(' || next === '{' || isReferred(state, close)) return false
  if (!silent) {
    const work = workOf(state)
    const inner = state.src.slice(state.pos + 1, close)
    let offset = state.pos + 1
    const cited = inner.split(';').map((text) => {
      const citation = readCitation(work, text, offset + text.length - text.trimStart().length)
      offset += text.length + 1
      return citation
    })
    citationNotes.set(state.push('cites', '', 0), { citations: cited, wording: work.wording })
  }
  state.pos = close + 1
  return true
}

/** Is what stands in brackets the words of a link whose address stands elsewhere? */
function isReferred(state: StateInline, close: number): boolean {
  const name = /^\[([^\][]{0,100})\]/.exec(state.src.slice(close + 1, close + 103))?.[1] ?? ''
  const label = name === '' ? state.src.slice(state.pos + 1, close) : name
  return state.env.references?.[state.md.utils.normalizeReference(label)] !== undefined
}

/** `[S3.15]` is text, but hardly meant so where there is such a claim. */
function warnOfNoAt(state: StateInline): false {
  const close = closingOf(state)
  if (close === undefined || '([{'.includes(state.src[close + 1] ?? ' ')) return false
  const work = workOf(state)
  const { claims, endnotes } = work.context.paper
  const keys = state.src.slice(state.pos + 1, close).split(/[;,]/).map((key) => key.trim())
  const isKnown = (key: string): boolean => claims.has(key) || endnotes.has(Number(ENDNOTE_KEY.exec(key)?.[1]))
  if (!keys.every(isKnown) || state.env.references?.[state.md.utils.normalizeReference(keys.join())] !== undefined) {
    return false
  }
  work.problems.warning(work.inlinePlace(state.pos), {
    rule: 'citation-without-at',
    found: state.src.slice(state.pos, close + 1),
    what: 'There is such a claim or endnote, but without “@” this is no citation.',
    why: 'It is shown as it stands, and the statement has no source.',
    fix: `Write [${keys.map((key) => `@${key}`).join('; ')}], or \\[ in place of [ where no source is meant.`,
  })
  return false
}

function closingOf(state: StateInline): number | undefined {
  const limit = Math.min(state.posMax, state.pos + LONGEST)
  for (let at = state.pos + 1; at < limit; at++) {
    if (state.src[at] === ']') return at
    if (state.src[at] === '[') return undefined
  }
  return undefined
}

function readCitation(work: Work, written: string, offset: number): Citation {
  const text = written.trim()
  const unknown: Citation = { kind: 'unknown', text }
  const groups = ITEM.exec(text)?.groups
  const key = groups?.['key']
  if (key === undefined) {
    report(work, offset, {
      rule: 'bad-citation',
      found: text,
      what: 'This is not a citation the kit can read.',
      why: 'It is shown as it stands, and leads to no source.',
      fix: 'Write [@S3.15] for a claim, [@n25, p. 11] for an endnote, and put “;” between several.',
    })
    return unknown
  }
  const locator = groups?.['locator']?.trim()
  const { claims, endnotes } = work.context.paper
  const claim = claims.get(key)
  if (claim !== undefined) {
    if (locator !== undefined && locator !== '') warnOfLocator(work, offset, text)
    return { kind: 'claim', claim }
  }
  const number = ENDNOTE_KEY.exec(key)?.[1]
  if (number !== undefined && endnotes.has(Number(number))) {
    return { kind: 'endnote', endnote: { number: Number(number), ...(locator ? { locator } : {}) } }
  }
  // A comma for a point.
  const meant = claims.has(`${key}.${locator ?? ''}`) ? `${key}.${locator ?? ''}` : key
  const names = [...claims.keys(), ...[...endnotes.keys()].map((one) => `n${one}`)]
  report(work, offset, {
    rule: number === undefined ? 'unknown-claim' : 'unknown-endnote',
    found: text,
    what: number === undefined ? `There is no claim “${key}”.` : `There is no endnote ${number}.`,
    why: names.length === 0
      ? 'This kit knows no claims: slides/paper/ has none, or none that could be read; the citation is shown as it stands.'
      : 'The statement would stand on the slide without a source.',
    fix: advise(meant, names, names.length === 0
      ? 'Delete it, or add the paper’s claims and endnotes.'
      : 'Claims are in slides/paper/claims.yaml, endnotes in slides/paper/endnotes.yaml.'),
  })
  return unknown
}

/** An error where the kit knows sources; elsewhere decks from other tools must still build. */
function report(work: Work, offset: number, complaint: Parameters<Work['problems']['error']>[1]): void {
  const { claims, endnotes } = work.context.paper
  const place = work.inlinePlace(offset)
  if (claims.size + endnotes.size > 0) work.problems.error(place, complaint)
  else work.problems.warning(place, complaint)
}

function warnOfLocator(work: Work, offset: number, found: string): void {
  work.problems.warning(work.inlinePlace(offset), {
    rule: 'claim-locator',
    found,
    what: 'A claim is cited whole; the page after the comma is not shown.',
    why: 'Pages belong to endnotes; a claim already knows its paragraph.',
    fix: 'Delete what follows the comma, or cite the endnote: [@n25, p. 11].',
  })
}
