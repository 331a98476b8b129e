import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { parse } from 'yaml'
import { BUILT, PROJECT } from './kits.ts'

export interface Source {
  readonly name: string
  readonly title: string
  readonly audience: 'participants' | 'presenters'
  readonly sheet: string
  readonly cards: boolean
}

/** The kit's sheets, by their sources: the build may not have run when tests are listed. */
export const SHEETS: readonly Source[] = readdirSync(join(PROJECT, 'handouts')).filter((name) => name.endsWith('.md')).flatMap((file) => {
  const text = readFileSync(join(PROJECT, 'handouts', file), 'utf8')
  const head: Omit<Source, 'name' | 'cards'> = parse(text.split(/^---$/m)[1] ?? '')
  return head.sheet === undefined ? [] : [{ ...head, name: file.replace('.md', ''), cards: /^:{2,3} cards/m.test(text) }]
})
export const PARTICIPANTS = SHEETS.filter(({ audience }) => audience === 'participants')

export const fileOf = ({ name, audience }: Source, suffix: string) =>
  join(BUILT, audience === 'participants' ? 'give-out' : 'presenter', 'handouts', `${name}${suffix}`)
export const load = async (sheet: Source, suffix: string) => PDFDocument.load(await readFile(fileOf(sheet, suffix)), { updateMetadata: false })
export const suffixesOf = ({ audience, cards }: Source) => [
  '-a4', '-letter', ...(cards ? ['-a4-one-sided', '-letter-one-sided'] : []), ...(audience === 'participants' ? ['-large-a4', '-large-letter'] : []),
]
