import { expect, test } from 'playwright/test'
import { toHtml } from '../../scripts/render/to-html.ts'
import { fileList, filesOf } from '../../scripts/render/start/files.ts'

test('files that differ by their paper share a line, and each link says all of it to those who hear it', () => {
  const html = toHtml(fileList('Files', filesOf('give-out', [
    { edition: 'give-out', label: 'Slides', path: 'slides.html' },
    { edition: 'presenter', label: 'Guide', paper: 'A4', path: 'guide-a4.pdf' },
    ...['A4', 'large print, A4'].map((paper, index) => ({
      edition: 'give-out' as const,
      label: 'Take & keep',
      paper,
      path: `keep-${index}.pdf`,
    })),
  ])))
  expect(html.match(/<span class="row deck-papers">.*?<\/span>/g)).toEqual([
    '<span class="row deck-papers">Take &amp; keep (PDF) <a href="keep-0.pdf" aria-label="Take &amp; keep (PDF), A4">A4</a> '
    + '<a href="keep-1.pdf" aria-label="Take &amp; keep (PDF), large print, A4">large print, A4</a></span>',
  ])
  expect(html).toContain('<a href="slides.html">Slides</a>')
  expect(html).not.toContain('Guide')
})
