import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import style from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' }
import type { CslTexts } from '../render/references.ts'
import { type InterfaceLanguage, interfaceLanguage } from '../words/wording.ts'

/** What citeproc calls a language of the interface. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-US', de: 'de-DE' }

/** Of a book with several, before pages. */
const VOLUME =
  '<group delimiter="\u00a0" suffix=", "><text term="volume" form="short"/><number variable="volume" form="numeric"/></group>'

/** Chicago notes as German has them: `A, B und C`, and `Bd. 1, S. 12` after a comma; what it says itself, in German. */
function inGerman(style: string): string {
  const labelled = (variable: string): string =>
    `<group delimiter="\u00a0"><label variable="${variable}" form="short"/><text variable="${variable}"/></group>`
  return style.replace(' page-range-format="chicago"', '')
    .replaceAll(' delimiter-precedes-last="always"', '')
    .replaceAll(/<name (?=[^>]*and="text")/g, '<name delimiter-precedes-last="never" ')
    .replaceAll('<text value="repr."/>', '<text value="Nachdr."/>')
    .replaceAll('<text value="reprint" ', '<text value="Nachdruck" ')
    .replaceAll('<text variable="volume" suffix=":"/>', VOLUME)
    .replaceAll('delimiter=":"', 'delimiter=", "')
    .replaceAll('<text variable="page"/>', labelled('page'))
    .replaceAll(
      /<choose>\s*<if locator="page" match="none">\s*<label [^>]*>\s*<\/if>\s*<\/choose>\s*<text variable="locator"\/>/g,
      labelled('locator'),
    )
    .replaceAll(/<(citation|bibliography)\b.*?<\/\1>/gs,
      (layout) => layout.replaceAll('delimiter=": "', 'delimiter=", "'))
}

/** The style of references, Chicago notes, and the words that it writes in a language. The compiler takes both as
 * text. */
export async function readCslTexts(language: string): Promise<CslTexts> {
  const name = LOCALES[interfaceLanguage(language)]
  const locale = createRequire(import.meta.url).resolve(`citeproc-locales/locales/locales-${name}.xml`)
  const text = interfaceLanguage(language) === 'de' ? inGerman(style.content) : style.content
  return { style: text, name, locale: await readFile(locale, 'utf8') }
}
