import { expect, test } from 'playwright/test'
import { compile, htmlOf, readForeign } from './support.ts'

const footOf = (html: string | undefined): string => /<ol class="footnotes">(.*)<\/ol>/s.exec(html ?? '')?.[1] ?? ''

test('each slide of a deck from elsewhere has its own footnotes, whatever their labels on others', () => {
  const { html, told } = readForeign(
    '---\ntheme: seriph\ntransition: none\n---\n\n# Ebb [^1]\n\n`[^1]` is low.\n\n[^1]: Of spring.\n\n---\n\n# Flood [^1]\n\nIt comes.[^2]\n\n'
      + '[^1]: Of neap.\n[^2]: By night.\n\n---\n\n# Slack [^2] and [^1]\n\nIt stands.\n',
  )
  expect(footOf(html[0])).toContain('Of spring.')
  expect(html[0]).toContain('<code>[^1]</code>')
  expect(footOf(html[1])).toMatch(/Of neap\..*By night\./s)
  expect(footOf(html[1])).not.toContain('spring')
  expect(footOf(html[2])).toMatch(/By night\..*Of spring\./s)
  expect(told).not.toMatch(/footnote/)
})

test('in a deck of the kit a label that is written twice is told, and the first counts', () => {
  const { value, problems } = compile(
    '# Ebb\n\nLow.[^1]\n\n[^1]: Of spring.\n\n---\n\n## Flood\n\nHigh.[^1]\n\n[^1]: Of neap.\n',
  )
  expect(problems.map(({ line, what }) => `${line} ${what}`)).toContain(
    '13 The footnote “1” is written a second time in this deck, with other words.',
  )
  expect(footOf(htmlOf(value.slides[1]?.content ?? []))).toContain('Of spring.')
})

test('marks of footnotes that touch are two numbers', () => {
  const { value } = compile('# Ebb\n\nLow.[^a][^b]\n\n[^a]: Of spring.\n[^b]: Of neap.\n')
  expect(htmlOf(value.slides[0]?.content ?? [])).toContain('1</sup><sup>, </sup><sup class="footnote-ref">2')
})
