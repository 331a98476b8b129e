import { type Attribute, type AttributeList, parseAttributes } from '../attributes.ts'
import { divLine, INNER, isExercise } from './divs.ts'
import { INDEX, isIndex, withoutLater } from './fragments.ts'
import { withCentredBlocks } from './html/centred.ts'
import { leaveOut, written } from './items.ts'
import { isHeadingName } from './known.ts'
import { aroundFormulas, blankAt, HEADING, type DeckLine, mapText, rewrite, OPENS, CLOSES } from './line.ts'
import { colourOf } from './pictures/colours.ts'
import { isUsual } from './pictures/looks.ts'
import { endsPicture, mapPictures } from './pictures/pictures.ts'
import { isOrnament, PLACE, smallBehind } from './pictures/small-behind.ts'
import { sizedPicture } from './pictures/sized-picture.ts'
import type { Told } from './told/told.ts'

/** In braces behind headings, blocks, words and pictures: what the kit knows stays, in its own words. */
export function translateAttributes(
  lines: readonly DeckLine[],
  told: Told,
  canvas: number,
  captions: boolean,
): DeckLine[] {
  // Of each block that is open: how many blocks has it become, and does its style set side by side what it holds?
  const open: { readonly count: number; readonly isRow: boolean }[] = []
  const hasExercise = lines.some(isExercise)
  return mapText(withCentredBlocks(lines, told), (line) => {
    if (CLOSES.test(line.text)) {
      const count = open.pop()?.count ?? 1
      const blank = blankAt(line.from)
      return count === 0 ? blank : count === 1 ? line : [{ text: INNER, from: line.from }, blank, line]
    }
    if (!line.text.includes('{') && !line.text.includes(':::') && !line.text.includes('![')) return line
    if (OPENS.test(line.text)) {
      const made = divLine(line, told, canvas, { isBeside: open.at(-1)?.isRow, hasExercise })
      const blocks = made.filter(({ text }) => text.trimStart().startsWith(':::'))
      const isRow = /\bstyle=/.test(line.text) && blocks.some(({ text }) => /\.columns\b/.test(text))
      open.push({ count: blocks.length, isRow })
      return made
    }
    const pictured = mapPictures(line.text, (picture) => sizedPicture(picture, line, told, canvas, captions))
    const heading = HEADING.test(line.text)
    const behind: string[] = []
    const small = heading && line.text.includes('background-size')
      ? smallBehind(parseAttributes(line.text, line.text.lastIndexOf('{'), false)?.items ?? [], lines, canvas)
      : ''
    const codes: string[] = []
    const text = aroundFormulas(pictured,
      (plain) =>
        spansIn(plain.replace(/`+[^`]*`+/g, (code) => `${CODE}${codes.push(code) - 1}${CODE}`), line, told,
          heading ? behind : undefined, captions, small !== '')).replace(/\x02(\d+)\x02/g,
        (_, index: string) => codes[Number(index)] ?? '')
    const blank = blankAt(line.from)
    const look = small !== ''
      ? small
      : /background-size=["']?contain\b/.test(line.text)
      ? '.background fit'
      : '.background'
    return [
      rewrite(line, text),
      ...behind.flatMap((address) => [blank, { text: `![](${address}){${look}}`, from: line.from }, blank]),
    ]
  })
}

/** Code of a line, which stands in words as they do, and may have a language in braces behind it. */
const CODE = '\x02'

/** To Pandoc braces without anything in them are a list, too, but behind words in brackets that are no link. */
function listAt(text: string, at: number, isPandoc: boolean): Pick<AttributeList, 'items' | 'end'> | undefined {
  EMPTY.lastIndex = at
  const isEmpty = isPandoc && text[at - 1] !== ')' && EMPTY.test(text)
  return isEmpty ? { items: [], end: EMPTY.lastIndex } : parseAttributes(text, at, false)
}
const EMPTY = /\{[ \t]{0,20}\}/y

/** Each list in braces of a line, but those of pictures, which are done.
 * @param isPandoc needs a list no room between it and the words of its heading?
 * @param isShown is a small picture behind the slide shown upon it? */
function spansIn(
  text: string,
  line: DeckLine,
  told: Told,
  behind: string[] | undefined,
  isPandoc: boolean,
  isShown: boolean,
): string {
  let made = ''
  let from = 0
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(from, at + 1))) {
    const list = listAt(text, at, isPandoc)
    const ofCode = text[at - 1] === CODE
    const ofHeading = !ofCode && behind !== undefined && list !== undefined && text.slice(list.end).trim() === ''
      && (isPandoc || /[\s>]$/.test(text.slice(0, at)))
    const ofSpan = text[at - 1] === ']' || (text[at - 1] === '`' && at > 0)
    const ofPicture = text[at - 1] === ')' && endsPicture(text, at)
    if (list === undefined || ofPicture || (!ofHeading && !ofCode && !ofSpan && text[at - 1] !== ')')) continue
    const isSmall = !isShown && isOrnament(list.items)
    const items = ofSpan ? withoutLater(list.items) : list.items
    const isStep = items.some(({ kind, value }) => kind === 'class' && /^(?:fragment|step)$/.test(value))
    const kept = items.flatMap((
      item,
    ) => (ofHeading
      ? isShown && PLACE.test(item.name)
        ? []
        : headingItem(item, line, told, isSmall ? undefined : behind)
      : ofSpan && isStep && isIndex(item)
      ? [`${INDEX}=${item.value}`]
      : ofSpan
      ? spanItem(item, line, told, text.slice(0, at - 1))
      : leaveOut(item, line, told))
    )
    const room = ofHeading && !/\s$/.test(text.slice(0, at)) ? ' ' : ''
    made += text.slice(from, at) + (kept.length === 0 ? '' : `${room}{${kept.join(' ')}}`)
    // Brackets without attributes would be read as brackets.
    if (kept.length === 0 && ofSpan && made.endsWith(']')) made = withoutBrackets(made)
    from = list.end
  }
  return from === 0 ? text : made + text.slice(from)
}

function withoutBrackets(text: string): string {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    depth += text[at] === ']' ? 1 : text[at] === '[' ? -1 : 0
    if (depth === 0) return text.slice(0, at) + text.slice(at + 1, -1)
  }
  return text
}

/** What the kit takes over behind a heading. @param behind where the addresses of pictures go that stand behind the slide */
export function headingItem(
  item: Attribute,
  line: Pick<DeckLine, 'from'>,
  told: Told,
  behind: string[] | undefined,
): string[] {
  if (item.kind === 'id') {
    return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(item.value)
      ? [written(item)]
      : leaveOut(item, line, told)
  }
  if (item.kind === 'class') {
    return (isHeadingName(item.value) || told.names.has(item.value))
      ? [written(item)]
      : item.value === 'unnumbered'
      ? []
      : leaveOut(item, line, told)
  }
  if (item.name === 'minutes' || item.name === 'footer') return [written(item)]
  const colour = /^(?:data-)?background(?:-color)?$/.test(item.name) ? colourOf(item.value) : ''
  if (colour !== '') return [`background=${colour}`]
  if (isUsual(item.name, item.value)) return []
  if (
    behind !== undefined && /^(?:data-)?background(?:-image)?$/.test(item.name) && /[./]/.test(item.value)
    && !item.value.includes('gradient(')
  ) {
    behind.push(item.value.replaceAll(' ', '%20'))
    return []
  }
  return leaveOut(item, line, told)
}

/** What the kit knows of words in brackets. */
const WORDS: ReadonlySet<string> = new Set(['step', 'term', 'blank', 'ask', 'outside', 'caveat', 'mark', 'kbd'])

/** @param before what stands before the bracket that closes: of a term, the word at its end */
function spanItem(item: Attribute, line: DeckLine, told: Told, before: string): string[] {
  // Who has no such term in a glossary means a class of a style of their own.
  if (item.kind === 'class' && item.value === 'term' && !told.isTerm(before.slice(before.lastIndexOf('[') + 1))) {
    return leaveOut(item, line, told)
  }
  if (item.kind === 'class' && item.value === 'fragment') return ['.step']
  if (item.kind === 'class' && item.value === 'fade-in') return []
  if (
    item.kind === 'class' && (told.names.has(item.value) || WORDS.has(item.value))
  ) return [written(item)]
  if (item.kind === 'key' && /^(?:term|at)$/.test(item.name)) return [written(item)]
  return leaveOut(item, line, told)
}
