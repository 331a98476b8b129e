import { expect, test } from 'playwright/test'
import { toHtml } from '../../scripts/render/to-html.ts'
import { byVariant, onPapers, type StartFile } from '../../scripts/render/start/files.ts'

const file = (paper: string, path: string): StartFile => ({ edition: 'give-out', label: 'Take & keep', paper, path })

test('one thing on all papers is a link each, which says all of it', () => {
  expect(toHtml(onPapers('Take & keep', [file('A4', 'keep a4.pdf'), file('US Letter', 'keep-letter.pdf')]))).toBe(
    '<span class="papers"><a href="keep%20a4.pdf">Take &amp; keep, A4</a> '
      + '<a href="keep-letter.pdf">Take &amp; keep, US Letter</a></span>',
  )
  expect(toHtml(onPapers('Not printed', []))).toBe('Not printed')
})

test('what is printed in several ways is parted by them, each on all papers', () => {
  const papers = [
    'A4',
    'A4, one-sided',
    'large print, A4',
    'US Letter',
    'US Letter, one-sided',
    'large print, US Letter',
  ]
  const page = { edition: 'give-out' as const, label: 'Cards', path: 'cards.html' }
  expect(byVariant([page, ...papers.map((paper) => file(paper, 'x'))]).map((one) => one.map(({ paper }) => paper)))
    .toEqual([
      ['A4', 'US Letter'],
      ['A4, one-sided', 'US Letter, one-sided'],
      ['large print, A4', 'large print, US Letter'],
    ])
})
