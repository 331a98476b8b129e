import { isBlank, type DeckLine, lineKinds, rewrite } from '../line.ts'
import { isCutPicture } from './pictures.ts'

/** How many lines a picture has at most. */
const LONGEST = 20

/** A picture whose words or attributes go on for several lines stands on one. */
export function joinPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => isCutPicture(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const end = kinds[at] === 'text' && isCutPicture(line.text) ? endOf(lines, kinds, at) : at
    made.push(rewrite(line, joined(lines, at, end)))
    at = end
  }
  return made
}

const joined = (lines: readonly DeckLine[], at: number, end: number): string =>
  lines.slice(at, end + 1).map(({ text }, index) => (index === 0 ? text : text.trim())).join(' ')

/** The line on which it ends, within reach; where it begins where it never does. */
function endOf(lines: readonly DeckLine[], kinds: readonly string[], at: number): number {
  for (let end = at + 1; end <= at + LONGEST; end++) {
    const line = lines[end]
    if (line === undefined || isBlank(line) || kinds[end] !== 'text') return at
    if (!isCutPicture(joined(lines, at, end))) return end
  }
  return at
}
