import type { Token } from 'markdown-it'
import { collectCitations } from './cited.ts'
import { Markdown } from './markdown.ts'
import type { Citations, CompileContext, Kit, Problem, SourceText } from './model.ts'
import { Problems } from './problem.ts'
import { type DivNote, divNotes } from './rules/fenced-div.ts'
import { readHeadings } from './rules/headings.ts'
import { scanLines } from './scan-lines.ts'
import { toLines } from './source-lines.ts'
import { type InternalLink, Work } from './work.ts'

export interface RenderedMarkdown {
  readonly html: string
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

type Needs = Pick<Kit, 'settings' | 'paper'> & Partial<Pick<CompileContext, 'diagrams' | 'pictures'>>

/** Markdown outside of any deck: the text version of a diagram, a handout. No pictures, no slides. */
export function renderMarkdown(source: SourceText, kit: Needs, { start, topHeading }: MarkdownPlace = IN_SLIDE): RenderedMarkdown {
  const { settings, paper, diagrams = new Map(), pictures = new Set() } = kit
  const context: CompileContext = { settings, paper, diagrams, pictures }
  const problems = new Problems(source.file)
  const { lines } = toLines(source)
  const work = new Work({ problems, context, lines, deckName: '', scan: scanLines(lines, start) })
  const markdown = new Markdown(work)
  const tokens = markdown.blocks(start, lines.length)
  readHeadings(tokens, work, false)
  markdown.readText(tokens, start, lines.length)
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.max(topHeading, Number(token.tag.slice(1)))}`
    }
  }
  reportMisplaced(tokens, work)
  return {
    html: markdown.render(tokens), cited: collectCitations(tokens),
    ids: new Set(work.ids.keys()), links: work.links, problems: problems.list,
  }
}

const FOR_SLIDES: ReadonlySet<DivNote['kind']> = new Set<DivNote['kind']>(['notes', 'exercise', 'part', 'unknown-part'])

/** What would be left out without a word, or shown to the wrong people. */
function reportMisplaced(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    if (token.type === 'mermaid') reportPicture(work, token.map?.[0] ?? 0, '```mermaid')
    if (token.type === 'inline' && token.children?.some(({ type }) => type === 'image')) {
      reportPicture(work, token.map?.[0] ?? 0, token.content)
    }
    const kind = token.type === 'fenced_div_open' ? divNotes.get(token)?.kind : undefined
    if (kind !== undefined && FOR_SLIDES.has(kind)) {
      const line = token.map?.[0] ?? 0
      work.problems.error(work.at(line), {
        rule: 'block-outside-slide', found: work.lineText(line),
        what: 'Notes, and exercises with their answers, can stand on slides only.',
        why: 'Here everybody would see them.',
        fix: 'Delete the block, or move it to the slide that it belongs to.',
      })
    }
  }
}

function reportPicture(work: Work, line: number, found: string): void {
  work.problems.error(work.at(line), {
    rule: 'picture-outside-slide', found,
    what: 'Pictures and diagrams can stand on slides only.',
    why: 'It would be missing here.',
    fix: 'Say in words what it shows, or link to the slide that has it.',
  })
}
