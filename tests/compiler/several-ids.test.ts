import { expect, test } from 'playwright/test'
import { compileHandout } from '../../scripts/compiler/compile-handout.ts'
import { compile, context } from './support.ts'

const sheet = (line: string) =>
  compileHandout({ file: 'handouts/a.md', text: `---\ntitle: A\naudience: presenters\nsheet: A\n---\n\n${line}\n` },
    context, [])
    .problems.filter(({ line: at }) => at === 7)

for (
  const [written, meant] of [
    [':: claims {part=main-findings 3}', ':: claims {part="main-findings 3"}'],
    [':: glossary {terms=danwei social-management}', ':: glossary {terms="danwei social-management"}'],
  ] as const
) {
  test(`several ids without quotation marks are told with them: ${written}`, () => {
    expect(sheet(written).map(({ rule, fix }) => [rule, fix])).toEqual([['blanks-in-value', `Write ${meant}`]])
    expect(sheet(meant)).toEqual([])
  })
}

test('what to write takes its example from the kit that is built', () => {
  const terms = new Map([...context.paper.terms].filter(([id]) => id === 'danwei'))
  const within = { ...context, paper: { ...context.paper, terms } }
  const { problems } = compile('## One\n\nA [word]{.term} here.\n', within)
  expect(problems.find(({ rule }) => rule === 'unknown-term')?.fix).toContain('{.term term=danwei}')
})
