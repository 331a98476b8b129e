import type { DiagramSource } from '../compiler/diagram-model.ts'

/** A source as Mermaid gets it, and where each of its lines came from. */
export interface PreparedText {
  readonly text: string
  /** Line of the text, from 0 → line of the source's body, from 0. */
  readonly lines: readonly number[]
}

/**
 * Takes comment lines and leading blank lines out, as Mermaid itself would, so that the kit knows which line Mermaid
 * means when it counts what is left. In labels of flowcharts and blocks `<` and `>` are entities: as letters Mermaid loses
 * them where labels are text of the drawing (mermaid-js/mermaid#4390 and #7016).
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
  const hasLabels = kept.some((line) => /^\s*(?:graph|flowchart|block(?:-beta)?)\b/.test(line))
  const text = `${kept.join('\n')}\n`
  return { text: hasLabels ? withEntities(text) : text, lines }
}

/** What may stand in them: a line without labels, words in quotation marks, an element of HTML, or a letter. */
const PIECE =
  /^[ \t]*(?:click|href|style|linkStyle|classDef|class|accTitle|accDescr)\b.*$|"[^"]*"|<\/?[a-z][^<>\n]*>|[^]/gimu

function withEntities(text: string): string {
  let depth = 0
  let isOnEdge = false
  return text.replace(PIECE, (piece) => {
    if (piece.startsWith('"')) return piece.replace(/<\/?[a-z][^<>\n]*>|[<>]/gi, entityOf)
    if (piece === '\n') [depth, isOnEdge] = [0, false]
    else if (piece === '|') isOnEdge = !isOnEdge
    else if (/^[[({]$/.test(piece)) depth++
    else if (/^[\])}]$/.test(piece)) depth = Math.max(0, depth - 1)
    return depth > 0 || isOnEdge ? entityOf(piece) : piece
  })
}

const entityOf = (piece: string): string => (piece === '<' ? '#lt;' : piece === '>' ? '#gt;' : piece)
