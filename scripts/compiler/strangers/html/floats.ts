import { blankAt, isBlank, type DeckLine, lineKinds, rewrite } from '../line.ts'
import { asksForColumns, blockOf } from './asks.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { type HtmlTag, readTags } from './tags.ts'

/** What a box says when it stands beside the next one: words for a side, as a class or an id. */
const SIDE =
  /^(?:(?:col(?:umn)?|side|half|float|pull|box|text|div)[-_]?)?(?<side>left|right)(?:[-_]?(?:col(?:umn)?|side|half|pane|box))?$/i
const LEFT_OUT =
  /(?:^|;)\s*(?!float|(?:max-|min-)?width|display|box-sizing|vertical-align|margin|padding|gap|clear|text-align\s*:\s*center)[a-z-]+\s*:/i

/** Does a style only set something beside something else? */
export const onlySets = (style: string): boolean => !LEFT_OUT.test(style)

/** The share that a box asks for. */
export const shareOf = (style: string): string =>
  /(?:^|[;\s])width\s*:\s*(?<share>\d{1,2}(?:\.\d+)?%)/.exec(style)?.groups?.['share'] ?? ''

/** Boxes that float beside one another as columns. */
export function besideFloats(lines: readonly DeckLine[], sheet: StyleSheet): readonly DeckLine[] {
  if (!lines.some(({ text }) => /<div\b[^>]*(?:float|left|right|inline-block|class=)/i.test(text))) return lines
  const named = sheet.sides
  const kinds = lineKinds(lines)
  const boxAt = (at: number, isHeld: boolean): FloatBox | undefined => {
    const line = lines[at]
    return line === undefined || kinds[at] !== 'text' ? undefined : boxOf(lines, kinds, at, named, isHeld)
  }
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length;) {
    const boxes: FloatBox[] = []
    let next = at
    const isHeld = /^\s*<div\s[^<>]*\bclass\s*=[^<>]*>\s*$/.test(lines[at - 1]?.text ?? '')
    for (let box = boxAt(next, isHeld); box !== undefined; box = boxAt(next, isHeld)) {
      boxes.push(box)
      next = box.end + 1
      while (next < lines.length && isBlank(lines[next] ?? blankAt(0))) next++
    }
    const [first, second] = boxes
    const line = lines[at]
    if (line === undefined) break
    if (first === undefined || second === undefined || !standBeside(boxes, [above(lines, at), lines[next]], sheet)) {
      made.push(/^\s*<div\b[^<>]*\bclear\s*:[^<>]*>\s*<\/div>\s*$/i.test(line.text) ? blankAt(line.from) : line)
      at++
      continue
    }
    const ordered = first.side === 'right' && second.side === 'left' ? [second, first, ...boxes.slice(2)] : boxes
    made.push(
      rewrite(line, '<div class="columns">'),
      ...ordered.flatMap((box) => lines.slice(box.start, box.end + 1)),
      { text: '</div>', from: lines[boxes.at(-1)?.end ?? at]?.from ?? line.from },
    )
    at = (boxes.at(-1)?.end ?? at) + 1
  }
  return made
}

/** What stands above it, whatever room is between them. */
const above = (lines: readonly DeckLine[], at: number): DeckLine | undefined =>
  lines.slice(0, at).findLast((line) => !isBlank(line))

interface FloatBox {
  readonly start: number
  readonly end: number
  readonly side: string
  readonly share: number
  /** Does it say where it stands, such as in the middle? */
  readonly isPlaced: boolean
}

/** Boxes that say no more than how broad they are stand beside one another where a class of the deck's own holds them. */
function standBeside(
  boxes: readonly FloatBox[],
  [before, below]: readonly [above: DeckLine | undefined, below: DeckLine | undefined],
  sheet: StyleSheet,
): boolean {
  const sides = boxes.filter(({ side, share }) => side !== SHARE || share > 0)
  const [holder] = readTags(before?.text.trim() ?? '')
  const isRow = holder !== undefined && typeof holder !== 'string' && holder.kind === 'open'
    && asksForColumns(styledBy(sheet, holder))
  // A row has them as its parts.
  if (sides.some(({ side }) => side !== SHARE)) return sides.length === boxes.length && !isRow
  if (holder === undefined || typeof holder === 'string' || !holder.attributes.has('class')) return false
  const styled = styledBy(sheet, holder)
  const shares = boxes.reduce((all, { share }) => all + share, 0)
  // One of two may say it for both, if it is not narrow in the middle below the other.
  const areSaid = sides.length === boxes.length
    || (boxes.length === 2 && shares > 0 && shares < 90 && /^\s*<\/div>/.test(below?.text ?? '')
      && boxes.every(({ isPlaced }) => !isPlaced))
  return holder.name === 'div' && holder.kind === 'open' && blockOf(styled, undefined) === ''
    && !/flex-direction/.test(styled.attributes.get('style') ?? '') && areSaid && shares <= 101
}

const SHARE = 'share'

/** Longer than a box is that says nothing of itself, so that many cost no more than this. */
const LONGEST = 100

/** The box that a line opens, where it floats. */
function boxOf(
  lines: readonly DeckLine[],
  kinds: readonly string[],
  start: number,
  named: ReadonlyMap<string, string>,
  isHeld: boolean,
): FloatBox | undefined {
  const [tag, ...rest] = readTags(lines[start]?.text.trim() ?? '')
  if (tag === undefined || typeof tag === 'string' || tag.name !== 'div' || tag.kind !== 'open') return undefined
  const said = sideOf(tag, named)
  const side = said === '' && isHeld ? SHARE : said
  if (side === '') return undefined
  const share = Number.parseFloat(shareOf(tag.attributes.get('style') ?? '')) || 0
  const isPlaced = /margin[^;"]*auto|m[xlr]-auto|absolute|fixed/.test(tag.source)
  let depth = 1
  const last = said === '' ? Math.min(lines.length, start + LONGEST) : lines.length
  for (let end = start; end < last; end++) {
    const parts = end === start ? rest : kinds[end] === 'text' ? readTags(lines[end]?.text.trim() ?? '') : []
    for (const [index, part] of parts.entries()) {
      if (typeof part === 'string' || part.name !== 'div') continue
      depth += part.kind === 'open' ? 1 : part.kind === 'close' ? -1 : 0
      if (depth === 0) return index === parts.length - 1 ? { start, end, side, share, isPlaced } : undefined
    }
  }
  return undefined
}

function sideOf({ attributes }: HtmlTag, named: ReadonlyMap<string, string>): string {
  const style = attributes.get('style') ?? ''
  const floats = /\bfloat\s*:\s*(?<side>left|right)/i.exec(style)?.groups?.['side']
  if (floats !== undefined) return floats.toLowerCase()
  if (/\binline-block\b/.test(style) && shareOf(style) !== '') return 'beside'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.split(/\s+/)
  return names.map((name) => named.get(name) ?? SIDE.exec(name)?.groups?.['side']?.toLowerCase() ?? '').find((one) =>
    one !== ''
  ) ?? (shareOf(style) === '' ? '' : SHARE)
}
