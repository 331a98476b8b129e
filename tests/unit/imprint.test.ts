import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readCitation } from '../../scripts/kit/read-citation.ts'
import type { MadeKit } from '../../scripts/make-kit.ts'
import { renderPlainPage } from '../../scripts/render/plain-page.ts'
import { notices } from '../../scripts/render/sheet/page.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { imprintOf, VERSION } from '../../scripts/writers/imprint.ts'
import { sayVersion } from '../../scripts/writers/start-pages.ts'
import { wordingOf } from '../../scripts/words/wording.ts'

/** What paper, pages and the start page of a kit say of where they come from. */
async function said(language: string, citation?: string): Promise<{ paper: string; page: string; start: string }> {
  const root = mkdtempSync(join(tmpdir(), 'kit-imprint-'))
  try {
    if (citation !== undefined) {
      writeFileSync(join(root, 'CITATION.cff'), `title: A kit\nauthors: [{ name: Us }]\n${citation}`)
    }
    const { value: kit } = compileKit({
      decks: [{ file: 'slides/a.md', text: '# A\n' }],
      diagrams: [],
      pictures: [],
      paper: {},
      settings: { file: 'slides/kit.yaml', text: `title: A kit\nlanguage: ${language}\n` },
    })
    const found = await readCitation(root)
    const made = { kit, date: new Date(0), ...(found && { citation: found }) } as MadeKit
    const imprint = imprintOf(made)
    const page = renderPlainPage({ title: 'P', body: [] }, kit.settings, wordingOf(language), imprint)
    return { paper: notices(imprint).join(), page: toHtml(page), start: sayVersion(made) }
  } finally {
    rmSync(root, { recursive: true })
  }
}

for (
  const [language, day, own, program] of [
    ['en', 'as of 1970-01-01', 'ersion 7.3, 1970-01-01', `made with version ${VERSION} of the program`],
    ['de', 'Stand 1.1.1970', 'ersion 7.3, 1.1.1970', `erstellt mit Version ${VERSION} des Programms`],
  ] as const
) {
  test(`pages say the kit’s own version, or its day alone, and the program’s stands apart: ${language}`, async () => {
    for (const [citation, says] of [[undefined, day], ['', day], ['version: 7.3\n', own], ['version: "7.3"\n', own]]) {
      const { paper, page, start } = await said(language, citation)
      for (const text of [paper, page]) {
        expect(text).toContain(says)
        expect(text).not.toContain(VERSION)
      }
      expect(start.toLowerCase()).toBe(`${says?.startsWith('ersion') ? 'v' : ''}${says} · ${program}`.toLowerCase())
    }
  })
}
