import { expect, test } from 'playwright/test'
import { Problems } from '../../scripts/compiler/problem.ts'
import { breaksCode } from '../../scripts/compiler/strangers/room/column-code.ts'
import { tellBrokenCode } from '../../scripts/compiler/strangers/room/tell-small.ts'
import { readForeign } from './support.ts'

test('lines of code that no type has room for are told, and no others', () => {
  const codeOf = (signs: number): string => `\`\`\`text\n${'rye '.repeat(signs / 4)}\n\`\`\``
  const breaks = (signs: number, size = 28, code = codeOf(signs)): boolean => {
    const { deck } = readForeign(`---\nformat: revealjs\n---\n\n## Mill\n\n${code}\n`)
    return deck.slides.some(({ content }) => breaksCode(content, size))
  }
  expect(breaks(136)).toBe(true)
  expect(breaks(80)).toBe(false)
  expect(breaks(136, 12)).toBe(false)
  const beside = (signs: number): boolean =>
    breaks(0, 22, `:::: {.columns}\n::: {.column}\n${codeOf(signs)}\n:::\n::: {.column}\nLow\n:::\n::::`)
  expect([beside(60), beside(40)]).toEqual([true, false])
  const problems = new Problems('slides/mill.qmd')
  tellBrokenCode([{ line: 7 }, { line: 12 }], problems)
  expect(problems.list.map(({ what }) => what)).toEqual([
    '2 slides hold lines of code too long for any type, which go on below their beginnings: lines 7, 12.',
  ])
})
