import type { Problem } from './model.ts'
import type { DiagramSource } from './diagram-model.ts'
import { Problems } from './problem.ts'

/** Says of each diagram in a file that nothing shows it. @param shown names of those that some text names */
export function findNotShown(diagrams: Iterable<DiagramSource>, shown: ReadonlySet<string>): Problem[] {
  return [...diagrams].filter(({ name }) => !shown.has(name)).flatMap(({ name, file }) => {
    const problems = new Problems(file)
    problems.warning({ line: 1, column: 1 }, {
      rule: 'not-shown',
      found: name,
      what: 'No slide, note, sheet or session shows this diagram.',
      why: 'It is drawn, and nobody sees it.',
      fix: `Write ![What it shows](../${file}) where it belongs, or delete the file.`,
    })
    return problems.list
  })
}
