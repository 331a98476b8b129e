import MarkdownIt, {
  type Env,
  type MarkdownIt as MarkdownParser,
  type Token,
  type StateBlock,
  type StateInline,
} from 'markdown-it'
import { blockComment, inlineComment } from './rules/comment.ts'
import { citations, type Citation, citationNotes } from './rules/citations.ts'
import { readCodeFences } from './rules/code-fences.ts'
import { fencedDiv } from './rules/fenced-div.ts'
import { addFootnotes } from './rules/footnotes.ts'
import { image } from './rules/images.ts'
import { inclusion } from './rules/inclusion.ts'
import { dressCode } from './rules/dress-code.ts'
import { joinText } from './rules/join-text.ts'
import { blockMaths, inlineMaths } from './rules/maths.ts'
import { placePictures } from './rules/pictures.ts'
import { checkLinks } from './rules/safe-links.ts'
import { linkAttributes, span } from './rules/spans.ts'
import { shapeTables } from './rules/tables.ts'
import { findTerms } from './rules/terms.ts'
import { tokenStarts } from './token-notes.ts'
import { type Work, workOf } from './work.ts'
import { lineOf, isIndented, textStart } from './token-line.ts'
import { groupOf } from './certain.ts'

/** A rule that reads or changes the tokens of a slide. */
type TreeRule = (tokens: readonly Token[], work: Work) => void

// The rules, in the order in which they run. Adding one is a file in rules/ and a line here.

const INTERRUPTS = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }

function addSyntax(md: MarkdownParser): void {
  md.block.ruler.before('fence', 'fenced_div', fencedDiv, INTERRUPTS)
  md.block.ruler.before('fence', 'inclusion', inclusion, INTERRUPTS)
  md.block.ruler.before('fence', 'comment', blockComment, INTERRUPTS)
  md.block.ruler.before('fence', 'maths', blockMaths, INTERRUPTS)
  md.block.ruler.before('heading', 'tight_heading', tightHeading, INTERRUPTS)
  md.inline.ruler.before('escape', 'maths', inlineMaths)
  md.inline.ruler.before('link', 'citations', citations)
  md.inline.ruler.before('link', 'span', span)
  md.inline.ruler.at('image', image)
  md.inline.ruler.before('autolink', 'html', inlineHtml)
  md.inline.ruler.after('image', 'link_attributes', linkAttributes)
}

/** Run on the blocks, before their text is read. */
const BLOCK_RULES: readonly TreeRule[] = [checkNesting, readCodeFences]

/** Run when all text is read. */
const TEXT_RULES: readonly TreeRule[] = [
  joinText,
  dressCode,
  checkLinks,
  mergeCitations,
  placePictures,
  findTerms,
  shapeTables,
  shapeQuotations,
]

/** Notes where links start, which their tokens do not say. */
class PlacedState extends MarkdownIt.StateInline {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const start = this.pos
    const token = super.push(type, tag, nesting)
    if (type === 'link_open') tokenStarts.set(token, start)
    return token
  }
}

/** The kit's Markdown: CommonMark with tables and strikethrough, no HTML, and the rules above. */
export class Markdown {
  readonly #md: MarkdownParser
  readonly #env: Env
  readonly #work: Work

  constructor(work: Work) {
    this.#work = work
    // One environment for the deck: a link reference may be defined on any slide.
    this.#env = { work, references: {} }
    this.#md = new MarkdownIt({ html: false, linkify: true, typographer: false, maxNesting: DEEPEST })
    this.#md.linkify.add('ftp:', null)
    this.#md.inline.State = PlacedState
    // Addresses are judged by a rule that can say what is wrong with them.
    this.#md.validateLink = () => true
    addSyntax(this.#md)
    if (!work.inHandout && work.deckName !== '') addFootnotes(this.#md)
  }

  /** What the parser keeps of the deck. */
  get env(): Env {
    return this.#env
  }

  /** The blocks of some lines of the deck; their text is not read yet. */
  blocks(start: number, end: number): Token[] {
    this.#work.part = { start, end }
    const tokens: Token[] = []
    this.#md.block.parse(this.#work.lines.slice(start, end).join('\n'), this.#md, this.#env, tokens)
    for (const rule of BLOCK_RULES) rule(tokens, this.#work)
    return tokens
  }

  /** Reads the text of blocks that came from the lines that start at `start`. */
  readText(tokens: readonly Token[], start: number, end: number): void {
    this.#work.part = { start, end }
    this.#work.locateCells(tokens)
    for (const token of tokens) {
      if (token.type !== 'inline') continue
      this.#work.enter(token)
      token.children = []
      this.#md.inline.parse(token.content, this.#md, this.#env, token.children)
    }
    for (const rule of TEXT_RULES) rule(tokens, this.#work)
  }
}

/** Joins citations with only blanks between them, and drops the blank before: they stand on a line of their own. */
function mergeCitations(tokens: readonly Token[]): void {
  for (const inline of tokens) {
    if (inline.type !== 'inline' || inline.children?.some((token) => token.type === 'cites') !== true) continue
    const merged: Token[] = []
    let cited: Citation[] = []
    for (const token of inline.children) {
      if (token.type === 'cites') {
        dropBlanks(merged)
        const own = citationNotes.get(token)
        if (merged.at(-1)?.type === 'cites') {
          for (const citation of own?.citations ?? []) cited.push(citation)
        } else {
          cited = [...own?.citations ?? []]
          if (own !== undefined) citationNotes.set(token, { ...own, citations: cited })
          merged.push(token)
        }
      } else merged.push(token)
    }
    inline.children = merged.flatMap((token, index) => withMark(token, merged[index - 1], merged[index + 1]))
  }
}

const MARK = /^\s*[.,;:!?…]+/

/** A mark behind citations belongs to the words before them: alone on the next line it would say nothing. */
function withMark(token: Token, before: Token | undefined, behind: Token | undefined): Token[] {
  if (token.type !== 'cites' || behind?.type !== 'text' || before?.type !== 'text') return [token]
  const mark = MARK.exec(behind.content)?.[0] ?? ''
  if (mark === '') return [token]
  behind.content = behind.content.slice(mark.length)
  before.content = before.content.trimEnd() + mark.trim()
  return [token]
}

function dropBlanks(tokens: Token[]): void {
  while (tokens.length > 0) {
    const last = tokens.at(-1)
    if (last?.type === 'text') last.content = last.content.trimEnd()
    if (last?.type !== 'softbreak' && !(last?.type === 'text' && last.content === '')) return
    tokens.pop()
  }
}

/** How deep lists, quotations and blocks may stand in one another. */
const DEEPEST = 60

/** markdown-it leaves out what nests too deep, and says nothing. */
function checkNesting(tokens: readonly Token[], work: Work): void {
  const deep = tokens.find((token) => token.nesting === 1 && token.level >= DEEPEST - 1)
  if (deep === undefined) return
  work.problems.error(work.at(lineOf(deep)), {
    rule: 'nested-too-deep',
    found: work.lineText(lineOf(deep)),
    what: 'Lists, quotations or blocks stand too deep in one another here.',
    why: 'What is deeper still cannot be read, and would be missing from the slide.',
    fix: 'Write it flatter; a slide shows two levels well.',
  })
}

const ATTRIBUTION = /^(?:—|–|--)\s*/

/** A quotation's last paragraph that begins with a dash, or only cites, says who is quoted: it becomes a footer. */
function shapeQuotations(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'blockquote_close') return
    const closing = tokens[index - 1]
    const inline = tokens[index - 2]
    const opening = tokens[index - 3]
    if (closing?.type !== 'paragraph_close' || opening?.type !== 'paragraph_open' || inline === undefined) return
    // The only paragraph is the quotation itself.
    if (tokens[index - 4]?.type === 'blockquote_open' || !isAttribution(inline)) return
    opening.tag = 'footer'
    closing.tag = 'footer'
  })
}

function isAttribution(inline: Token): boolean {
  const parts = (inline.children ?? []).filter((token) => token.type !== 'text' || token.content.trim() !== '')
  return ATTRIBUTION.test(inline.content) || (parts.length > 0 && parts.every((token) => token.type === 'cites'))
}

/** With a single mark it may be a name that others search for, but where a heading is to be expected. */
const TIGHT = /^(##{1,5})(?=[^\s#])/
/** What is taken for a heading where one is to be expected: two of them on a line are names. */
const FIRST = /^(#{1,6})(?=[\p{L}\p{Extended_Pictographic}])(?!.*\s#\S)/u

/** `##Title` as a heading all the same: whoever wrote it meant one. */
function tightHeading(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  const line = state.src.slice(start, state.eMarks[startLine])
  const marks = (startLine === 0 ? FIRST : TIGHT).exec(line)?.[1]
  if (marks === undefined || isIndented(state, startLine)) return false
  if (silent) return true
  state.line = startLine + 1
  const work = workOf(state)
  const words = line.slice(marks.length).trim()
  for (const [type, nesting] of [['heading_open', 1], ['inline', 0], ['heading_close', -1]] as const) {
    const token = state.push(type, type === 'inline' ? '' : `h${marks.length}`, nesting)
    token.map = [startLine, state.line]
    if (type === 'inline') token.content = words
    else token.markup = marks
  }
  const [what, why, fix] = missingBlank(marks, words)
  work.problems.warning(work.at(startLine, Math.max(0, work.lineText(startLine).indexOf(marks))), {
    rule: TIGHT_HEADING,
    found: line,
    what,
    why,
    fix,
  })
  return true
}

const TIGHT_HEADING = 'tight-heading'

/** What is told of such a heading. */
const missingBlank = (marks: string, words: string): readonly [what: string, why: string, fix: string] => [
  `A blank is missing after “${marks}”; this was taken as a heading all the same.`,
  'Other programs show it as it stands.',
  `Write “${marks} ${words}”.`,
]

/** Elements without attributes for what Markdown has no mark for. */
const PAIRED = /<(kbd|mark|sub|sup)>/y
const BREAK = /<br\s*\/?>/iy
const MARKUP = /<[A-Za-z/!?][^<>]*>/y

/** Inside text comments vanish, a few elements are taken, and any other HTML stays text, which is said. */
function inlineHtml(state: StateInline, silent: boolean): boolean {
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
