import { expect, test } from 'playwright/test'
import { compile, htmlOf, readForeign } from './support.ts'

const quoted = (words: string): string =>
  (readForeign(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Low\n\nBelow:\n\n${words}\n`).html[1] ?? '').replace(
    /\s+/g,
    ' ',
  )

test('a line of a quotation that is slanted as a whole is as the rest of it, and what is slanted within one stands out', () => {
  for (
    const words of [
      '> *All of it ebbs.*',
      '> _All of it ebbs._',
      '> *All of it\n> ebbs.*',
      '> *All of it*\n> ebbs.',
      '> - *All of it*\n> - *ebbs*',
      '> *All of it ebbs.*\n> — Ida',
      '> It ebbs.\n>\n> *All of it*',
    ]
  ) expect(quoted(words), words).not.toContain('<em>')
  expect(quoted('> ***All*** of it *ebbs.*')).toContain('<em><strong>All</strong></em> of it <em>ebbs.</em>')
  expect(quoted('> ***All of it***')).toContain('<strong>All of it</strong>')
  expect(quoted('*All of it*')).toContain('<em>')
  expect(quoted('> It ebbs.\n>\n> — *Ida*'), 'who is quoted is not set in italics').toContain('<em>Ida</em>')
  const own = compile('# Tides\n\n---\n\n## Low\n\n> *All of it ebbs.*\n').value.slides
  expect(own.map(({ content }) => htmlOf(content)).join(''), 'as a deck of the kit has it').toContain('<em>')
})
