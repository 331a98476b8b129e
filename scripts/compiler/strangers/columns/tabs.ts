import { INNER } from '../divs.ts'
import { blankAt, headingLevel, type DeckLine, lineKinds, rewrite, deeper } from '../line.ts'

const TABS = /^\s*:{3,}\s*(?:\{[^{}]*\.)?panel-tabset\b/

/** Of a set of tabs one is seen at a time, so each is a layer of a stack, with its name above. */
export function stackTabs(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => TABS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  // How many blocks are open from the set on, and at which level the headings of its tabs stand.
  let [depth, level] = [0, 0]
  let opening = -1
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (depth === 0) {
      if (isText && TABS.test(line.text)) {
        opening = made.push(rewrite(line, `${INNER} {.r-stack .in-turn}`)) - 1
        depth = 1
        level = 0
      } else made.push(line)
      continue
    }
    if (isText) depth += deeper(line)
    const own = isText && depth === 1 ? headingLevel(line) : 0
    const isTab = own > 0 && (level === 0 || own === level)
    if (level > 0 && (isTab || depth === 0)) made.push({ text: ':::', from: line.from })
    if (isTab) {
      // What stands before the first tab is in none.
      if (level === 0) made.push(...made.splice(opening, 1))
      level = own
      made.push({ text: ':::: {}', from: line.from }, blankAt(line.from),
        rewrite(line, line.text.replace(/^\s*#+/, '###')), blankAt(line.from))
    } else made.push(depth === 0 ? rewrite(line, INNER) : line)
  }
  return made
}
