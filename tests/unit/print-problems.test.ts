import { expect, test } from 'playwright/test'
import type { Problem } from '../../scripts/compiler/model.ts'
import { formatProblems, printProblems } from '../../scripts/report/print-problems.ts'

const problem = (line: number, severity: Problem['severity']): Problem => ({
  severity,
  rule: 'a-rule',
  file: 'slides/a.md',
  line,
  column: 1,
  what: 'What.',
  why: 'Why.',
  fix: 'Do.',
})

test('200 problems are all printed; of more the errors come before warnings, in the order of lines', () => {
  const lines: string[] = []
  const few = Array.from({ length: 200 }, (_, index) => problem(index + 1, 'warning'))
  printProblems(few, (text) => lines.push(text))
  expect(lines).toHaveLength(201)
  expect(lines.at(-1)).toBe('0 errors, 200 warnings')
  const text = formatProblems([problem(999, 'error'), problem(500, 'error'), ...few].reverse())
  expect(text.match(/^slides\/a\.md:\d+:1 \w+/gm)?.slice(-3)).toEqual([
    'slides/a.md:198:1 warning',
    'slides/a.md:500:1 error',
    'slides/a.md:999:1 error',
  ])
  expect(text).toMatch(/\n2 more problems in 1 file not shown\./)
})
