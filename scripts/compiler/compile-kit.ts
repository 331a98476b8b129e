import { compileDeck } from './compile-deck.ts'
import { checkDiagramContent } from './diagram-content.ts'
import { type ParsedDiagram, parseDiagram } from './diagram-source.ts'
import type { CompileContext, Compiled, DiagramSource, Kit, KitSettings, Paper, Problem, SourceText } from './model.ts'
import { parsePaper, type PaperSources } from './paper/paper.ts'
import { Problems, sortProblems } from './problem.ts'
import { parseSettings } from './settings.ts'

/** All texts of a kit, and the paths of its pictures. */
export interface KitSources {
  readonly decks: readonly SourceText[]
  readonly diagrams: readonly SourceText[]
  readonly settings?: SourceText
  readonly paper: PaperSources
  /** Relative to the kit's root, with `/` between the parts. */
  readonly pictures: readonly string[]
}

/** Compiles a whole kit. Never throws; all problems come together, by file and line. */
export function compileKit(sources: KitSources): Compiled<Kit> {
  const problems: Problem[] = []
  const take = <T>(compiled: Compiled<T>): T => {
    problems.push(...compiled.problems)
    return compiled.value
  }
  const settings = take(parseSettings(sources.settings))
  const paper = take(parsePaper(sources.paper, settings))
  const files = new Map<string, DiagramSource>()
  for (const source of sources.diagrams) {
    const diagram = take(parseDiagram(source))
    problems.push(...checkDiagram(diagram, files.get(diagram.name), settings, paper))
    const { yaml: _yaml, ...plain } = diagram
    if (!files.has(diagram.name)) files.set(diagram.name, plain)
  }
  const context: CompileContext = { settings, paper, diagrams: files, pictures: new Set(sources.pictures) }
  const decks = sources.decks.map((source) => take(compileDeck(source, context)))
  if (decks.length === 0) problems.push(noDecks())
  const diagrams = new Map(files)
  for (const fence of decks.flatMap((deck) => deck.fences)) diagrams.set(fence.name, fence)
  return { value: { settings, paper, decks, diagrams }, problems: sortProblems(problems) }
}

function checkDiagram(
  diagram: ParsedDiagram, twin: DiagramSource | undefined, settings: KitSettings, paper: Paper,
): readonly Problem[] {
  const problems = new Problems(diagram.file)
  if (twin !== undefined) {
    problems.error({ line: 1, column: 1 }, {
      rule: 'duplicate-diagram', found: diagram.name,
      what: `There is another diagram “${diagram.name}”: ${twin.file}.`,
      why: 'Diagrams are known by their file names.',
      fix: 'Rename one of the two.',
    })
  }
  return [...problems.list, ...checkDiagramContent(diagram, { settings, paper })]
}

function noDecks(): Problem {
  return {
    severity: 'error', rule: 'no-decks', file: 'slides', line: 1, column: 1,
    what: 'There is no deck in slides/.',
    why: 'Each Markdown file in that folder is a deck; without one there is nothing to show.',
    fix: 'Write slides/first.md with “# Title” in it.',
  }
}

/** Claims that no slide of any deck cites, in the paper's order. */
export function untaughtClaims(kit: Kit): string[] {
  const taught = new Set(kit.decks.flatMap((deck) => deck.slides.flatMap((slide) => slide.claims)))
  return [...kit.paper.claims.keys()].filter((id) => !taught.has(id))
}
