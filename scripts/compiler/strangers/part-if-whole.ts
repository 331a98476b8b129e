import type { Problems } from '../problem.ts'
import { partAtHeadings, partingLevel, straightenHeadings } from './headings.ts'
import { type DeckLine, headingLevel, isRule, lineKinds } from './line.ts'

/** A deck without any `---` is parted at its headings. */
export function partIfWhole(lines: readonly DeckLine[], problems: Problems): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  if (lines.some((line, index) => kinds[index] === 'text' && isRule(line))) return lines
  const straight = straightenHeadings(lines)
  const level = partingLevel(straight)
  if (level === 0) return lines
  const first = straight.find((line) => headingLevel(line) === level)
  problems.warning({ line: (first?.from ?? 0) + 1, column: 1 }, {
    rule: 'parted-at-headings',
    what: `This deck has no line “---”, so a slide begins at each heading ${
      level === 1 ? '“#”' : `“${'#'.repeat(level)}”${level === 2 ? ' and “#”' : ''}`
    }.`,
    why: 'All of it on one slide could not be read.',
    fix: 'Put “---” where slides begin, with an empty line before and after.',
  })
  return partAtHeadings(straight, (one) => one <= level)
}
