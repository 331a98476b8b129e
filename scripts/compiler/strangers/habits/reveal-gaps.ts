import { blankAt, type DeckLine, headingLevel, isBlank, isRule, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'

/** How many empty lines part slides, and how many slides a deck has at least that nothing else parts. */
const [EMPTY, FEWEST] = [2, 4]
const LOOK = /^\s*<!--\s*\.?slide:/
const NOTES = /^\s*\^?notes?:/i

/** Slides that begin behind two empty lines, as a page of reveal.js may say, but no deck does itself: it shows by more than
 * one comment of a slide between two `---`, or by many headings there; where no line of dashes is, by either. */
export function partAtGaps(lines: DeckLine[], told: Told): DeckLine[] {
  const gaps = gapsIn(lines)
  const ofLooks = gapOfLooks(lines, gaps)
  const starts = new Set([...gaps].flatMap(([at, empty]) => (empty >= (ofLooks ?? EMPTY) ? [at] : [])))
  if (ofLooks === undefined && !isParted(lines, starts)) return lines
  return lines.flatMap((line, at) => {
    if (!starts.has(at)) return [line]
    told.changed('slides begin behind two empty lines', line.from)
    return [{ text: '---', from: line.from }, blankAt(line.from), line]
  })
}

/** Lines that stand behind empty ones, below others of the same slide, and behind how many. */
function gapsIn(lines: readonly DeckLine[]): ReadonlyMap<number, number> {
  const kinds = lineKinds(lines)
  const gaps = new Map<number, number>()
  let empty = 0
  let isBelow = false
  for (const [at, line] of lines.entries()) {
    const isInside = kinds[at] !== 'text' && kinds[at - 1] === kinds[at]
    if (isBlank(line) && !isInside) empty++
    else {
      const begins = kinds[at] === 'text' && isRule(line)
      if (isBelow && !begins && !isInside && empty >= EMPTY && !NOTES.test(line.text)) gaps.set(at, empty)
      isBelow = !begins
      empty = 0
    }
  }
  return gaps
}

/** How many empty lines stand at least above comments of slides, in a deck that nothing else parts: above each, but for
 * the first. */
function gapOfLooks(lines: readonly DeckLine[], gaps: ReadonlyMap<number, number>): number | undefined {
  const kinds = lineKinds(lines)
  if (lines.some((line, at) => kinds[at] === 'text' && isRule(line))) return undefined
  const looks = lines.flatMap(({ text }, at) => (LOOK.test(text) && kinds[at] !== 'code' ? [at] : []))
  const empty = looks.slice(gaps.has(looks[0] ?? 0) ? 0 : 1).map((at) => gaps.get(at) ?? 0)
  const narrowest = Math.min(...empty)
  return empty.length >= FEWEST - 1 && narrowest >= EMPTY ? narrowest : undefined
}

function isParted(lines: readonly DeckLine[], starts: ReadonlySet<number>): boolean {
  if (starts.size === 0) return false
  const kinds = lineKinds(lines)
  const isOf = (is: (line: DeckLine) => boolean) => (line: DeckLine, at: number): boolean =>
    kinds[at] === 'text' && is(line)
  if (!lines.some(isOf(isRule))) {
    const headings = lines.filter(isOf((one) => headingLevel(one) > 0))
    const behind = [...starts].filter((at) =>
      headings.includes(lines[LOOK.test(lines[at]?.text ?? '') ? at + 1 : at] ?? blankAt(0))
    )
    return starts.size >= FEWEST - 1 && behind.length * 2 >= headings.length
  }
  if (partsSections(lines, starts)) return true
  let looks = 0
  return lines.some((line, at) => {
    if (kinds[at] === 'text' && isRule(line)) looks = 0
    const isLook = LOOK.test(line.text) && kinds[at] !== 'code'
    if (isLook) looks++
    return isLook && looks > 1 && starts.has(at)
  })
}

/** How many slides stand behind one `---` at least, on the average, and what share of them a heading begins. */
const [BELOW, NEARLY] = [3, 0.8]

/** Do empty lines part what stands between two `---`? Large headings begin behind most of them, and hardly any elsewhere:
 * who leaves room within a slide does so seldom, or above small ones. */
function partsSections(lines: readonly DeckLine[], starts: ReadonlySet<number>): boolean {
  const kinds = lineKinds(lines)
  const isText = (at: number): boolean => kinds[at] === 'text'
  const rules = lines.filter((line, at) => isText(at) && isRule(line)).length
  if (starts.size < (rules + 1) * BELOW) return false
  const isLarge = (line: DeckLine): boolean => headingLevel(line) > 0 && headingLevel(line) < 3
  const begin = [...starts].filter((at) => LOOK.test(lines[at]?.text ?? '') || isLarge(lines[at] ?? blankAt(0)))
  let isFirst = true
  const within = lines.filter((line, at) => {
    if (!isText(at) || isBlank(line)) return false
    const is = isLarge(line) && !isFirst && !starts.has(at)
    isFirst = isRule(line) || /^\s*<!--.*-->\s*$/.test(line.text) && (isFirst || starts.has(at))
    return is
  })
  return begin.length >= starts.size * NEARLY && within.length <= starts.size * (1 - NEARLY)
}
