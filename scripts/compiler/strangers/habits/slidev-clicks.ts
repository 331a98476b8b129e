import {
  blankAt,
  type DeckLine,
  headingLevel,
  isBlank,
  type LineKind,
  mapText,
  rewrite,
  mapBlocks,
  ENTRY,
  indentOf,
} from '../line.ts'
import type { Told } from '../told/told.ts'
import { INLINE, isBlock, isTag, readTags } from '../html/tags.ts'

const TAG = /<\/?v-clicks[\s>]/
const OPENS = /^\s*<v-clicks(?:\s[^<>]*)?>\s*$/
const CLOSES = /^\s*<\/v-clicks\s*>\s*$/
const TABLE = /^\s*\|/
const QUOTE = /^\s*>/
/** A formula on one line. */
const FORMULA = /^\s*\$\$.*\$\$\s*$/
/** What a step is not put around. */
const OWN = /^\s*(?::|<\/?(?:v-|br|style|script|template)\b|<!--)/
/** What only a list or a table may hold. */
const PART = /^\s*<(?:li|t(?:r|d|h|head|body))[\s>]/

/** In `<v-clicks>` each entry of a list comes with a press of its own, and each row of a table, if that is all there is; else
 * each heading, paragraph, list, table, fence and element does, as a whole. */
export function clickByClick(given: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!given.some(({ text }) => TAG.test(text))) return given
  const lines = mapText(given, apart)
  return mapBlocks(lines, (line, at, kinds) => {
    const end = OPENS.test(line.text) ? closeOf(lines, kinds, at) : at
    return end <= at || isOneList(lines, kinds, at + 1, end)
      ? undefined
      : { lines: [blankAt(line.from), ...oneByOne(lines, kinds, [at, end], told)], end }
  })
}

const closeOf = (lines: readonly DeckLine[], kinds: readonly LineKind[], start: number): number =>
  lines.findIndex(({ text }, index) => index > start && kinds[index] === 'text' && CLOSES.test(text))

/** Is one list, or one table, all there is, but for comments? */
function isOneList(lines: readonly DeckLine[], kinds: readonly LineKind[], start: number, last: number): boolean {
  const shown = (index: number): boolean =>
    !isBlank(lines[index] ?? blankAt(0)) && kinds[index] !== 'comment' && !COMMENT.test(lines[index]?.text ?? '')
  let first = start
  while (first < last && !shown(first)) first++
  const text = lines[first]?.text ?? ''
  const end = ENTRY.test(text)
    ? listEnd(lines, kinds, first)
    : TABLE.test(text)
    ? paragraphEnd(lines, kinds, first)
    : /^\s*<(?:ul|ol|table)[\s>]/.test(text)
    ? elementEnd(lines, first)
    : PART.test(text)
    ? last
    : first
  let rest = end
  while (rest < last && !shown(rest)) rest++
  return rest >= last
}

const COMMENT = /^\s*<!--.*-->\s*$/

/** Behind the last line of a list: before what stands no further in than its marks, and is none of its entries. */
function listEnd(lines: readonly DeckLine[], kinds: readonly LineKind[], start: number): number {
  const first = lines[start] ?? blankAt(0)
  const mark = markOf(first)
  let end = start + 1
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? blankAt(0)
    if (isBlank(line)) continue
    const isFurther = indentOf(line) > indentOf(first) || (kinds[at] === 'code' && kinds[at - 1] === 'code')
    const goesOn = !isBlank(lines[at - 1] ?? blankAt(0)) && kinds[at] === 'text'
      && !/^\s*[<:]/.test(line.text) && !isBlockOfItsOwn(line)
    if (!isFurther && !goesOn && markOf(line) !== mark) break
    end = at + 1
  }
  return end
}

/** What marks an entry: a list ends where another begins. */
const markOf = ({ text }: DeckLine): string => /^\s*(?:\d+[.)]|[-*+])\s/.exec(text)?.[0].replace(/[\s\d]/g, '') ?? ''

/** What stands in `<v-clicks>`, each of it in a step. */
function oneByOne(
  lines: readonly DeckLine[],
  kinds: readonly LineKind[],
  [start, last]: readonly [number, number],
  told: Told,
): DeckLine[] {
  const from = lines[start]?.from ?? 0
  const attributes = readTags(lines[start]?.text.trim() ?? '').find(isTag)?.attributes ?? new Map<string, string>()
  const of = (key: string): string => (attributes.get(key) ?? attributes.get(`:${key}`) ?? '').replace(/['"]/g, '')
  const every = Math.max(1, Number(of('every')) || 1)
  const first = of('at')
  if (attributes.has('hide')) told.leftOut('“hide” of <v-clicks>', from)
  const made: DeckLine[] = []
  let [count, below] = [0, -1]
  for (let at = start + 1; at < last; at++) {
    const line = lines[at]
    if (line === undefined) break
    const end = isBlank(line) || (kinds[at] === 'text' && OWN.test(line.text))
      ? at
      : partEnd(lines, kinds, at, at === below)
    if (end <= at) {
      made.push(line)
      continue
    }
    const step = Math.floor(count / every)
    const isNew = count++ % every === 0
    // Those that say a number count on from it; others come one behind the other.
    const said = /^\d+$/.test(first) ? Number(first) + step : !isNew ? '+0' : step === 0 ? first : ''
    made.push({ text: `<v-click${said === '' ? '' : ` at="${said}"`}>`, from: line.from }, blankAt(line.from),
      ...lines.slice(at, end), blankAt(line.from), { text: '</v-click>', from: line.from }, blankAt(line.from))
    at = end - 1
    // What stands right below an element is part of it.
    if (!/^\s*</.test(line.text)) below = end
  }
  return [...made, blankAt(lines[last]?.from ?? from)]
}

/** A tag of it stands on a line of its own, whatever other tags its line has. */
function apart(line: DeckLine): readonly DeckLine[] {
  const parts = TAG.test(line.text) ? readTags(line.text) : []
  const others = parts.filter((part) => (isTag(part) ? part.name !== 'v-clicks' : part.trim() !== ''))
  if (others.length === 0 || !others.every(isTag)) return [line]
  const room = ' '.repeat(indentOf(line))
  return parts.filter(isTag).flatMap(({ source }) => [rewrite(line, room + source), blankAt(line.from)])
}

/** Behind the last line of what begins here; where it begins where nothing does. */
function partEnd(lines: readonly DeckLine[], kinds: readonly LineKind[], at: number, isBelow: boolean): number {
  const [line, above] = [lines[at], lines[at - 1]]
  if (line === undefined || kinds[at] === 'comment') return at
  if (ENTRY.test(line.text)) return listEnd(lines, kinds, at)
  if (kinds[at] === 'code') return codeEnd(kinds, at)
  if (headingLevel(line) > 0) return at + 1
  const isFirst = isBelow || above === undefined || isBlank(above) || OPENS.test(above.text) || isBlockOfItsOwn(line)
  const end = /^\s*<[A-Za-z]/.test(line.text) ? elementEnd(lines, at) : at
  return isFirst && !isBlockLine(line) ? Math.max(end, paragraphEnd(lines, kinds, at)) : end
}

/** Behind the last line of code. */
function codeEnd(kinds: readonly LineKind[], at: number): number {
  const end = kinds.findIndex((kind, index) => index > at && kind !== 'code')
  return end < 0 ? kinds.length : end
}

/** Behind the last line of a block of words; where it begins where an element in it goes on below. */
function paragraphEnd(lines: readonly DeckLine[], kinds: readonly LineKind[], start: number): number {
  const text = lines[start]?.text ?? ''
  if (FORMULA.test(text)) return start + 1
  const own = [TABLE, QUOTE].find((mark) => mark.test(text))
  const end = lines.findIndex((line, index) =>
    index > start && (isBlank(line) || CLOSES.test(line.text) || kinds[index] !== 'text'
      || (own?.test(line.text) !== true && isBlockOfItsOwn(line)))
  )
  const last = end < 0 ? lines.length : end
  return own === TABLE || isWhole(lines.slice(start, last)) ? last : start
}

/** Is it none of the words above it, though no blank line is between them? */
const isBlockOfItsOwn = (line: DeckLine): boolean =>
  headingLevel(line) > 0 || [ENTRY, TABLE, QUOTE, FORMULA].some((mark) => mark.test(line.text))

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
