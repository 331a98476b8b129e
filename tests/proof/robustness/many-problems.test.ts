import { expect, test } from 'playwright/test'
import { compileKit } from '../../../scripts/compiler/compile-kit.ts'
import { printProblems } from '../../../scripts/report/print-problems.ts'

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
