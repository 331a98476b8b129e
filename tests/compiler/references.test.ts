import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { renderEndnotes, renderWorks } from '../../scripts/render/references.ts'
import { readCslTexts } from '../../scripts/kit/csl-texts.ts'

const BLANKS = ' '.repeat(40_000)

function compile(work: object, locator = '11') {
  return compileKit({
    decks: [{ file: 'slides/a.md', text: '# A' }],
    diagrams: [],
    pictures: [],
    paper: {
      references: { file: 'references.json', text: JSON.stringify([{ id: 'a', type: 'book', ...work }], undefined, 1) },
      endnotes: {
        file: 'endnotes.yaml',
        text: `- { number: 1, works: [{ reference: a, locator: ${JSON.stringify(locator)} }] }\n`,
      },
    },
  })
}

// The processor tries each blank of a row with each: seconds for a hundredth of these.
test('rows of blanks are one blank, wherever they stand in a work or a locator', async () => {
  const { value: { paper }, problems } = compile({
    title: `One${BLANKS}two\u00A0three`,
    author: [{ family: `Wu${BLANKS}`, given: `A\t\n${BLANKS}B` }],
    publisher: BLANKS,
    issued: { raw: `May${BLANKS}1995` },
  }, `11${BLANKS}f.`)
  expect(problems).toEqual([])
  expect(paper.references.get('a')).toEqual({
    id: 'a',
    type: 'book',
    title: 'One two\u00A0three',
    author: [{ family: 'Wu ', given: 'A B' }],
    publisher: ' ',
    issued: { raw: 'May 1995' },
  })
  expect(paper.endnotes.get(1)?.works).toEqual([{ reference: 'a', locator: '11 f.' }])
  const texts = await readCslTexts('en')
  expect(toHtml(renderEndnotes(paper, texts).get(1) ?? [])).toContain('A B Wu , <i>One Two\u00A0Three</i>')
  expect(toHtml(renderWorks(paper, texts).get('a') ?? [])).toContain('Wu')
})

test('a text that the processor would take minutes for is a problem where it stands, and is left out', () => {
  const found = (work: object, locator?: string) => {
    const { value: { paper }, problems } = compile({ title: 'T', ...work }, locator)
    return {
      problems: problems.map(({ file, line, rule, severity, what }) => `${file}:${line} ${severity} ${rule}: ${what}`),
      work: paper.references.get('a'),
    }
  }
  expect(found({ title: 'a'.repeat(2000), abstract: 'a'.repeat(9000) }).problems).toEqual([])
  expect(found({ title: 'a'.repeat(2001) })).toEqual({
    problems: ['references.json:5 error bad-value: “title” is longer than 2000 characters.'],
    work: { id: 'a', type: 'book' },
  })
  expect(found({ author: [{ family: 'A' }, { family: '"'.repeat(2001) }] }).problems).toEqual([
    'references.json:11 error bad-value: “family” is longer than 2000 characters.',
  ])
  expect(found({ keyword: { deep: ['(a'.repeat(1001)] } }).problems).toHaveLength(1)
  expect(found({}, '1, '.repeat(167)).problems).toContain(
    'endnotes.yaml:1 error bad-value: “locator” is longer than 500 characters.',
  )
})
