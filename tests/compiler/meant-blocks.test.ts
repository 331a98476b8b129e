import { expect, test } from 'playwright/test'
import { LANGUAGES } from '../../scripts/words/wording.ts'
import { compile } from './support.ts'

const slide = (name: string) => `# A\n\n---\n\n## B\n\n::: ${name}\nSay this.\n:::\n`
const said = (name: string) => compile(slide(name)).problems.filter(({ rule }) => rule === 'unknown-block')

test('a block in German is told with the name that it has, and shows what is in it', () => {
  expect(said('spalten')).toMatchObject([{
    severity: 'warning',
    fix: expect.stringContaining('Did you mean “columns”?'),
  }])
  expect(said('kasten')).toMatchObject([{ severity: 'warning' }])
  expect(Object.keys(LANGUAGES)).toEqual(['en', 'de'])
  for (const { blocksCalled } of Object.values(LANGUAGES)) {
    const names = Object.values(blocksCalled).flat()
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toBe(name.toLowerCase())
  }
})

test('an exercise’s part in German is told with its name', () => {
  const [problem] = compile(
    '# A\n\n---\n\n## B\n\n::: exercise choice {#b minutes=2}\nWhich?\n\n- a\n- b\n\n::: lösung\n- [x] a\n:::\n:::\n',
  )
    .problems.filter(({ rule }) => rule === 'unknown-exercise-part')
  expect(problem?.fix).toContain('Did you mean “answer”?')
})
