import { nameGone } from '../blank-slides.ts'
import type { Habit } from '../habit.ts'
import { blankAt, type DeckLine, lineKinds, mapText, outsideCode, rewrite, mapBlocks } from '../line.ts'
import { centre } from '../pictures/looks.ts'
import { addressesOnce } from './addresses-once.ts'
import { withoutBareBlocks } from './bare-blocks.ts'
import { Blocks } from './blocks.ts'
import { withoutBlocksInRows } from './cell-blocks.ts'
import { boxedLists } from './boxed-lists.ts'
import { isCentredGrid } from './centred-grid.ts'
import { withCentred } from './centred.ts'
import { codeTables } from './code-tables.ts'
import { filledBoxes } from './empty-elements.ts'
import { flexChildren } from './flex-children.ts'
import { entryBoxes, flatten, ownLine } from './flatten.ts'
import { besideFloats } from './floats.ts'
import { iconLinks } from './icon-links.ts'
import { linkedBlocks } from './linked-blocks.ts'
import { steppedEntries } from './list-steps.ts'
import { namedPictures } from './named-pictures.ts'
import { narrowMarks } from './narrow-marks.ts'
import { outOfRows } from './out-of-rows.ts'
import { pictureGrids } from './picture-grids.ts'
import { rowParts } from './row-parts.ts'
import { wordsSetApart } from './set-apart.ts'
import { sheetOn } from './sheet.ts'
import { withoutNumbers, withStacks } from './stack-order.ts'
import { besidePictures } from './picture-floats.ts'
import { withRowShares } from './picture-rows.ts'
import { cutsTag } from './read-tag.ts'
import { INLINE, isRefused, readTags, type HtmlTag } from './tags.ts'

const BLOCK_TAG =
  /^\s*<\/?(?!br\b|img\b|b\b|i\b|em\b|strong\b|a\b|u\b|s\b|code\b|kbd\b|sub\b|sup\b|mark\b|small\b)[A-Za-z][\w:.-]*(?:[\s/>]|$)|<(?:div|p|center|details|v-click|script|style|iframe|video|audio|section)\b/

/** HTML: blocks become those of the dialect, what would run, load or style is refused. */
export const html: Habit = {
  tool: 'a deck with HTML',
  recognises: ({ lines }) => {
    const kinds = lineKinds(lines)
    return lines.some(({ text }, index) =>
      kinds[index] === 'text' && text.includes('<') && (BLOCK_TAG.test(text) || /^\s*<img\b/.test(text))
    )
  },
  slide({ lines: written, index }, translation) {
    if (!written.some(({ text }) => /<[A-Za-z/]/.test(text))) return written
    const sheet = sheetOn(translation.deck, written)
    const lines = filledBoxes(steppedEntries(written), translation.deck.lines, sheet, translation.told)
    const isMiddle = isCentredGrid(lines, sheet)
    const boxes = boxedLists(entryBoxes(joinTags(mapText(lines, withoutEnds))))
    const given = withStacks(isMiddle ? boxes : withCentred(boxes, sheet, translation.told, index === 0))
    const isStack = given.some(({ text }) => /\br-stack\b/.test(text))
    const shown = pictureGrids(namedPictures(linkedBlocks(iconLinks(given, translation.told))), sheet)
    const whole = outOfRows(flexChildren(wordsSetApart(shown, sheet), sheet, translation.told))
    const tables = codeTables(withoutBlocksInRows(whole, translation.told))
    const joined = mapText(
      besideFloats(besidePictures(mapText(withoutNumbers(tables), (line) => ownLine(line, sheet))), sheet),
      (line) => flatten(line, translation.told, isStack),
    )
    const kinds = lineKinds(joined)
    const endings = endingsOf(joined)
    const blocks = new Blocks(translation.told, sheet, endings)
    for (const [index, line] of joined.entries()) {
      const swallowed = blocks.isSwallowing
      if (!swallowed && (kinds[index] !== 'text' || !/[<]/.test(line.text))) blocks.keep(line, kinds[index] === 'code')
      else if (swallowed || isHtml(line.text) || opensBox(line.text, endings, index)) {
        blocks.take(line, readTags(line.text), index)
      } else blocks.keep(line, false)
    }
    const made = withRowShares(narrowMarks(rowParts(addressesOnce(withoutBareBlocks(blocks.finish()), lines), lines)))
    nameGone(lines, made, translation.told)
    if (!isMiddle || made.some(({ text }) => text.includes('.centred'))) return made
    const middle = [...made]
    centre(middle)
    return middle
  },
}

/** What holds nothing has no end, as browsers read it. */
const withoutEnds = (line: DeckLine): DeckLine =>
  /<\/(?:img|hr|input|wbr)/i.test(line.text)
    ? rewrite(line, outsideCode(line.text, (part) => part.replace(/[ \t]?<\/(?:img|hr|input|wbr)\s?>/gi, '')))
    : line

/** Is there a tag that is more than words of a line? */
function isHtml(text: string): boolean {
  return readTags(text).some((part) => typeof part !== 'string' && !isWords(part)) || ALONE.test(text)
}

/** Is it the tag of a component, on a line of its own, that ends further down? */
function opensBox(text: string, endings: ReadonlyMap<string, number>, at: number): boolean {
  const name = /^\s*<([A-Z]\w*)>\s*$/.exec(text)?.[1]
  return name !== undefined && (endings.get(name.toLowerCase()) ?? -1) > at
}

/** One element, or its end, with nothing beside it: what it holds may stand on many lines; or pictures in a row. */
const ALONE = /^\s*<\/?[a-z]+(?:\s[^<>]*)?>(?:\s*<img\s[^<>]*>)*\s*$/

/** Is it an element of a line, or no tag at all but, say, a type: `Vec<String>`? */
const isWords = (tag: HtmlTag): boolean =>
  INLINE.has(tag.name)
  || (/^[A-Z]\w*$/.test(tag.written) && tag.kind === 'open' && tag.attributes.size === 0 && !isRefused(tag))

const LONGEST = 40

/** A tag that goes on for several lines stands on one. */
export function joinTags(lines: readonly DeckLine[]): DeckLine[] {
  return mapBlocks(lines, (line, at, kinds) => {
    const isOpen = cutsTag(line.text)
      && line.text.split('`').every((part, index) => index % 2 === 0 || !part.includes('<'))
    const end = isOpen ? endOfTag(lines, kinds, at) : at
    if (end === at) return undefined
    const [, ...others] = lines.slice(at, end + 1)
    const name = /^[a-z]+/.exec(line.text.slice(line.text.lastIndexOf('<') + 1).toLowerCase())?.[0] ?? ''
    // A paragraph would end there.
    const below = INLINE.has(name) ? [] : others.map(({ from }) => blankAt(from))
    return { lines: [rewrite(line, [line.text, ...others.map(({ text }) => text.trim())].join(' ')), ...below], end }
  })
}

/** The line on which a tag ends that a line begins, within reach; that line itself where it never does. */
function endOfTag(lines: readonly DeckLine[], kinds: readonly string[], at: number): number {
  let text = lines[at]?.text ?? ''
  for (let end = at + 1; end - at < LONGEST && kinds[end] === 'text'; end++) {
    text += ` ${lines[end]?.text.trim() ?? ''}`
    if (!cutsTag(text)) return text.includes('>') ? end : at
  }
  return at
}

/** On which line each element ends for the last time. */
function endingsOf(lines: readonly DeckLine[]): Map<string, number> {
  const endings = new Map<string, number>()
  for (const [index, { text }] of lines.entries()) {
    for (const [, name = ''] of text.matchAll(/<\/([A-Za-z][\w:.-]*)/g)) endings.set(name.toLowerCase(), index)
  }
  return endings
}
