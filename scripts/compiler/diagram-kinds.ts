import type { SteppableKind } from './diagram-model.ts'
import { foundIn } from './certain.ts'

const STEPPABLE: Readonly<Record<string, SteppableKind>> = {
  flowchart: 'flowchart',
  'flowchart-elk': 'flowchart',
  graph: 'flowchart',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  mindmap: 'mindmap',
  classDiagram: 'class',
  'classDiagram-v2': 'class',
}

/** Kinds in which Mermaid refuses or ignores `accTitle` and `accDescr`. */
const NAMED_IN_FRONT_MATTER: ReadonlySet<string> = new Set([
  'mindmap',
  'block',
  'block-beta',
  'sankey',
  'sankey-beta',
  'timeline',
  'kanban',
])

/** The word that says what kind of diagram a Mermaid text is; empty if there is none. */
export function diagramWord(body: string): string {
  for (const line of body.split('\n')) {
    const text = line.trim()
    if (text !== '' && !text.startsWith('%%')) return foundIn(text, /^[A-Za-z][\w-]*/)
  }
  return ''
}

/** The kind of a Mermaid text, if it can be built up in steps. */
export function steppableKind(body: string): SteppableKind | undefined {
  const word = diagramWord(body)
  return Object.hasOwn(STEPPABLE, word) ? STEPPABLE[word] : undefined
}

export function isNamedInFrontMatter(body: string): boolean {
  return NAMED_IN_FRONT_MATTER.has(diagramWord(body))
}
