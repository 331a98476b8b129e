import type { MadeKit } from '../make-kit.ts'
import type { PdfFacts } from './pdf-metadata.ts'

/** What the PDF of something that belongs to the whole kit says of itself. */
export function kitFacts({ kit: { settings }, date }: MadeKit, title: string): PdfFacts {
  return { title, authors: settings.authors, subject: settings.title, language: settings.language, date }
}
