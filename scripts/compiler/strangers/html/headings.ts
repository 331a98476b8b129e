import { blankAt, type DeckLine, isBlank, lineKinds, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForStep } from './asks.ts'
import { nameLost } from './name-lost.ts'
import { readTags } from './tags.ts'

const HEADING =
  /^\s*<h(?<level>[1-6])\b[^<>]*>(?<words>(?:(?!<\/?(?:h\d|div|p|img|ul|ol)\b).)*\S)\s*<\/h\k<level>>\s*$/i
/** What a heading opens ends with it, as a browser has it, though its end be called otherwise. */
const UNENDED = /^( {0,3}#{1,6}\s[^<]*<span\b[^<>]*>[^<>]*)(?:<\/(?!span\b)[a-z]+>\s*)?$/i
/** The same of words that come with a press, on a slide that ends fewer such than it begins. */
const UNENDED_STEP = /^[^<]*<span\s[^<>]*\bfragment\b[^<>]*>[^<>]*[^<>\s](?=\s*$)/i
/** In these a heading is a part of what they hold. */
const HOLDS = /<(\/?)(?:table|ul|ol|pre|blockquote|details)\b/gi

/** Headings of HTML as Markdown has them, so that all who look for the heading of a slide find it. */
export function plainHeadings(lines: readonly DeckLine[], told: Told): DeckLine[] {
  let depth = 0
  const all = lines.map(({ text }) => text).join('\n')
  const isOpen = all.split('<span').length > all.split('</span>').length
  return mapText(onOneLine(aboveGrids(lines)), (written) => {
    const ended = written.text.replace(UNENDED, '$1</span>')
    const line = rewrite(written, isOpen ? ended.replace(UNENDED_STEP, '$&</span>') : ended)
    const isHeld = depth > 0
    for (const [, ends] of line.text.matchAll(HOLDS)) depth += ends === '' ? 1 : -1
    const { level, words } = (isHeld ? undefined : HEADING.exec(line.text)?.groups) ?? {}
    const [tag] = readTags(line.text.trim())
    if (words === undefined || tag === undefined || typeof tag === 'string' || asksForStep(tag)) return line
    nameLost(tag, line.from, told, '', false)
    return [blankAt(line.from), rewrite(line, `${'#'.repeat(Number(level))} ${words.trim()}`), blankAt(line.from)]
  })
}

const OPENS = /^\s*<h(?<level>[1-6])(?:\s[^<>]*)?>(?:(?!<\/h).)*$/i
/** What stands in no heading, or parts it. */
const BLOCK = /^\s*$|<\/?(?:h\d|div|p|img|ul|ol|li|table|svg|pre)\b/i
/** On how many lines a heading stands at most. */
const LONGEST = 12

/** A heading over several lines stands on one. */
function onOneLine(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (const [start, line] of lines.entries()) {
    const level = kinds[start] === 'text' ? OPENS.exec(line.text)?.groups?.['level'] : undefined
    if (level === undefined) continue
    const closes = new RegExp(`^((?:(?!</h).)*</h${level}>)\\s*$`, 'i')
    const below = lines.slice(start + 1, start + LONGEST)
    const end = below.findIndex(({ text }) => closes.test(text))
    const inside = end < 0 ? [] : [line, ...below.slice(0, end + 1)]
    const words = inside.map(({ text }) => text.trim()).join(' ')
    if (inside.length === 0 || below.slice(0, end).some(({ text }) => BLOCK.test(text))) continue
    made[start] = rewrite(line, words.replace(/(<[^/<>][^<>]*>) /g, '$1').replace(/ (<\/)/g, '$1'))
    for (const [index, one] of inside.slice(1).entries()) made[start + 1 + index] = blankAt(one.from)
  }
  return made
}

const SPANS = /^\s*<h(?<level>[1-6])\s[^<>]*\bcol-span-full\b[^<>]*>/
const OPENS_GRID = /^\s*<div\s[^<>]*\bgrid-cols-[^<>]*>\s*$/

/** A heading as broad as the grid that it begins stands above it. */
function aboveGrids(lines: readonly DeckLine[]): readonly DeckLine[] {
  const made = [...lines]
  for (const [start, line] of lines.entries()) {
    const level = SPANS.exec(line.text)?.groups?.['level']
    if (level === undefined) continue
    const grid = lines.findLastIndex((one, index) => index < start && !isBlank(one))
    const end = lines.findIndex((one, index) => index >= start && one.text.includes(`</h${level}>`))
    if (end < 0 || !OPENS_GRID.test(lines[grid]?.text ?? '')) continue
    const words = lines.slice(start, end + 1).map(({ text }) => text.trim()).join(' ')
    made.splice(grid, end + 1 - grid, rewrite(line, words.replace(/\bcol-span-full\b/, '')), blankAt(line.from),
      ...lines.slice(grid, start), ...Array.from({ length: end - start - 1 }, () => blankAt(line.from)))
  }
  return made
}
