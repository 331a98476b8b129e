import { isBlank, type DeckLine, rewrite, mapBlocks } from '../line.ts'
import { isCutPicture } from './pictures.ts'

/** How many lines a picture has at most. */
const LONGEST = 20

/** A picture whose words or attributes go on for several lines stands on one. */
export function joinPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => isCutPicture(text))) return lines
  return mapBlocks(lines, (line, at, kinds) => {
    const end = isCutPicture(line.text) ? endOf(lines, kinds, at) : at
    return { lines: [rewrite(line, joined(lines, at, end))], end }
  })
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
