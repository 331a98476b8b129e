import { type DeckLine, isBlank, shownEnd } from '../line.ts'
import { styledAsOneColumn } from './asks.ts'
import { elementEnd } from './element-end.ts'
import { isCentring } from './grid.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { isTag, readTags } from './tags.ts'

const IN_THE_MIDDLE = /(?:^|;)\s*(?:text-align|(?:place|justify)-items)\s*:\s*center\b/

/** Is all that a slide shows in one box that sets it in the middle, by its classes or as a grid of one column? */
export function isCentredGrid(lines: readonly DeckLine[], sheet: StyleSheet): boolean {
  const shown = withoutStyles(lines.slice(0, shownEnd(lines)))
  const [first] = shown
  const tag = readTags(first?.text.trim() ?? '').find(isTag)
  if (tag?.name !== 'div' || tag.source !== first?.text.trim() || elementEnd(shown, 0) !== shown.length - 1) {
    return false
  }
  const style = styledBy(sheet, tag).attributes.get('style') ?? ''
  return isCentring(tag) || AROUND.test(tag.attributes.get('class') ?? '')
    || (styledAsOneColumn(style) && IN_THE_MIDDLE.test(style))
}

/** What it holds stands in its middle, across and down. */
const AROUND = /^(?=.*\bitems-center\b).*\bjustify-center\b|\bplace-(?:items|content)-center\b/

/** The lines of a slide but for its style sheets, comments and what is empty. */
function withoutStyles(lines: readonly DeckLine[]): readonly DeckLine[] {
  let isStyle = false
  return lines.filter((line) => {
    const { text } = line
    const begins = /^\s*<style\b/.test(text)
    isStyle ||= begins
    const isOut = isStyle || isBlank(line) || /^\s*<!--(?:(?!-->).)*-->\s*$/.test(text)
    if (text.includes('</style>')) isStyle = false
    return !isOut
  })
}
