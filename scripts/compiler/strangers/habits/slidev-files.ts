import type { Translation } from '../habit.ts'
import { blankAt, type DeckLine } from '../line.ts'

/** A line that takes in a file stands empty, as is told. */
export function include(line: DeckLine, translation: Translation): DeckLine {
  const file = /^\s*<<<\s*(?<file>[^\s[{]+)/.exec(line.text)?.groups?.['file']
  if (file === undefined) return line
  reportFile(file, line.from, translation)
  return blankAt(line.from)
}

/** Tells a file that a deck takes in. */
export function reportFile(file: string, line: number, { told }: Translation): void {
  told.say('foreign-include', line, file, `What stands in “${file}” is not taken in here.`,
    'A deck of the kit is one file.', 'Copy it to this place.')
}
