import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import style from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' }
import type { CslTexts } from '../render/references.ts'

/** The style and language of references: Chicago notes, in English. The compiler takes both as text. */
export async function readCslTexts(): Promise<CslTexts> {
  const locale = createRequire(import.meta.url).resolve('citeproc-locales/locales/locales-en-US.xml')
  return { style: style.content, locale: await readFile(locale, 'utf8') }
}
