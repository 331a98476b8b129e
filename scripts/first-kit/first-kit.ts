import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PROJECT } from '../options.ts'
import { KitError } from '../report/kit-error.ts'
import { whyNotWritten } from '../report/why-not-written.ts'
import type { InterfaceLanguage } from '../words/wording.ts'

/** What a first kit is called that got no title. */
const FIRST_TITLE: Readonly<Record<InterfaceLanguage, string>> = { en: 'A first kit', de: 'Ein erstes Kit' }

/** What `new` writes: a folder a language, in which `kit/` has one of everything, and builds, checks and prints as it
 * is. */
const textsIn = (language: InterfaceLanguage): string => join(PROJECT, 'scripts/first-kit', language, '/')

/** The text of one new file, under its title. @param file its name in the folder of a language: `deck.md` */
export async function firstText(language: InterfaceLanguage, file: string, title: string): Promise<string> {
  return withTitle(await readFile(join(textsIn(language), file), 'utf8'), title)
}

/** Writes the first kit into an empty or new folder, under a title of its own. @returns its files, from that folder */
export async function writeFirstKit(folder: string, title: string, language: InterfaceLanguage): Promise<string[]> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new KitError(
      `${folder} cannot be a kit: it is no folder that can be read. Name another, or one that is not there yet.`,
    )
  })
  const kept = found.filter((name) => name !== '.git')
  if (kept.length > 0) {
    throw new KitError(
      `${folder} is not empty: ${kept.slice(0, 3).join(', ')}${
        kept.length > 3 ? ` and ${kept.length - 3} more are` : kept.length === 1 ? ' is' : ' are'
      } there. Nothing was written; name a folder that is empty or not there yet.`,
    )
  }
  const from = join(textsIn(language), 'kit/')
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const path of files) {
    const text = await readFile(path, 'utf8')
    const to = join(folder, path.slice(from.length))
    try {
      await mkdir(dirname(to), { recursive: true })
      await writeFile(to, withTitle(text, title || FIRST_TITLE[language]), { flag: 'wx' })
    } catch (error) {
      const why = whyNotWritten(error)
      throw why === undefined ? error : new KitError(`${to} was not written: ${why}.`)
    }
  }
  return files.map((path) => path.slice(from.length)).sort()
}

/** In quotation marks it is a value of YAML, elsewhere Markdown. */
const withTitle = (text: string, title: string): string =>
  text.replaceAll(/"TITLE"|\bTITLE\b/g, (found) => (found === 'TITLE' ? title : JSON.stringify(title)))
