import { blankAt, deeper, fenceStarts, headingLevel, isBlank, type DeckLine, lineKinds, rewrite } from '../line.ts'
import { addToHeading } from '../of-slide.ts'
import type { Told } from '../told/told.ts'
import { MERMAID } from '../diagram-colours.ts'

/** Drawn from left to right, or with many things side by side. */
const BROAD =
  /^\s*(?:(?:graph|flowchart)\s+(?:LR|RL)\b|(?:sequenceDiagram|gantt|timeline|journey|gitGraph|xychart(?:-beta)?|block(?:-beta)?|C4\w+)\b)/

/** A broad diagram has the breadth of its slide, words above and below it: beside them it would be too small to read. */
export function withBroadDiagrams(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const starts = fenceStarts(lines)
  const fences = lines.flatMap(({ text }, index) => (starts[index] === index && MERMAID.test(text) ? [index] : []))
  const [at] = fences
  if (at === undefined || fences.length > 1 || depthOf(lines, kinds, at) > 0) return lines
  if (lines.some((line, index) => isLaidOut(line, kinds[index]))) return lines
  const code = lines.slice(at + 1).find((line) => !isBlank(line) && !/^\s*%%/.test(line.text))
  const isBeside = lines.some((line, index) => kinds[index] === 'text' && !isBlank(line) && headingLevel(line) === 0)
  if (code === undefined || !isBeside || !(BROAD.test(code.text) || spreads(lines.slice(at + 1), code.text))) {
    return lines
  }
  if (lines.some((line, index) => kinds[index] === 'text' && COLUMNS.test(line.text))) return apart(lines, at, told)
  const made = [...lines]
  return addToHeading(made, '.diagram') ? made : lines
}

/** From one thing lead lines to three others or more, side by side. */
function spreads(lines: readonly DeckLine[], word: string): boolean {
  if (!/^\s*(?:graph|flowchart)\b/.test(word)) return false
  const end = lines.findIndex(({ text }) => /^\s*(?:`{3,}|~{3,})\s*$/.test(text))
  const counts = new Map<string, number>()
  for (const { text } of lines.slice(0, end)) {
    const from = /^\s*(\w+)/.exec(text)?.[1] ?? ''
    if (/-->|---|-\.->|==>/.test(text)) counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) >= 3
}

const COLUMNS = /^\s*:{3,}\s*(?:\{\s*\.)?columns\b/

/** Above or below columns it has no room, so it stands on a slide of its own below the same heading. */
function apart(lines: readonly DeckLine[], start: number, told: Told): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const end = lines.findIndex((_, index) => index >= start && kinds[index + 1] !== 'code')
  const heading = lines.find((line, index) => kinds[index] === 'text' && headingLevel(line) > 0)
  const from = lines[start]?.from ?? 0
  if (heading === undefined || end < 0) return lines
  told.say('diagram-apart', from, '', 'The diagram of this slide stands on one of its own.',
    'With columns it would be too small to be read.', 'Part the slide with “---” where it suits you.')
  const again = rewrite(heading, heading.text.replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, ''))
  const blank = blankAt(from)
  return [
    ...lines.slice(0, start),
    ...lines.slice(end + 1),
    blank,
    { text: '---', from },
    blank,
    again,
    blank,
    ...lines.slice(start, end + 1),
    blank,
  ]
}

/** How many blocks are open around a line. */
const depthOf = (lines: readonly DeckLine[], kinds: readonly string[], end: number): number =>
  lines.slice(0, end).reduce((depth, line, index) => depth + (kinds[index] === 'text' ? deeper(line) : 0), 0)

/** Does the slide say itself what stands where? */
const isLaidOut = ({ text }: DeckLine, kind: string | undefined): boolean =>
  kind === 'text' && (/^\s*:{3,}\s*(?:\{\s*\.)?aside\b/.test(text) || /^#.*\{[^{}]*\.\w/.test(text)
    || text.includes('.background'))
