import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PAPERS, suffixOf } from '../../scripts/compiler/handout/papers.ts'
import { BUILT, namesIn, ROOT } from './kits.ts'
import { factsOf, type PdfFacts } from './pdf-facts.ts'

export interface Source {
  readonly name: string
  readonly title: string
  readonly audience: 'participants' | 'presenters'
  readonly sheet: string
  readonly cards: boolean
  /** All of it, as it is written. */
  readonly text: string
}

/** The kit's sheets, by their sources: the build may not have run when tests are listed. */
export const SHEETS: readonly Source[] = namesIn(join(ROOT, 'handouts'), '.md').flatMap((name) => {
  const text = readFileSync(join(ROOT, 'handouts', `${name}.md`), 'utf8')
  const head: Omit<Source, 'name' | 'cards' | 'text'> = parse(text.split(/^---$/m)[1] ?? '')
  return head.sheet === undefined ? [] : [{ ...head, name, cards: /^:{2,3} cards/m.test(text), text }]
})
export const PARTICIPANTS = SHEETS.filter(({ audience }) => audience === 'participants')
/** Sheets of all slides of a deck, with lines to write on. */
export const SLIDE_SHEETS = PARTICIPANTS.filter(({ text }) => slidesOf(text) !== undefined)
/** Sheets of all exercises of a deck. */
export const WORKSHEETS = PARTICIPANTS.filter(({ text }) => /^:: worksheet \{deck=/m.test(text))
/** Their keys. */
export const KEYS = SHEETS.filter(({ text }) => /^:: key \{deck=/m.test(text))

/** The deck whose slides a sheet has, given the text of its source. */
export function slidesOf(text: string): string | undefined {
  return /^:: slides \{deck=([^\s}]+)\}$/m.exec(text)?.[1]
}

interface SourceExercise {
  readonly id: string
  readonly kind: string
}

/** The exercises of the deck that worksheets or keys take in, in their order. */
export function exercisesOf({ text }: Source): SourceExercise[] {
  const deck = /^:: (?:worksheet|key) \{deck=([^\s}]+)\}$/m.exec(text)?.[1] ?? ''
  return [...readFileSync(join(ROOT, 'slides', `${deck}.md`), 'utf8').matchAll(/^::: exercise (\w+) \{#([\w-]+)/gm)]
    .map(([, kind = '', id = '']) => ({ id, kind }))
}

/** Exercises as they share pages of worksheets: of choices in a row, two share one. */
export function pagesOfTasks(sheet: Source): SourceExercise[][] {
  const pages: SourceExercise[][] = []
  for (const exercise of exercisesOf(sheet)) {
    const last = pages.at(-1)
    const shares = exercise.kind === 'choice' && last?.length === 1 && last[0]?.kind === 'choice'
    if (shares) last.push(exercise)
    else pages.push([exercise])
  }
  return pages
}

export function sheetNamed(name: string): Source {
  const sheet = SHEETS.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
  return sheet
}

/** Path of a built file of a sheet. @param suffix paper and ending, such as `-a4.pdf` */
export const fileOf = ({ name, audience }: Source, suffix: string): string =>
  join(BUILT, audience === 'participants' ? 'give-out' : 'presenter', 'handouts', `${name}${suffix}`)
/** What a printed sheet holds. @param suffix such as `-a4` */
export const printOf = (sheet: Source, suffix: string): Promise<PdfFacts> => factsOf(fileOf(sheet, `${suffix}.pdf`))
export const ORDINARY = PAPERS.map((paper) => suffixOf(paper, false))
export const LARGE = PAPERS.map((paper) => suffixOf(paper, true))
export const suffixesOf = ({ audience, cards }: Source): readonly string[] => [
  ...ORDINARY,
  ...(cards ? ORDINARY.map((suffix) => `${suffix}-one-sided`) : []),
  ...(audience === 'participants' ? LARGE : []),
]
