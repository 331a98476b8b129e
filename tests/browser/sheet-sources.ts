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
export const SHEETS: readonly Source[] = readdirSync(join(PROJECT, 'handouts')).filter((name) => name.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(join(PROJECT, 'handouts', file), 'utf8')
    const head: Omit<Source, 'name' | 'cards'> = parse(text.split(/^---$/m)[1] ?? '')
    return head.sheet === undefined
      ? []
      : [{ ...head, name: file.replace('.md', ''), cards: /^:{2,3} cards/m.test(text) }]
  })
export const PARTICIPANTS = SHEETS.filter(({ audience }) => audience === 'participants')

export const fileOf = ({ name, audience }: Source, suffix: string) =>
  join(BUILT, audience === 'participants' ? 'give-out' : 'presenter', 'handouts', `${name}${suffix}`)
export const load = async (sheet: Source, suffix: string) =>
  PDFDocument.load(await readFile(fileOf(sheet, suffix)), { updateMetadata: false })
export const suffixesOf = ({ audience, cards }: Source) => [
  '-a4',
  '-letter',
  ...(cards ? ['-a4-one-sided', '-letter-one-sided'] : []),
  ...(audience === 'participants' ? ['-large-a4', '-large-letter'] : []),
]

/** Decks that have a leaf and a sheet of slides each, in the order of the paper. */
export const SERIES = [
  'main-findings',
  'introduction',
  'complex-systems',
  'ans-framework',
  'table-3',
  'four-objectives',
  'self-configuring',
  'self-healing',
  'self-optimizing',
  'self-protecting',
  'conclusion',
]
/** Sheets called by a letter and a number, in order. */
export const seriesOf = (letter: string): Source[] =>
  SHEETS.filter(({ sheet }) => sheet.length > 1 && sheet.startsWith(letter)).sort((a, b) =>
    Number(a.sheet.slice(1)) - Number(b.sheet.slice(1))
  )
