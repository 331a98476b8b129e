import { blankAt, type DeckLine, headingLevel, isBlank, type LineKind, lineKinds, mapText, rewrite } from '../line.ts'
import { asksForColumns } from '../html/asks.ts'
import type { Told } from '../told/told.ts'
import { INLINE, isBlock, isTag, readTags } from '../html/tags.ts'

const TAG = /<\/?v-clicks[\s>]/
const OPENS = /^\s*<v-clicks(?:\s[^<>]*)?>\s*$/
const CLOSES = /^\s*<\/v-clicks>\s*$/
const ENTRY = /^\s*(?:[-*+]|\d+[.)])\s/
const TABLE = /^\s*\|/
/** A list, of which each entry appears by itself, and what a step is not put around. */
const OWN = /^\s*(?:[-*+]\s|\d+[.)]\s|:|<\/?(?:v-|ul|ol|li|t[rdh]|br|style|script|template)\b|<!--)/

/** In `<v-clicks>` each heading, paragraph, table, fence and element appears with a press of its own, as each entry of a list
 * does, and each row of a table that is all there is. Elements that are all there is of a row are its parts: the row is not
 * one block that appears. */
export function clickByClick(given: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!given.some(({ text }) => TAG.test(text))) return given
  const lines = mapText(given, apart)
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let inside = false
  /** Where what holds the parts of a row began, as long as nothing else stands in it. */
  let row: number | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isText = kinds[at] === 'text'
    if (isText && OPENS.test(line.text)) {
      inside = true
      row = opensRow(made) ? made.length : undefined
      if (row !== undefined && /\severy=/.test(line.text)) told.leftOut('“every” of <v-clicks>', line.from)
    } else if (isText && CLOSES.test(line.text)) {
      inside = false
      if (row !== undefined && made.length > row + 1) {
        made[row] = blankAt(line.from)
        made.push(blankAt(line.from))
        row = undefined
        continue
      }
    }
    const begins = inside && !isBlank(line) && !(TABLE.test(line.text) && isAlone(lines, at)) && !OPENS.test(line.text)
      && !(isText ? OWN : ENTRY).test(line.text)
    const end = begins ? partEnd(lines, kinds, at) : at
    if (end <= at) {
      if (inside && !isBlank(line) && !OPENS.test(line.text)) row = undefined
      // Code that an entry holds is part of it.
      const last = inside && kinds[at] === 'code' ? codeEnd(kinds, at) : at + 1
      made.push(...lines.slice(at, last))
      at = last - 1
    } else {
      made.push({ text: '<v-click>', from: line.from }, blankAt(line.from), ...lines.slice(at, end), blankAt(line.from),
        { text: '</v-click>', from: line.from }, blankAt(line.from))
      at = end - 1
    }
  }
  return made
}

/** A tag of it stands on a line of its own, whatever other tags its line has. */
function apart(line: DeckLine): readonly DeckLine[] {
  const parts = TAG.test(line.text) ? readTags(line.text) : []
  const others = parts.filter((part) => (isTag(part) ? part.name !== 'v-clicks' : part.trim() !== ''))
  if (others.length === 0 || !others.every(isTag)) return [line]
  const room = ' '.repeat(indentOf(line))
  return parts.filter(isTag).flatMap(({ source }) => [rewrite(line, room + source), blankAt(line.from)])
}

/** Does `<v-clicks>` stand right in an element whose children stand side by side? */
function opensRow(above: readonly DeckLine[]): boolean {
  const around = readTags(above.findLast((line) => !isBlank(line))?.text ?? '').findLast(isTag)
  return around?.kind === 'open' && asksForColumns(around)
}

/** Behind the last line of what begins here; where it begins where nothing does. */
function partEnd(lines: readonly DeckLine[], kinds: readonly LineKind[], at: number): number {
  const [line, above] = [lines[at], lines[at - 1]]
  if (line === undefined || kinds[at] === 'comment' || (indentOf(line) > 1 && isInEntry(lines, at))) return at
  if (kinds[at] === 'code') return codeEnd(kinds, at)
  if (headingLevel(line) > 0) return at + 1
  const isFirst = above === undefined || isBlank(above) || OPENS.test(above.text)
  const end = /^\s*<[A-Za-z]/.test(line.text) ? elementEnd(lines, at) : at
  return isFirst && !isBlockLine(line) ? Math.max(end, paragraphEnd(lines, at)) : end
}

/** Behind the last line of code. */
function codeEnd(kinds: readonly LineKind[], at: number): number {
  const end = kinds.findIndex((kind, index) => index > at && kind !== 'code')
  return end < 0 ? kinds.length : end
}

const indentOf = ({ text }: DeckLine): number => text.length - text.trimStart().length

/** Is the table of this row all that is in `<v-clicks>`? */
function isAlone(lines: readonly DeckLine[], at: number): boolean {
  const end = lines.findIndex(({ text }, index) => index > at && CLOSES.test(text))
  const start = lines.findLastIndex(({ text }, index) => index < at && OPENS.test(text))
  return lines.slice(start + 1, Math.max(at, end)).every((line) => isBlank(line) || TABLE.test(line.text))
}

/** Does an entry of a list hold what begins here? */
function isInEntry(lines: readonly DeckLine[], at: number): boolean {
  const line = lines[at] ?? blankAt(0)
  const around = lines.slice(Math.max(0, at - LONGEST), at)
    .findLast((one) => !isBlank(one) && indentOf(one) < indentOf(line))
  return around !== undefined && ENTRY.test(around.text)
}

/** Behind the last line of a table, or of a paragraph; where it begins where an element in it goes on below. */
function paragraphEnd(lines: readonly DeckLine[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && (isBlank(line) || CLOSES.test(line.text)))
  const last = end < 0 ? lines.length : end
  return TABLE.test(lines[start]?.text ?? '') || isWhole(lines.slice(start, last)) ? last : start
}

/** Is it the tag of a block, or one alone, rather than words? */
function isBlockLine({ text }: DeckLine): boolean {
  const [first] = readTags(text.trim())
  return first !== undefined && isTag(first) && (!INLINE.has(first.name) || first.source === text.trim())
}

/** Does each element end that begins in it? */
function isWhole(lines: readonly DeckLine[]): boolean {
  const open = new Map<string, number>()
  for (const tag of lines.flatMap(({ text }) => readTags(text)).filter(isTag)) {
    const change = tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    if (INLINE.has(tag.name) || isBlock(tag)) open.set(tag.name, (open.get(tag.name) ?? 0) + change)
  }
  return [...open.values()].every((count) => count === 0)
}

/** Longer than any, so that one that never ends costs no more than this. */
const LONGEST = 60

/** Behind the line on which an element ends; where it begins where it never does. */
function elementEnd(lines: readonly DeckLine[], start: number): number {
  const own = readTags(lines[start]?.text ?? '').find(isTag)
  if (own === undefined || own.kind === 'close') return start
  if (own.kind === 'single') return start + 1
  let depth = 0
  for (let at = start; at < Math.min(lines.length, start + LONGEST); at++) {
    if (CLOSES.test(lines[at]?.text ?? '')) return start
    for (const tag of readTags(lines[at]?.text ?? '').filter(isTag)) {
      if (tag.name === own.name) depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    }
    if (depth <= 0) return at + 1
  }
  return start
}
