import { blankAt, type DeckLine, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForStep } from './asks.ts'
import { nameLost } from './name-lost.ts'
import { readTags } from './tags.ts'

const HEADING =
  /^\s*<h(?<level>[1-6])\b[^<>]*>(?<words>(?:(?!<\/?(?:h\d|div|p|img|ul|ol)\b).)*\S)\s*<\/h\k<level>>\s*$/i
/** In these a heading is a part of what they hold. */
const HOLDS = /<(\/?)(?:table|ul|ol|pre|blockquote|details)\b/gi

/** Headings of HTML as Markdown has them, so that all who look for the heading of a slide find it. */
export function plainHeadings(lines: readonly DeckLine[], told: Told): DeckLine[] {
  let depth = 0
  return mapText(lines, (line) => {
    const isHeld = depth > 0
    for (const [, ends] of line.text.matchAll(HOLDS)) depth += ends === '' ? 1 : -1
    const { level, words } = (isHeld ? undefined : HEADING.exec(line.text)?.groups) ?? {}
    const [tag] = readTags(line.text.trim())
    if (words === undefined || tag === undefined || typeof tag === 'string' || asksForStep(tag)) return line
    nameLost(tag, line.from, told, '', false)
    return [blankAt(line.from), rewrite(line, `${'#'.repeat(Number(level))} ${words.trim()}`), blankAt(line.from)]
  })
}
