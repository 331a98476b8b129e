import { certain, itemAt } from './certain.ts'
import type { Place, Problems } from './problem.ts'
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
const KEY_LINE = /^[A-Za-z][\w-]*:(?:\s|$)/
const KEY_BLOCK_LINE = /^(?:[A-Za-z][\w-]*:(?:\s|$)|\s+\S|-\s|$)/

/** Where a line, from 0, stands in the file. */
type PlaceOf = (index: number) => Place

/** Parts a deck, from its line `from` on, at its `---` lines. Slides with nothing on them are left out. */
export function splitSlides(
  lines: readonly string[],
  from: number,
  problems: Problems,
  placeOf: PlaceOf = (index) => ({ line: index + 1, column: 1 }),
): SplitDeck {
  const scan = scanLines(lines, from)
  const divEnd = outermostDivEnds(lines.length, scan)
  const parts: SlidePart[] = []
  let start = from
  for (let index = from; index < lines.length; index++) {
    const line = certain(lines[index], `line ${index}`)
    if (!SLIDE_RULE.test(line) || scan.shielded[index] === 1) continue
    if (index < certain(divEnd[index], `line ${index}`)) {
      warnOfRuleInDiv(placeOf(index), line, problems)
      continue
    }
    const before = index > start ? itemAt(lines, index - 1) : ''
    const foreign = isForeignFrontMatter(lines, start, index)
    if (foreign) warnOfFrontMatter(placeOf(start), certain(lines[start], `line ${start}`), problems)
    else addPart(parts, lines, start, index)
    if (
      !foreign && !NOT_A_PARAGRAPH.test(before) && !isInItem(lines, start, index - 1) && scan.shielded[index - 1] !== 1
    ) {
      warnOfRuleUnderText(placeOf(index), before, line.trim(), problems)
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

/** Slidev writes settings of a slide between two `---` lines of their own. */
function isForeignFrontMatter(lines: readonly string[], start: number, end: number): boolean {
  if (start === 0 || end <= start || !KEY_LINE.test(itemAt(lines, start))) return false
  for (let index = start; index < end; index++) if (!KEY_BLOCK_LINE.test(itemAt(lines, index))) return false
  return true
}

function warnOfRuleInDiv(place: Place, found: string, problems: Problems): void {
  problems.warning(place, {
    rule: 'rule-in-div',
    found,
    what: 'This “---” stands inside a “:::” block, so it does not part slides.',
    why: 'A block belongs to one slide and cannot go on to the next.',
    fix: 'Close the block above this line, or write “***” if a line across the slide is meant.',
  })
}

function warnOfRuleUnderText(place: Place, before: string, mark: string, problems: Problems): void {
  problems.warning(place, {
    rule: 'rule-under-text',
    found: before,
    what: `This “${mark}” stands right under a line of text; it was taken to part slides.`,
    why: 'Other Markdown programs make the line above it a heading.',
    fix: 'Put an empty line above it, or write the heading with “##”.',
  })
}

function warnOfFrontMatter(place: Place, found: string, problems: Problems): void {
  problems.warning(place, {
    rule: 'slide-front-matter',
    found,
    what: 'These settings of a single slide are not read.',
    why: 'The kit has front matter only at the start of a deck.',
    fix: 'Delete them, and write layout, id and minutes after the heading: “## Title {#id .split minutes=3}”.',
  })
}
