import { addToHeading, deeper, headingLevel, isBlank, type DeckLine, lineKinds } from './line.ts'

/** Drawn from left to right, or with many things side by side. */
const BROAD =
  /^\s*(?:(?:graph|flowchart)\s+(?:LR|RL)\b|(?:sequenceDiagram|gantt|timeline|journey|gitGraph|xychart(?:-beta)?|block(?:-beta)?|C4\w+)\b)/
const FENCE = /^\s*(?:`{3,}|~{3,})\s*mermaid\b/

/** A broad diagram has the breadth of its slide, words above and below it: beside them it would be too small to read. */
export function withBroadDiagrams(lines: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const fences = lines.flatMap(({ text }, index) => (kinds[index] === 'code' && FENCE.test(text) ? [index] : []))
  const [at] = fences
  if (at === undefined || fences.length > 1 || depthOf(lines, kinds, at) > 0) return lines
  if (lines.some((line, index) => isLaidOut(line, kinds[index]))) return lines
  const code = lines.slice(at + 1).find((line) => !isBlank(line) && !/^\s*%%/.test(line.text))
  const isBeside = lines.some((line, index) => kinds[index] === 'text' && !isBlank(line) && headingLevel(line) === 0)
  if (code === undefined || !BROAD.test(code.text) || !isBeside) return lines
  const made = [...lines]
  return addToHeading(made, '.diagram') ? made : lines
}

/** How many blocks are open around a line. */
const depthOf = (lines: readonly DeckLine[], kinds: readonly string[], end: number): number =>
  lines.slice(0, end).reduce((depth, line, index) => depth + (kinds[index] === 'text' ? deeper(line) : 0), 0)

/** Does the slide say itself what stands where? */
const isLaidOut = ({ text }: DeckLine, kind: string | undefined): boolean =>
  kind === 'text' && (/^\s*:{3,}\s*(?:\{\s*\.)?aside\b/.test(text) || /^#.*\{[^{}]*\.\w/.test(text)
    || text.includes('.background'))
