import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { formatProblems, printProblems } from '../../scripts/report/print-problems.ts'

const MANY = 130_000
const file = (name: string, text: string) => ({ file: name, text })
const repeat = (text: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => text(index)).join('')

/** Each has something wrong 130,000 times, which is more than a call can take arguments. */
const SOURCES = {
  deck: { decks: [file('slides/a.md', `# A\n\n---\n\n## B {#b}\n\n${repeat(() => '[x](javascript:1)\n\n')}`)] },
  handout: {
    handouts: [
      file('handouts/a.md', `---\ntitle: A\naudience: participants\n---\n\n${repeat(() => '[x](javascript:1)\n\n')}`),
    ],
  },
  session: { sessions: [file('handouts/sessions/a.yaml', `title: A\nminutes: 9\nitems:\n${repeat(() => '  - 3\n')}`)] },
  settings: { settings: file('slides/kit.yaml', repeat((index) => `k${index}: 1\n`)) },
}

for (const [kind, sources] of Object.entries(SOURCES)) {
  test(`130,000 problems of one ${kind} do not overflow the stack`, () => {
    const { problems } = compileKit({
      decks: [file('slides/b.md', '# B\n')],
      diagrams: [],
      pictures: [],
      paper: {},
      ...sources,
    })
    expect(problems.length).toBeGreaterThanOrEqual(MANY)
    const lines: string[] = []
    printProblems(problems, (text) => lines.push(text))
    expect(lines).toHaveLength(202)
    expect(lines[200]).toMatch(/^1\d{5} more problems in [1-3] files? not shown\. Mend these first/)
    const errors = problems.filter(({ severity }) => severity === 'error').length
    expect(lines[201]).toBe(`${errors} error${errors === 1 ? '' : 's'}, ${problems.length - errors} warnings`)
  })
}

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
