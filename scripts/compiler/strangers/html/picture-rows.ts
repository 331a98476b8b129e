import { CLOSES, type DeckLine, isBlank, lineKinds, OPENS, rewrite } from '../line.ts'
import { EACH_PICTURE } from '../pictures/pictures.ts'

const WIDTH = /(?<=\{[^{}]*\bwidth=)(?<share>\d{1,3})%/g

/** Pictures in a row say what share of it each has; in the kit each has a place of its own, of which they have more. */
export function withRowShares(lines: readonly DeckLine[]): DeckLine[] {
  const made = [...lines]
  const kinds = lineKinds(lines)
  for (const [start, { text }] of lines.entries()) {
    if (kinds[start] !== 'text' || !/^\s*:{3,}\s*\{\.columns\}\s*$/.test(text)) continue
    const end = lines.findIndex((line, at) => at > start && (CLOSES.test(line.text) || OPENS.test(line.text)))
    const inside = lines.slice(start + 1, Math.max(end, start + 1))
    if (!CLOSES.test(lines[end]?.text ?? '') || inside.some((line) => !isBlank(line) && !arePictures(line))) continue
    const count = inside.reduce((all, line) => all + (line.text.match(EACH_PICTURE)?.length ?? 0), 0)
    for (const [at, line] of inside.entries()) {
      made[start + 1 + at] = rewrite(line, line.text.replace(WIDTH, (_, share: string) =>
        `${Math.min(100, Number(share) * count)}%`))
    }
  }
  return made
}

const arePictures = ({ text }: DeckLine): boolean => text.replace(EACH_PICTURE, '').trim() === ''
