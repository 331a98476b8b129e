import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { bareContext, compile, printDeck, printProblems } from './support.ts'

// A folder a case: deck.md in, slides.html and problems.txt out. `UPDATE_FIXTURES=1` writes the two; read them then. A case
// that is about errors alone, which no page comes of, has problems.txt only.
const CASES = join(import.meta.dirname, 'cases')
const UPDATE = process.env['UPDATE_FIXTURES'] === '1'

for (const name of readdirSync(CASES).sort()) {
  test(name, () => {
    const text = readFileSync(join(CASES, name, 'deck.md'), 'utf8')
    const { value: deck, problems } = compile(text, name.startsWith('foreign-') ? bareContext : undefined)
    const isAboutErrors = !existsSync(join(CASES, name, 'slides.html')) && existsSync(join(CASES, name, 'problems.txt'))
    if (isAboutErrors) expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
    const found = {
      ...(isAboutErrors ? {} : { 'slides.html': printDeck(deck) }),
      'problems.txt': printProblems(problems),
    }
    for (const [file, content] of Object.entries(found)) {
      const path = join(CASES, name, file)
      if (UPDATE) writeFileSync(path, content)
      expect(content, file).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '(missing)')
    }
    for (const problem of problems) expectExactPlace(problem, text)
  })
}

/** What a problem says it found stands where it says. */
function expectExactPlace(problem: ReturnType<typeof compile>['problems'][number], text: string): void {
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)[problem.line - 1]
  expect(line, `line of ${problem.rule}`).toBeDefined()
  expect(problem.column, `column of ${problem.rule}`).toBeLessThanOrEqual((line ?? '').length + 1)
  for (const part of [problem.what, problem.why, problem.fix]) {
    expect(part, problem.rule).toMatch(/^[\p{Lu}“”0-9].*[.”]$/su)
  }
}
