import { parseAttributes, type Attribute } from '../attributes.ts'
import { divLine, INNER, isExercise } from './divs.ts'
import { withoutLater } from './fragments.ts'
import { nameCentredBlocks } from './html/centred.ts'
import { leaveOut, written } from './items.ts'
import { isHeadingName } from './known.ts'
import { blankAt, HEADING, type DeckLine, mapText, rewrite, OPENS, CLOSES } from './line.ts'
import { colourOf, FILLS, isUsual } from './pictures/looks.ts'
import { LEADS } from './pictures/picture-links.ts'
import {
  endsPicture,
  lengthOf,
  mapPictures,
  plainWords,
  type ForeignPicture,
  writePicture,
} from './pictures/pictures.ts'
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
  nameCentredBlocks(lines, told)
  const hasExercise = lines.some(isExercise)
  return mapText(lines, (line) => {
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
    const pictured = mapPictures(line.text, (picture) => pictureOf(picture, line, told, canvas, captions))
    const heading = HEADING.test(line.text)
    const behind: string[] = []
    const text = pictured.split(/(`+[^`]*`+)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : spansIn(index === 0 ? part : afterCode(part, line, told), line, told, heading ? behind : undefined,
            captions)
      )
      .join('')
    const blank = blankAt(line.from)
    const fit = /background-size=["']?contain\b/.test(line.text) ? ' fit' : ''
    return [
      rewrite(line, text),
      ...behind.flatMap((address) => [blank, { text: `![](${address}){.background${fit}}`, from: line.from }, blank]),
    ]
  })
}

/** Code in a line may have a language in braces behind it. */
function afterCode(text: string, line: DeckLine, told: Told): string {
  const list = text.startsWith('{') ? parseAttributes(text, 0, false) : undefined
  if (list === undefined) return text
  for (const item of list.items) leaveOut(item, line, told)
  return text.slice(list.end)
}

/** Each list in braces of a line, but those of pictures, which are done.
 * @param isPandoc needs a list no room between it and the words of its heading? */
function spansIn(
  text: string,
  line: DeckLine,
  told: Told,
  behind: string[] | undefined,
  isPandoc: boolean,
): string {
  let made = ''
  let from = 0
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(from, at + 1))) {
    const list = parseAttributes(text, at, false)
    const ofHeading = behind !== undefined && list !== undefined && text.slice(list.end).trim() === ''
      && (isPandoc || /[\s>]$/.test(text.slice(0, at)))
    const ofSpan = text[at - 1] === ']' || (text[at - 1] === '`' && at > 0)
    const ofPicture = text[at - 1] === ')' && endsPicture(text, at)
    if (list === undefined || ofPicture || (!ofHeading && !ofSpan && text[at - 1] !== ')')) continue
    const isSmall = isOrnament(list.items)
    const kept = (ofSpan ? withoutLater(list.items) : list.items).flatMap((
      item,
    ) => (ofHeading
      ? headingItem(item, line, told, isSmall ? undefined : behind)
      : ofSpan
      ? spanItem(item, line, told)
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

/** Nearly as broad as a slide elsewhere. */
const NEARLY = /^(?:(?:[7-9]\d\d|\d{4})px|[7-9]\d%)(?:\s|$)/

export const isOrnament = (items: readonly Attribute[]): boolean =>
  items.some(({ name, value }) => name.endsWith('background-size') && !FILLS.test(value) && !NEARLY.test(value))
  // One on another computer is named with all others that are there.
  && !items.some(({ name, value }) => name.includes('background') && /^https?:/.test(value))

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

function spanItem(item: Attribute, line: DeckLine, told: Told): string[] {
  if (item.kind === 'class' && item.value === 'fragment') return ['.step']
  if (item.kind === 'class' && item.value === 'fade-in') return []
  if (
    item.kind === 'class' && (told.names.has(item.value) || WORDS.has(item.value))
  ) return [written(item)]
  if (item.kind === 'key' && item.name === 'term') return [written(item)]
  return leaveOut(item, line, told)
}

/** A share of the height is one of the slide’s, where Pandoc or a width of its own has none say what it is of. */
function heightOf(item: Attribute, line: DeckLine, told: Told): string[] {
  const share = Number.parseFloat(lengthOf(item.value))
  return share > 0 ? [`height=${Math.round(HEIGHT * share / 100)}`] : leaveOut(item, line, told)
}

/** How high the kit's canvas is. */
const HEIGHT = 720

/** Sizes in pixels of the kit's canvas; the alternative and, of a figure, the words below it. */
function pictureOf(
  picture: ForeignPicture,
  line: DeckLine,
  told: Told,
  canvas: number,
  captions: boolean,
): string | undefined {
  const list = parseAttributes(`{${picture.attributes}}`, 0, true)
  // A diagram has a caption of its own.
  const isFigure = captions && picture.title === '' && picture.alternative !== '' && line.text.trim().startsWith('![')
    && /[)}]$/.test(line.text.trim()) && !/(?:^|\/)diagrams\/[^/]+\.(?:mmd|svg)$/.test(picture.address)
  if (list === undefined && !isFigure) return undefined
  let alternative = picture.alternative
  let said = ''
  const kept = withoutLater(list?.items ?? []).flatMap((item): string[] => {
    if (item.kind === 'flag' && ['steps', 'fit'].includes(item.name)) return [item.name]
    if (item.kind === 'class' && item.value === 'background') return ['.background']
    if (item.kind === 'class' && /^(?:fragment|step)$/.test(item.value)) return ['.step']
    // A picture stands in the middle, as large as it has room, anyway.
    if (item.kind === 'id' || (item.name === 'fig-align' && /^(?:center|default)$/.test(item.value))) return []
    if (item.kind === 'class' && /^(?:(?:r-)?stretch|center|fade-in)$/.test(item.value)) return []
    if (item.name === 'fig-alt' || item.name === 'alt') {
      alternative = item.value
      return []
    }
    if (item.name === 'side' || item.name === LEADS) return [written(item)]
    if (item.name === 'height' && item.value.endsWith('%') && !picture.attributes.includes('.background')) {
      return captions || /\bwidth\s*=/.test(picture.attributes) ? [] : heightOf(item, line, told)
    }
    if (item.name === 'title') {
      said = item.value
      return []
    }
    const length = item.name === 'width' || item.name === 'height'
      ? lengthOf(item.value, picture.attributes.includes('.background') ? 1280 : canvas)
      : ''
    return length === '' ? leaveOut(item, line, told) : [`${item.name}=${length}`]
  })
  const words = plainWords(picture.alternative)
  const caption = [isFigure ? words : picture.title.replace(/^["']|["']$/g, ''), said].filter((one) => one !== '')
    .join(' · ').replaceAll('"', '”')
  const title = isFigure || said !== '' ? `"${caption}"` : picture.title
  if (alternative === picture.alternative) alternative = words
  return writePicture({ alternative, address: picture.address, title, attributes: kept.join(' ') })
}
