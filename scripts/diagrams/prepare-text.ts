import type { DiagramSource } from '../compiler/diagram-model.ts'

/** A source as Mermaid gets it, and where each of its lines came from. */
export interface PreparedText {
  readonly text: string
  /** Line of the text, from 0 → line of the source's body, from 0. */
  readonly lines: readonly number[]
}

/**
 * Takes comment lines and leading blank lines out, as Mermaid itself would, so that the kit knows which line Mermaid
 * means when it counts what is left.
 */
export function prepareText(source: Pick<DiagramSource, 'body'>): PreparedText {
  const kept: string[] = []
  const lines: number[] = []
  source.body.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (/^\s*%%(?!\{)/.test(line)) return
    if (kept.length === 0 && line.trim() === '') return
    kept.push(kept.length === 0 ? line.trimStart() : line)
    lines.push(index)
  })
  return { text: `${kept.join('\n')}\n`, lines }
}
