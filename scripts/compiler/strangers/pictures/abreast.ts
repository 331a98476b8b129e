import { sideBySide } from '../columns/side-by-side.ts'
import { blankAt, type DeckLine, isBlank, deeper, mapBlocks } from '../line.ts'
import { signsBetween } from './sign-between.ts'
import { pictureParts, wall } from './wall.ts'

const PICTURE = /^!\[[^\]]*\]\([^()]*\)(?:\{(?<attributes>[^{}]*)\})?$/
/** More are too small to be looked at. */
const MOST = 4

/** Many pictures, one a line, are a wall of them. Others of one paragraph that say how large they are, or stand on one line,
 * stand side by side where they have room.
 * @param isBroken does each line of a paragraph stand below the one before it? */
export function abreast(given: readonly DeckLine[], isBroken = false): readonly DeckLine[] {
  const lines = wall(isBroken ? given : signsBetween(given))
  if (!lines.some(({ text }) => /^\s*!\[/.test(text))) return lines
  let depth = 0
  return mapBlocks(lines, (line, at) => {
    depth += deeper(line)
    if (depth !== 0 || isInEntry(lines, at) || !(isBroken || isBlank(lines[at - 1] ?? blankAt(0)))) return undefined
    const blank = isBroken ? at + 1 : lines.findIndex((one, index) => index >= at && isBlank(one))
    const end = blank < 0 ? lines.length : blank
    const row = inRow(lines.slice(at, end))
    return row && { lines: row, end: end - 1 }
  })
}

/** Does a line stand farther in than the entry of a list above it? Columns would end that. */
function isInEntry(lines: readonly DeckLine[], at: number): boolean {
  const indent = (lines[at]?.text ?? '').search(/\S/)
  if (indent < 2 || lines[at]?.text.startsWith('![', indent) !== true) return false
  const above = lines.slice(0, at).findLast((line) => !isBlank(line) && line.text.search(/\S/) < indent)
  return above !== undefined && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(above.text)
}

/** A paragraph as columns, if it is pictures alone that have room beside one another. */
function inRow(paragraph: readonly DeckLine[]): DeckLine[] | undefined {
  const parts = pictureParts(paragraph)
  const count = parts.length
  // Two that are broad may stand below one another, three have no room there.
  const isFree = paragraph.length === 1 || count > 2
  const pictures = parts.map(({ text, from }) => ({ text, from, share: shareOf(text, isFree) }))
  const whole = pictures.reduce((sum, { share }) => sum + share, 0)
  if (count < 2 || count > MOST || !(whole <= 100)) return undefined
  // Where one is broader than the others, so is its column.
  const isEven = pictures.every(({ share }) => share <= 100 / count)
  return sideBySide(pictures.map(({ text, from, share }) => {
    const column = isEven ? 100 / count : Math.round(100 * share / whole)
    const sized = text.replace(/(?<=\bwidth=)\d+(?=%)/,
      (width) => String(Math.min(100, Math.round(Number(width) * 100 / column))))
    return { line: { text: sized, from }, ...(isEven ? {} : { width: column }) }
  }))
}

/** What part of the breadth of a slide a picture takes, in percent: by its height, as if it were somewhat broader than high;
 * an even one that says nothing, if it may. */
function shareOf(picture: string, isFree: boolean): number {
  const found = PICTURE.exec(picture)
  const attributes = found?.groups?.['attributes'] ?? ''
  if (found === null || /\.background\b|\bside=/.test(attributes)) return Infinity
  const { width, percent = '' } = /\bwidth="?(?<width>\d+)(?<percent>%?)/.exec(attributes)?.groups ?? {}
  if (width !== undefined) return percent === '' ? 100 * Number(width) / BREADTH : Number(width)
  const height = /\bheight="?(?<height>\d+)(?!%|\d)/.exec(attributes)?.groups?.['height']
  if (height !== undefined) return 125 * Number(height) / BREADTH
  return isFree ? 0 : Infinity
}

/** How broad the kit's canvas is. */
const BREADTH = 1280
