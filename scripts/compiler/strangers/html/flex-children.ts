import type { DeckLine } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForColumns, styledAsColumns } from './asks.ts'
import { componentLines } from './component-words.ts'
import { guessesColumns, nameGuess, nameLost } from './name-lost.ts'
import { fitsIn, holdsBlocks, isLineInRow } from './rows-in-rows.ts'
import { elementsIn, type HtmlElement, TagEdits, type TagPlace } from './elements.ts'
import { Grid } from './grid.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { type HtmlTag, INLINE } from './tags.ts'

const FLEXED = /(?:^|\s)(?:flex|grid)(?=\s|$)/
const FLEXED_BY_STYLE = /display\s*:\s*(?:flex|grid)/
/** What gives each its place in a row, not its breadth alone. */
const PLACES = /\bgrid-cols-|grid-template-columns|\bjustify-(?:between|around|evenly)|space-(?:between|around|evenly)/
const BROAD = /(?:^|\s)(?:flex-1|flex-auto|grow|flex-grow|w-\S+|basis-\S+)(?=\s|$)/

/** Changes the source of a tag. */
type Edit = (at: TagPlace, change: (source: string) => string) => void

/** More than that are no row of what may be only a box around them. */
const MOST = 5
/** More boxes of words have no room beside one another, if only the name of a class says that they stand so. */
const FEW = 4
/** How many characters are a word or two. */
const SHORT = 24

/** As a browser has it, what stands right in a row or a column that a style makes is a block, whatever it is elsewhere;
 * short words side by side are one line all the same, with room between. A row of one row is that row. */
export function flexChildren(lines: readonly DeckLine[], sheet: StyleSheet, told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => FLEXED.test(text) || /flex|grid|\brow\b|\bcontainer\b/.test(text))) return lines
  const edits = new TagEdits()
  const edit: Edit = (at, change) => edits.put(at, change)
  // What stands right in a row, with that, and all that stands in one.
  const rows = new Map<HtmlElement, HtmlElement>()
  const inRows = new Set<HtmlElement>()
  for (const element of elementsIn(lines)) {
    const seen = element.children.filter(shows)
    const [first, ...others] = seen
    // With words of its own it is no more than a box.
    const isNamed = asksForColumns(element.tag) && isByName(element.tag)
      && !styledAsColumns(styleBy(sheet, element.tag))
    if (isNamed && element.hasWords) edit(element.start, asColumn)
    const isBox = asksForColumns(element.tag) && element.hasWords && holdsBlocks(lines, element, inRows.has(element))
    if (isBox) edit(element.start, asColumn)
    else if (inRows.has(element) || asksForColumns(element.tag)) element.children.forEach((child) => inRows.add(child))
    if (element.end === undefined || element.hasWords || first === undefined) continue
    const isRow = asksForColumns(element.tag)
    const around = others.length > 0 && isRow ? rows.get(element) : undefined
    if (others.length > 0 && isRow) seen.forEach((child) => rows.set(child, element))
    const isLine = isRow && others.length > 0 && seen.every(({ end }) => end !== undefined)
      && ((isFlexed(element.tag) && isOneLine(element.tag, seen))
        || (around !== undefined && isLineInRow(element, seen)))
    if (isLine) {
      edit(element.start, asColumn)
      asLine(seen, edit)
    } else if (around !== undefined) {
      const from = lines[element.start.line]?.from ?? 0
      if (fitsIn(element, around)) {
        nameLost(element.tag, from, told, '.column', false)
        for (const tag of [element.start, element.end]) edit(tag, () => '')
      } else told.changed('what stands side by side within a part of a row stands one below the other', from)
    } else if (isNamed && seen.length > MOST) edit(element.start, asColumn)
    else if (
      seen.length > FEW && guessesColumns(styledBy(sheet, element.tag)) && new Grid(element.tag).columns === 0
      && seen.some(({ words }) => words.length > SHORT)
    ) {
      edit(element.start, (source) => source.replace(/\sclass\s*=\s*["']/, '$&grid-cols-3 '))
      nameGuess(element.tag, lines[element.start.line]?.from ?? 0, told)
    } else if (hasEmptyColumn(element, styledBy(sheet, element.tag))) edit(element.start, asColumn)
    else if (others.length === 0) {
      if (isRow && asksForColumns(first.tag)) edit(element.start, asColumn)
    } else if (isFlexed(element.tag) && seen.some(isInLine) && seen.every(({ end }) => end !== undefined)) {
      if (!isRow || PLACES.test(wordsOf(element.tag)) || !seen.some(isPicture)) {
        for (const child of seen.filter(({ tag }) => INLINE.has(tag.name))) asBlock(child, edits)
      }
    }
  }
  return edits.in(lines)
}

/** Is it a row by a name alone that says nothing of what it holds? */
const isByName = (tag: HtmlTag): boolean =>
  !asksForColumns({
    ...tag,
    attributes: new Map([...tag.attributes, [
      'class',
      (tag.attributes.get('class') ?? '').replace(/\bcontainer\b/, ''),
    ]]),
  })

/** Of two columns, does the first hold nothing that shows here, such as icons? Without them what stands beside them is one
 * column. @param tag with what the deck's style says of it */
const hasEmptyColumn = ({ children }: HtmlElement, tag: HtmlTag): boolean =>
  children.length > 1 && children.length % 2 === 0 && asksForColumns(tag) && new Grid(tag).columns === 2
  && children.every((child, at) => at % 2 === 1 ? shows(child) : showsNothing(child))

const showsNothing = (element: HtmlElement): boolean =>
  !shows(element) && componentLines(element.tag).length === 0 && element.children.every(showsNothing)

const styleBy = (sheet: StyleSheet, tag: HtmlTag): string => styledBy(sheet, tag).attributes.get('style') ?? ''

const shows = ({ words, hasPicture }: HtmlElement): boolean => words !== '' || hasPicture
const isInLine = ({ tag, words }: HtmlElement): boolean => INLINE.has(tag.name) && words !== ''
const isPicture = ({ tag, words }: HtmlElement): boolean => INLINE.has(tag.name) && words === ''

const wordsOf = ({ attributes }: HtmlTag): string => `${attributes.get('class') ?? ''} ${attributes.get('style') ?? ''}`

const isFlexed = (tag: HtmlTag): boolean =>
  /^(?:div|section)$/.test(tag.name)
  && (FLEXED.test(tag.attributes.get('class') ?? '') || FLEXED_BY_STYLE.test(tag.attributes.get('style') ?? ''))

/** Are they words that stand on one line there, too: short, but for one at most, such as a text beside its mark? */
const isOneLine = (row: HtmlTag, children: readonly HtmlElement[]): boolean =>
  !PLACES.test(wordsOf(row))
  && children.every((child) =>
    isInLine(child) && !child.hasPicture && !child.hasBlock && !BROAD.test(child.tag.attributes.get('class') ?? '')
  )
  && children.filter(({ words }) => words.length > SHORT && words.includes(' ')).length <= 1

/** Short words side by side are one line: each but the first has room before it. */
function asLine(seen: readonly HtmlElement[], edit: Edit): void {
  for (const [at, { tag, start, end }] of seen.entries()) {
    const room = at === 0 ? '' : '&emsp;'
    edit(start, (source) => room + (tag.name === 'div' ? source.replace(/^<div/i, '<span') : source))
    if (tag.name === 'div' && end !== undefined) edit(end, () => '</span>')
  }
}

/** The tag of a row as one of a column. */
const asColumn = (source: string): string =>
  /\sclass\s*=\s*["']/.test(source)
    ? source.replace(/\sclass\s*=\s*["']/, (key) => `${key}flex-col `)
    : source.replace(/^<\w+/, (name) => `${name} class="flex-col"`)

/** What stands in a line as a block. */
export function asBlock({ tag, start, end }: HtmlElement, edits: TagEdits): void {
  if (end === undefined) return
  if (tag.kind === 'single') edits.put(start, (source) => `<div>${source}</div>`)
  else if (tag.name === 'span') {
    edits.put(start, (source) => source.replace(/^<span/i, '<div'))
    edits.put(end, () => '</div>')
  } else {
    edits.put(start, (source) => `<div>${source}`)
    edits.put(end, (source) => `${source}</div>`)
  }
}
