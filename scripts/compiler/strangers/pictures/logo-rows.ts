import { blocksIn } from '../columns/nested-blocks.ts'
import { CLOSES, type DeckLine, isBlank, OPENS, rewrite } from '../line.ts'

/** Nothing but pictures that are small, as `layout.ts` has it. */
export const LOGOS =
  /^(?:\s*!\[[^\][]*\]\([^()]*\)\{(?:width=(?:[12]?\d{1,2}|(?:1?\d|2[0-5])%)(?: height=\d+)?|height=(?:\d{1,2}|1[0-5]\d))\})+\s*$/

/** A logo in a row of its own on a title slide is a line of it; several are a row, which only other slides have. */
export function logoInLine(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text) && text.includes('columns'))) return lines
  const made = new Map<number, DeckLine | undefined>()
  for (const { what, around, start, end } of blocksIn(lines)) {
    const opening = lines[start]
    const inside = lines.slice(start + 1, end).filter((line) =>
      !isBlank(line) && !CLOSES.test(line.text)
      && !/^\{?\.?column\b/.test(OPENS.exec(line.text)?.groups?.['what'] ?? '')
    )
    const areLogos = inside.length === 1
      && inside.every(({ text }) => LOGOS.test(text) && text.split('![').length === 2)
    if (around !== '' || !/\bcolumns\b/.test(what) || opening === undefined || !areLogos) continue
    for (let at = start; at <= end; at++) made.set(at, undefined)
    made.set(start, rewrite(opening, inside[0]?.text.trim() ?? ''))
  }
  return lines.flatMap((line, at) => (made.has(at) ? made.get(at) ?? [] : line))
}
