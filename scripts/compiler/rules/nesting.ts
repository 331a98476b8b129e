import type { Token } from 'markdown-it'
import type { Work } from '../work.ts'
import { lineOf } from '../token-line.ts'

/** How deep lists, quotations and blocks may stand in one another. */
export const DEEPEST = 60

/** markdown-it leaves out what nests too deep, and says nothing. */
export function checkNesting(tokens: readonly Token[], work: Work): void {
  const deep = tokens.find((token) => token.nesting === 1 && token.level >= DEEPEST - 1)
  if (deep === undefined) return
  work.problems.error(work.at(lineOf(deep)), {
    rule: 'nested-too-deep',
    found: work.lineText(lineOf(deep)),
    what: 'Lists, quotations or blocks stand too deep in one another here.',
    why: 'What is deeper still cannot be read, and would be missing from the slide.',
    fix: 'Write it flatter; a slide shows two levels well.',
  })
}
