import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import style from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' }
import type { CslTexts } from '../render/references.ts'
import { type InterfaceLanguage, interfaceLanguage } from '../words/wording.ts'

/** What citeproc calls a language of the interface. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-US', de: 'de-DE' }

/** The style of references, Chicago notes, and the words that it writes in a language. The compiler takes both as
 * text. */
export async function readCslTexts(language: string): Promise<CslTexts> {
  const name = LOCALES[interfaceLanguage(language)]
  const locale = createRequire(import.meta.url).resolve(`citeproc-locales/locales/locales-${name}.xml`)
  return { style: style.content, name, locale: await readFile(locale, 'utf8') }
}
