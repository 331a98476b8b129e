import { collectCitations } from './cited.ts'
import { readHeadings } from './rules/headings.ts'
import { Markdown } from './markdown.ts'
import type { Citations, CompileContext, Kit, Problem, SourceText } from './model.ts'
import { Problems } from './problem.ts'
import { scanLines } from './scan-lines.ts'
import { toLines } from './source-lines.ts'
import { Work } from './work.ts'

export interface RenderedMarkdown {
  readonly html: string
  readonly cited: Citations
  readonly problems: readonly Problem[]
}

/** A piece of Markdown outside of any deck, such as the text version of a diagram. No pictures, no slides. */
export function renderMarkdown(source: SourceText, kit: Pick<Kit, 'settings' | 'paper'>): RenderedMarkdown {
  const context: CompileContext = { settings: kit.settings, paper: kit.paper, diagrams: new Map(), pictures: new Set() }
  const problems = new Problems(source.file)
  const { lines } = toLines(source)
  const work = new Work({ problems, context, lines, deckName: '', scan: scanLines(lines, 0) })
  const markdown = new Markdown(work)
  const tokens = markdown.blocks(0, lines.length)
  readHeadings(tokens, work)
  markdown.readText(tokens, 0, lines.length)
  for (const token of tokens) {
    // The slide around it has the upper levels.
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.max(4, Number(token.tag.slice(1)))}`
    }
  }
  return { html: markdown.render(tokens), cited: collectCitations(tokens), problems: problems.list }
}
