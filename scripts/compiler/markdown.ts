import MarkdownIt, { type Env, type MarkdownIt as MarkdownParser, type Token } from 'markdown-it'
import { blockComment } from './rules/comment.ts'
import { citations } from './rules/citations.ts'
import { readCodeFences } from './rules/code-fences.ts'
import { fencedDiv } from './rules/fenced-div.ts'
import { addFootnotes } from './rules/footnotes.ts'
import { image } from './rules/images.ts'
import { inlineHtml } from './rules/inline-html.ts'
import { inclusion } from './rules/inclusion.ts'
import { dressCode } from './rules/dress-code.ts'
import { joinText } from './rules/join-text.ts'
import { blockMaths, inlineMaths } from './rules/maths.ts'
import { mergeCitations } from './rules/merge-citations.ts'
import { checkNesting, DEEPEST } from './rules/nesting.ts'
import { placePictures } from './rules/pictures.ts'
import { shapeQuotations } from './rules/quotations.ts'
import { checkLinks } from './rules/safe-links.ts'
import { linkAttributes, span } from './rules/spans.ts'
import { shapeTables } from './rules/tables.ts'
import { findTerms } from './rules/terms.ts'
import { tightHeading } from './rules/tight-headings.ts'
import { tokenStarts } from './token-notes.ts'
import type { Work } from './work.ts'

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
