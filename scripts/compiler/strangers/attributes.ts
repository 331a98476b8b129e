import { parseAttributes, type Attribute } from '../attributes.ts'
import { isBlockName, isHeadingName } from './known.ts'
import { blankAt, HEADING, type DeckLine, mapText, rewrite } from './line.ts'
import { colourOf } from './looks.ts'
import { lengthOf, mapPictures, type ForeignPicture, writePicture } from './pictures.ts'
import type { Told } from './told.ts'

/** In braces behind headings, blocks, words and pictures: what the kit knows stays, in its own words. */
export function translateAttributes(
  lines: readonly DeckLine[],
  told: Told,
  canvas: number,
  captions: boolean,
): DeckLine[] {
  // Of each block that is open: does its line go, and with it the one that closes it?
  const open: boolean[] = []
  return mapText(lines, (line) => {
    if (/^\s*:{3,}\s*$/.test(line.text)) return open.pop() === true ? blankAt(line.from) : line
    if (!line.text.includes('{') && !line.text.includes(':::') && !line.text.includes('![')) return line
    if (/^\s*:{3,}\s*\S/.test(line.text)) {
      const made = divLine(line, told, canvas)
      open.push(!made.some(({ text }) => text.trimStart().startsWith(':::')))
      return made
    }
    const pictured = mapPictures(line.text, (picture) => pictureOf(picture, line, told, canvas, captions))
    const heading = HEADING.test(line.text)
    const behind: string[] = []
    const text = pictured.split(/(`+[^`]*`+)/)
      .map((part, index) => (index % 2 === 1 ? part : spansIn(part, line, told, heading ? behind : undefined)))
      .join('')
    const blank = blankAt(line.from)
    return [
      rewrite(line, text),
      ...behind.flatMap((address) => [blank, { text: `![](${address}){.background}`, from: line.from }, blank]),
    ]
  })
}

/** Each list in braces of a line, but those of pictures, which are done. */
function spansIn(text: string, line: DeckLine, told: Told, behind: string[] | undefined): string {
  let made = ''
  let from = 0
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(from, at + 1))) {
    const before = text.slice(0, at).trimEnd()
    const list = parseAttributes(text, at, false)
    const ofHeading = behind !== undefined && list !== undefined && text.slice(list.end).trim() === ''
      && /\s$/.test(text.slice(0, at))
    const ofSpan = text[at - 1] === ']' || (text[at - 1] === '`' && at > 0)
    const ofPicture = text[at - 1] === ')' && /!\[[^\]]*\]\([^)]*$/.test(before.slice(0, -1))
    if (list === undefined || ofPicture || (!ofHeading && !ofSpan && text[at - 1] !== ')')) continue
    const kept = list.items.flatMap((
      item,
    ) => (ofHeading
      ? headingItem(item, line, told, behind)
      : ofSpan
      ? spanItem(item, line, told)
      : leaveOut(item, line, told))
    )
    made += text.slice(from, at) + (kept.length === 0 ? '' : `{${kept.join(' ')}}`)
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

const written = ({ kind, name, value }: Attribute): string =>
  kind === 'id'
    ? `#${value}`
    : kind === 'class'
    ? `.${value}`
    : kind === 'flag'
    ? name
    : `${name}=${/[\s"']/.test(value) ? `"${value}"` : value}`

const leaveOut = (item: Attribute, line: DeckLine, told: Told): string[] => {
  told.leftOut(item.kind === 'key' ? item.name : written(item), line.from)
  return []
}

/** @param behind where the addresses of pictures go that stand behind the slide */
function headingItem(item: Attribute, line: DeckLine, told: Told, behind: string[]): string[] {
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
  if (item.name === 'minutes') return [written(item)]
  const colour = /^(?:data-)?background(?:-color)?$/.test(item.name) ? colourOf(item.value) : ''
  if (colour !== '') return [`background=${colour}`]
  if (
    /^(?:data-)?background(?:-image)?$/.test(item.name) && /[./]/.test(item.value) && !item.value.includes('gradient(')
  ) {
    behind.push(item.value.replaceAll(' ', '%20'))
    return []
  }
  return leaveOut(item, line, told)
}

function spanItem(item: Attribute, line: DeckLine, told: Told): string[] {
  if (item.kind === 'class' && item.value === 'fragment') return ['.step']
  if (
    item.kind === 'class' && ['step', 'term', 'blank', 'ask', 'outside', 'caveat', 'mark', 'kbd'].includes(item.value)
  ) return [written(item)]
  if (item.kind === 'key' && item.name === 'term') return [written(item)]
  return leaveOut(item, line, told)
}

/** `::: {.column width="40%"}`, `::: fragment`, `::: {.callout-note title="…"}`. */
function divLine(line: DeckLine, told: Told, canvas: number): DeckLine[] {
  const marks = /^\s*:+/.exec(line.text)?.[0] ?? ':::'
  const info = line.text.slice(marks.length).replace(/(?<![\s:])[\s:]+$/, '').trim()
  const name = /^[^\s{]+/.exec(info)?.[0] ?? ''
  if (name === 'exercise') return [line]
  const list = parseAttributes(info, info.indexOf('{'), false)
  const items = list?.items ?? []
  const classes = [
    ...(name === '' ? [] : [name]),
    ...items.filter(({ kind }) => kind === 'class').map(({ value }) => value),
  ]
  const kept = classes.flatMap((one) => {
    const known = DIVS[one]
      ?? (one.startsWith('callout-') ? calloutOf(one) : isBlockName(one) || told.names.has(one) ? one : '')
    if (known === '') told.leftOut(`.${one}`, line.from)
    return known === '' || known === 'plain' ? [] : [known]
  })
  // A column is no block that appears, too.
  if (kept.includes('column') && kept.includes('step')) {
    kept.splice(kept.indexOf('step'), 1,
      ...leaveOut({ kind: 'class', name: '.', value: 'fragment', start: 0, end: 0 }, line, told))
  }
  const keys = items.flatMap((item): string[] => {
    if (item.kind === 'class') return []
    if (item.kind === 'id') return [written(item)]
    const length = item.name === 'width' ? lengthOf(item.value, canvas) : ''
    if (length.endsWith('%') && kept.includes('column')) return [`width=${length}`]
    if (/^layout-ncol$|^layout$/.test(item.name)) {
      kept.push('columns')
      return []
    }
    return item.name === 'title' ? [] : leaveOut(item, line, told)
  })
  const title = items.find(({ name: key }) => key === 'title')?.value
  const opening = [...[...new Set(kept)].map((one) => `.${one}`), ...keys].join(' ')
  const blank = blankAt(line.from)
  return [
    opening === '' ? blank : rewrite(line, `${marks} {${opening}}`),
    ...(title === undefined ? [] : [blank, rewrite(line, `**${title}**`), blank]),
  ]
}

const DIVS: Readonly<Record<string, string>> = {
  fragment: 'step',
  fragments: 'step',
  footer: 'foot',
  footnote: 'foot',
  'v-click': 'step',
  row: 'columns',
  col: 'column',
  cols: 'columns',
  center: 'plain',
  smaller: 'plain',
  small: 'plain',
  nonincremental: 'plain',
  'r-hstack': 'columns',
  'r-stack': 'columns',
}
const calloutOf = (name: string): string => (/warning|important|caution|danger/.test(name) ? 'caveat' : 'aside')

/** Sizes in pixels of the kit's canvas; the alternative and, of a figure, the words below it. */
function pictureOf(
  picture: ForeignPicture,
  line: DeckLine,
  told: Told,
  canvas: number,
  captions: boolean,
): string | undefined {
  const list = parseAttributes(`{${picture.attributes}}`, 0, true)
  const isFigure = captions && picture.title === '' && picture.alternative !== '' && line.text.trim().startsWith('![')
    && /[)}]$/.test(line.text.trim())
  if (list === undefined && !isFigure) return undefined
  let alternative = picture.alternative
  const kept = (list?.items ?? []).flatMap((item): string[] => {
    if (item.kind === 'flag' && ['steps', 'fit'].includes(item.name)) return [item.name]
    if (item.kind === 'class' && item.value === 'background') return ['.background']
    if (item.kind === 'class' && item.value === 'fragment') return ['.step']
    if (item.kind === 'id') return []
    if (item.name === 'fig-alt' || item.name === 'alt') {
      alternative = item.value
      return []
    }
    if (item.name === 'side') return [written(item)]
    const length = item.name === 'width' || item.name === 'height'
      ? lengthOf(item.value, picture.attributes.includes('.background') ? 1280 : canvas)
      : ''
    return length === '' ? leaveOut(item, line, told) : [`${item.name}=${length}`]
  })
  const title = isFigure ? `"${picture.alternative.replaceAll('"', '”')}"` : picture.title
  return writePicture({ alternative, address: picture.address, title, attributes: kept.join(' ') })
}
