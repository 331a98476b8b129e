import { type DeckLine, isBlank } from '../line.ts'
import { styledAsOneColumn } from './asks.ts'
import { elementEnd } from './element-end.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { isTag, readTags } from './tags.ts'

const IN_THE_MIDDLE = /(?:^|;)\s*(?:text-align|(?:place|justify)-items)\s*:\s*center\b/

/** Is all that a slide shows in one grid of one column, whose style sets it in the middle? */
export function isCentredGrid(lines: readonly DeckLine[], sheet: StyleSheet): boolean {
  const shown = withoutStyles(lines)
  const [first] = shown
  const tag = readTags(first?.text.trim() ?? '').find(isTag)
  if (tag?.name !== 'div' || tag.source !== first?.text.trim() || elementEnd(shown, 0) !== shown.length - 1) {
    return false
  }
  const style = styledBy(sheet, tag).attributes.get('style') ?? ''
  return styledAsOneColumn(style) && IN_THE_MIDDLE.test(style)
}

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
