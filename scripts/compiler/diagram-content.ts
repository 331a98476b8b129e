import type { ParsedDiagram } from './work.ts'
import type { Compiled, Kit } from './model.ts'
import type { DiagramSource } from './diagram-model.ts'
import { advise } from './nearest.ts'
import { Problems } from './problem.ts'
import { renderMarkdown } from './render-markdown.ts'
import { defined } from './settings.ts'
import type { YamlSource } from './yaml-source.ts'

/** Checks what a diagram says in words against the rest of the kit, its claims and its text version, and reads that. */
export function finishDiagram(parsed: ParsedDiagram, kit: Pick<Kit, 'settings' | 'paper'>): Compiled<DiagramSource> {
  const { yaml, text, ...diagram } = parsed
  const problems = new Problems(diagram.file)
  diagram.claims.forEach((claim, index) => {
    if (kit.paper.claims.has(claim)) return
    problems.error(yaml?.placeOf(['claims', index]) ?? { line: diagram.line, column: 1 }, {
      rule: 'unknown-claim',
      found: claim,
      what: `There is no claim “${claim}”.`,
      why: 'What the diagram shows would stand without a source.',
      fix: advise(claim, kit.paper.claims.keys(), 'Claims are in slides/paper/claims.yaml.'),
    })
  })
  const read = text === undefined || yaml === undefined ? undefined : readText(text, yaml, diagram.file, kit)
  return {
    value: { ...diagram, ...defined({ text: read?.value }) },
    problems: [...problems.list, ...read?.problems ?? []],
  }
}

function readText(
  text: string,
  yaml: YamlSource,
  file: string,
  kit: Pick<Kit, 'settings' | 'paper'>,
): Compiled<NonNullable<DiagramSource['text']>> {
  const start = yaml.placeOf(['text'])
  const key = yaml.placeOf(['text'], 'key')
  // Text of several lines is a YAML block, which starts on the line below its key, two columns further in.
  const block = text.includes('\n')
  const { content, cited, problems } = renderMarkdown({ file, text }, kit)
  return {
    value: { content, cited },
    problems: problems.map((problem) => ({
      ...problem,
      line: start.line + problem.line - (block ? 0 : 1),
      column: block ? key.column + 1 + problem.column : start.column + problem.column - 1,
    })),
  }
}
