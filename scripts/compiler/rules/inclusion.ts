import type { StateBlock } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import type { Inclusion } from '../handout/model.ts'
import { advise } from '../nearest.ts'
import type { Place } from '../problem.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'
import { textStart, isIndented } from '../token-line.ts'

/** What may be taken in, with the attributes of each. */
export const INCLUSIONS = {
  slides: { keys: ['deck', 'from', 'to'], flags: ['notes'] },
  worksheet: { keys: ['exercise', 'deck'], flags: [] },
  key: { keys: ['exercise', 'deck'], flags: [] },
  cards: { keys: ['exercise'], flags: [] },
  claims: { keys: ['part'], flags: [] },
  glossary: { keys: ['terms'], flags: [] },
  references: { keys: [], flags: [] },
  endnotes: { keys: [], flags: [] },
  lines: { keys: ['lines'], flags: [] },
  space: { keys: ['lines'], flags: [] },
} as const satisfies Readonly<Record<string, Pick<WhiteList, 'keys' | 'flags'>>>

export type InclusionName = keyof typeof INCLUSIONS

/** A line `:: name {…}` as written; whether there is what it names is not known yet. */
export interface InclusionRequest extends CheckedAttributes {
  readonly name: InclusionName
  readonly place: Place
}

export const inclusionRequests = new TokenNotes<InclusionRequest>()
/** What became of each. */
export const inclusionNotes = new TokenNotes<Inclusion>()

const NAMES = Object.keys(INCLUSIONS)
export const isInclusionName = (name: string): name is InclusionName => Object.hasOwn(INCLUSIONS, name)
const NOTHING: CheckedAttributes = { classes: [], keys: new Map(), flags: new Set() }

/** `:: name {key=value}`, alone on its line, in handouts only: two colons where a block, which is closed, has three. */
export function inclusion(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  const line = state.src.slice(start, state.eMarks[startLine])
  const written = /^::[ \t]+([^\s{]+)[ \t]*/.exec(line)
  if (written === null || isIndented(state, startLine)) return false
  const work = workOf(state)
  if (!work.inHandout) return false
  if (silent) return true
  const column = Math.max(0, work.lineText(startLine).indexOf('::'))
  const [lead, name = ''] = written
  const token = state.push('inclusion', '', 0)
  token.block = true
  token.map = [startLine, startLine + 1]
  state.line = startLine + 1
  const place = work.at(startLine, column)
  if (!isInclusionName(name)) {
    reportUnknown(work, place, name, line)
    return true
  }
  const quoted = withMarks(line)
  if (quoted !== line) reportBlanks(work, place, line, quoted)
  const list = parseAttributes(quoted, lead.length, true)
  const rest = quoted.slice(list?.end ?? lead.length).trim()
  if (rest !== '') reportRest(work, work.at(startLine, column + (list?.end ?? lead.length)), rest)
  const allowed: WhiteList = { where: `“:: ${name}”`, classWord: 'class', ids: false, classes: [], ...INCLUSIONS[name] }
  const checked = list === undefined
    ? NOTHING
    : checkAttributes(list, allowed, work, (offset) => work.at(startLine, column + offset))
  inclusionRequests.set(token, { ...checked, name, place })
  return true
}

/** Several ids without the quotation marks that hold them together. */
const withMarks = (line: string): string =>
  line.replace(/(?<=[\s{](?:exercise|part|terms)=)[^\s"'{}=]+(?:[ \t]+[^\s"'{}=]+)+(?=[ \t]*\})/, '"$&"')

function reportBlanks(work: Work, place: Place, found: string, quoted: string): void {
  work.problems.error(place, {
    rule: 'blanks-in-value',
    found,
    what: 'Several ids stand here without quotation marks.',
    why: 'A blank ends a value, so only the first would be taken in.',
    fix: `Write ${quoted.trim()}`,
  })
}

function reportUnknown(work: Work, place: Place, name: string, found: string): void {
  work.problems.error(place, {
    rule: 'unknown-inclusion',
    found,
    what: `A handout cannot take in “${name}”.`,
    why: 'It would be missing from the sheet.',
    fix: advise(name, NAMES, `What can be taken in: ${NAMES.join(', ')}. A block has three colons, and is closed.`),
  })
}

function reportRest(work: Work, place: Place, found: string): void {
  work.problems.warning(place, {
    rule: 'unknown-attribute',
    found,
    what: 'This stands behind an inclusion and means nothing there.',
    why: 'It is left out.',
    fix: 'Write attributes in braces, as in {deck=NAME}, and text on a line of its own.',
  })
}
