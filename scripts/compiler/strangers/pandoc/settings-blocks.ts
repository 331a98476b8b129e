import { areSettings, readYaml } from '../cut.ts'
import { blankAt, type DeckLine, isBlank, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'

/** Settings that stand further down, between `---` below a blank line and the next: Pandoc reads them there, too, and shows
 * none. */
export function withoutSettings(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const made = [...lines]
  const isFence = (at: number, what: RegExp): boolean => kinds[at] === 'text' && what.test(lines[at]?.text ?? '')
  for (let start = 0; start < lines.length; start++) {
    if (!isFence(start, /^---\s*$/) || !isBlank(lines[start - 1] ?? blankAt(0))) continue
    const length = lines.slice(start + 1).findIndex(({ text }) => /^(?:---|\.\.\.)\s*$/.test(text))
    const own = lines.slice(start + 1, start + 1 + length)
    if (length < 1 || isBlank(own[0] ?? blankAt(0)) || !areSettings(own)) continue
    const given = readYaml(own.map(({ text }) => text).join('\n'), own[0]?.from ?? 0)
    if (given === undefined) continue
    for (const [key, { line }] of given) told.leftOut(key, line)
    for (let at = start; at <= start + length + 1; at++) made[at] = blankAt(lines[at]?.from ?? 0)
    start += length + 1
  }
  return made
}
