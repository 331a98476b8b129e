import type { DiagramSource } from '../compiler/diagram-model.ts'

/** All diagrams of a kit by name. */
export type Diagrams = ReadonlyMap<string, Pick<DiagramSource, 'file' | 'line'>>

/** A diagram as its author finds it: by its file, with the line where it stands in a deck. */
export function nameDiagram(name: string, diagrams: Diagrams): string {
  const found = diagrams.get(name)
  if (found === undefined) return `the diagram “${name}”`
  return /\.(?:mmd|svg)$/i.test(found.file)
    ? `the diagram ${found.file}`
    : `the diagram on line ${found.line} of ${found.file}`
}
