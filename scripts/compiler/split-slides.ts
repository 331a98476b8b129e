import { certain, itemAt } from './certain.ts'
import type { Problems } from './problem.ts'
import { type LineScan, scanLines, SLIDE_RULE } from './scan-lines.ts'

/** The lines of one slide, `end` not included; 0-based. */
export interface SlidePart {
  readonly start: number
  readonly end: number
}

export interface SplitDeck {
  readonly parts: readonly SlidePart[]
  readonly scan: LineScan
}

// A paragraph's last line: `---` right below it makes a heading in CommonMark.
const NOT_A_PARAGRAPH = /^\s*(?:$|[>|#`~]|:::|<!--)|-->\s*$/
const ENTRY = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/

/** Parts a deck, from its line `from` on, at its `---` lines. Slides with nothing on them are left out. */
export function splitSlides(lines: readonly string[], from: number, problems: Problems): SplitDeck {
  const scan = scanLines(lines, from)
  const divEnd = outermostDivEnds(lines.length, scan)
  const parts: SlidePart[] = []
  let start = from
  for (let index = from; index < lines.length; index++) {
    const line = certain(lines[index], `line ${index}`)
    if (!SLIDE_RULE.test(line) || scan.shielded[index] === 1) continue
    if (index < certain(divEnd[index], `line ${index}`)) {
      warnOfRuleInDiv(index + 1, line, problems)
      continue
    }
    const before = index > start ? itemAt(lines, index - 1) : ''
    addPart(parts, lines, start, index)
    if (!NOT_A_PARAGRAPH.test(before) && !isInItem(lines, start, index - 1) && scan.shielded[index - 1] !== 1) {
      warnOfRuleUnderText(index + 1, before, line.trim(), problems)
    }
    start = index + 1
  }
  addPart(parts, lines, start, lines.length)
  return { parts, scan }
}

/** Does a line go on with words of an entry of a list, which a line of dashes would not make a heading? */
function isInItem(lines: readonly string[], start: number, at: number): boolean {
  for (let index = at; index >= start && itemAt(lines, index).trim() !== ''; index--) {
    if (ENTRY.test(itemAt(lines, index))) return true
  }
  return false
}

/** For each line, the end of the outermost closed `:::` around it, or 0. */
function outermostDivEnds(length: number, scan: LineScan): Int32Array {
  const ends = new Int32Array(length)
  let covered = 0
  for (const [start, end] of [...scan.divs].sort((a, b) => a[0] - b[0])) {
    if (start < covered) continue
    ends.fill(end, start, end + 1)
    covered = end + 1
  }
  return ends
}

function addPart(parts: SlidePart[], lines: readonly string[], start: number, end: number): void {
  for (let index = start; index < end; index++) {
    if (certain(lines[index], `line ${index}`).trim() === '') continue
    parts.push({ start: index, end })
    return
  }
}

function warnOfRuleInDiv(line: number, found: string, problems: Problems): void {
  problems.warning({ line, column: 1 }, {
    rule: 'rule-in-div',
    found,
    what: 'This “---” stands inside a “:::” block, so it does not part slides.',
    why: 'A block belongs to one slide and cannot go on to the next.',
    fix: 'Close the block above this line, or write “***” if a line across the slide is meant.',
  })
}

function warnOfRuleUnderText(line: number, before: string, mark: string, problems: Problems): void {
  problems.warning({ line, column: 1 }, {
    rule: 'rule-under-text',
    found: before,
    what: `This “${mark}” stands right under a line of text; it was taken to part slides.`,
    why: 'Other Markdown programs make the line above it a heading.',
    fix: 'Put an empty line above it, or write the heading with “##”.',
  })
}
