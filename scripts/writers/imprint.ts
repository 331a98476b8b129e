import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PROJECT } from '../options.ts'
import type { Imprint } from '../render/plain-page.ts'
import type { MadeKit } from '../make-kit.ts'
import type { PdfDescription } from './pdf-metadata.ts'

/** Version of the program, from its `package.json`. */
export const VERSION: string = z.object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))).version

/** `2017-12-31`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Where a page of this kit comes from. */
export const imprintOf = ({ kit, date, citation }: MadeKit): Imprint => ({
  kit,
  date: isoDay(date),
  version: citation?.version,
})

/** A title that says of which paper it is. */
export const titleOf = ({ kit: { settings: { paperShort } } }: Pick<MadeKit, 'kit'>, title: string): string =>
  paperShort === undefined ? title : `${title} · ${paperShort}`

/** What the PDF of something that belongs to the whole kit says of itself. */
export function kitFacts(made: MadeKit, title: string): PdfDescription {
  const { kit: { settings }, date } = made
  return {
    title: titleOf(made, title),
    authors: settings.authors,
    kit: settings.title,
    subject: settings.title,
    language: settings.language,
    date,
  }
}
