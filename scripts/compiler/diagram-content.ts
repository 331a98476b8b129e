import type { ParsedDiagram } from './diagram-source.ts'
import type { Kit, Problem } from './model.ts'
import { advise } from './nearest.ts'
import { Problems } from './problem.ts'
import { renderMarkdown } from './render-markdown.ts'

/** Checks what a diagram says in words against the rest of the kit: its claims, and its text version. */
export function checkDiagramContent(diagram: ParsedDiagram, kit: Pick<Kit, 'settings' | 'paper'>): readonly Problem[] {
  const problems = new Problems(diagram.file)
  diagram.claims.forEach((claim, index) => {
    if (kit.paper.claims.has(claim)) return
    problems.error(diagram.yaml?.placeOf(['claims', index]) ?? { line: diagram.line, column: 1 }, {
      rule: 'unknown-claim',
      found: claim,
      what: `There is no claim “${claim}”.`,
      why: 'What the diagram shows would stand without a source.',
      fix: advise(claim, kit.paper.claims.keys(), 'Claims are in slides/paper/claims.yaml.'),
    })
  })
  return [...problems.list, ...checkText(diagram, kit)]
}

function checkText(diagram: ParsedDiagram, kit: Pick<Kit, 'settings' | 'paper'>): Problem[] {
  if (diagram.text === undefined || diagram.yaml === undefined) return []
  const start = diagram.yaml.placeOf(['text'])
  const key = diagram.yaml.placeOf(['text'], 'key')
  // Text of several lines is a YAML block, which starts on the line below its key, two columns further in.
  const block = diagram.text.includes('\n')
  return renderMarkdown({ file: diagram.file, text: diagram.text }, kit).problems.map((problem) => ({
    ...problem,
    line: start.line + problem.line - (block ? 0 : 1),
    column: block ? key.column + 1 + problem.column : start.column + problem.column - 1,
  }))
}
