import { FIRST, missingBlank, TIGHT_HEADING } from '../rules/tight-headings.ts'
import { type DeckLine, isBlank, lineKinds, rewrite } from './line.ts'
import type { Told } from './told/told.ts'

/** What shows no words above them: a comment, a tag alone on its line, a picture. */
const SILENT = /^(?:<!--.*-->|<\/?[a-z][^<>]*>|\[?!\[[^\]]*\]\([^()]*\).*)$/i

/** Some versions of other programs need no blank behind the mark of a heading: the first words of a slide with one right
 * before them are its heading, whatever is said of it above. */
export function firstTightHeading(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const at = lines.findIndex((line, index) =>
    kinds[index] !== 'comment' && !isBlank(line) && (kinds[index] === 'code' || !SILENT.test(line.text.trim()))
  )
  const line = lines[at]
  const marks = kinds[at] === 'text' ? FIRST.exec(line?.text ?? '')?.[1] : undefined
  if (line === undefined || marks === undefined) return lines
  const words = line.text.slice(marks.length).trim()
  told.say(TIGHT_HEADING, line.from, line.text, ...missingBlank(marks, words))
  return lines.with(at, rewrite(line, `${marks} ${words}`))
}
