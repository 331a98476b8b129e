import type { Token } from 'markdown-it'
import { collectCitations } from './cited.ts'
import { nodesOf } from './content/from-tokens.ts'
import type { Content, Citations } from './content/node.ts'
import { Markdown } from './markdown.ts'
import type { CompileContext, Kit, Problem, SourceText } from './model.ts'
import { Problems } from './problem.ts'
import { type DivNote, divNotes } from './rules/fenced-div.ts'
import { readHeadings } from './rules/headings.ts'
import { tickBoxes } from './rules/task-boxes.ts'
import { scanLines } from './scan-lines.ts'
import { toLines } from './source-lines.ts'
import { type InternalLink, Work } from './work.ts'
import { lineOf } from './token-line.ts'

export interface RenderedMarkdown {
  readonly content: Content
  readonly cited: Citations
  /** Ids that the author gave, and links to places in the same text. */
  readonly ids: ReadonlySet<string>
  readonly links: readonly InternalLink[]
  readonly problems: readonly Problem[]
}

/** Where the text starts and how high its headings may go. */
export interface MarkdownPlace {
  /** 0-based line; what stands before is front matter. */
  readonly start: number
  /** The level of the highest heading; the page around the text has those above. */
  readonly topHeading: number
}

/** In a slide, which has the upper levels. */
const IN_SLIDE: MarkdownPlace = { start: 0, topHeading: 4 }

type MarkdownNeeds =
  & Pick<Kit, 'settings' | 'paper'>
  & Partial<Omit<CompileContext, 'settings' | 'paper'>>

/** Markdown outside of any deck, such as the text version of a diagram. No pictures, no slides. */
export function renderMarkdown(
  source: SourceText,
  kit: MarkdownNeeds,
  place: MarkdownPlace = IN_SLIDE,
): RenderedMarkdown {
  const { tokens, work } = readMarkdown(source, kit, place)
  reportMisplaced(tokens, work)
  for (const token of picturesIn(tokens)) reportPicture(work, token)
  return {
    content: nodesOf(tokens),
    cited: collectCitations(tokens),
    ids: new Set(work.ids.keys()),
    links: work.links,
    problems: work.problems.list,
  }
}

export interface ReadMarkdown {
  readonly tokens: Token[]
  readonly work: Work
  readonly markdown: Markdown
}

/** The same before it is rendered. `inHandout`: it may take in slides, exercises and registers. */
export function readMarkdown(
  source: SourceText,
  kit: MarkdownNeeds,
  { start, topHeading }: MarkdownPlace,
  inHandout = false,
): ReadMarkdown {
  const context: CompileContext = { diagrams: new Map(), pictures: new Set(), pictureFaults: new Map(), ...kit }
  const { lines } = toLines(source)
  const name = inHandout ? source.file.replace(/^.*\//, '').replace(/\.md$/i, '') : ''
  const work = new Work({
    problems: new Problems(source.file),
    context,
    lines,
    deckName: name,
    scan: scanLines(lines, start),
  })
  work.inHandout = inHandout
  const markdown = new Markdown(work)
  const tokens = markdown.blocks(start, lines.length)
  readHeadings(tokens, work, false)
  markdown.readText(tokens, start, lines.length)
  tickBoxes(tokens)
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.max(topHeading, Number(token.tag.slice(1)))}`
    }
  }
  return { tokens, work, markdown }
}

const FOR_SLIDES: ReadonlySet<DivNote['kind']> = new Set<DivNote['kind']>(['notes', 'exercise', 'part', 'unknown-part'])

/** Says of notes and exercises that they would be shown to the wrong people. */
export function reportMisplaced(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    const kind = token.type === 'fenced_div_open' ? divNotes.get(token)?.kind : undefined
    if (kind === undefined || !FOR_SLIDES.has(kind)) continue
    const line = lineOf(token)
    work.problems.error(work.at(line), {
      rule: 'block-outside-slide',
      found: work.lineText(line),
      what: 'Notes, and exercises with their answers, can stand on slides only.',
      why: 'Here everybody would see them.',
      fix: 'Delete the block, or move it to the slide that it belongs to.',
    })
  }
}

/** The blocks that hold a picture or a diagram. */
export function picturesIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ type, children }) =>
    type === 'mermaid' || (type === 'inline' && children?.some((child) => child.type === 'image'))
  )
}

/** Says that a picture would be left out. */
export function reportPicture(work: Work, token: Token): void {
  const { type, content } = token
  work.problems.error(work.at(lineOf(token)), {
    rule: 'picture-outside-slide',
    found: type === 'mermaid' ? '```mermaid' : content,
    what: 'Pictures and diagrams can stand on slides and sheets only.',
    why: 'It would be missing here.',
    fix: 'Say in words what it shows, or link to the slide that has it.',
  })
}
