import { type DeckLine, isBlank } from '../line.ts'
import { asksForColumns, BOXED } from './asks.ts'
import { elementsIn, type HtmlElement, TagEdits } from './elements.ts'

const DRAWN = /(?:^|\s)(?:bg-|border(?:\s|-|$)|rounded|shadow)|\b(?:box|card|panel)\b/
const HEADING = /^\s*(?:#{1,6}\s|<h[1-6]\b)/i
const STARTS = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|<[uo]l\b)/i
const ENDS = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s)|<\/(?:[uo]l|li)>\s*$/i
/** What only comes with a press. */
const STEP = /^\s*<\/?v-(?:clicks?|after)\b[^<>]*>\s*$/

/** A box with a heading that ends in a list is a panel of the kit where another list follows it, which would go on below that
 * heading otherwise. */
export function boxedLists(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('<div') && DRAWN.test(text.replace(/["']/g, ' ')))) return lines
  const edits = new TagEdits()
  const inRows = new Set<HtmlElement>()
  for (const element of elementsIn(lines)) {
    const { tag, start, end, children } = element
    if (inRows.has(element) || asksForColumns(tag)) children.forEach((child) => inRows.add(child))
    else if (tag.name === 'div' && end !== undefined && DRAWN.test(tag.attributes.get('class') ?? '')) {
      const [last, next] = [saidFrom(lines, end.line - 1, -1), saidFrom(lines, end.line + 1, 1)]
      const isOne = ENDS.test(last) && STARTS.test(next)
        && lines.slice(start.line + 1, end.line).some(({ text }) => HEADING.test(text))
      if (isOne) edits.put(start, (source) => source.replace(/\sclass\s*=\s*["']/, `$&${BOXED} `))
    }
  }
  return edits.in(lines)
}

/** The first line that says something, from one on, up or down. */
function saidFrom(lines: readonly DeckLine[], start: number, step: 1 | -1): string {
  let at = start
  for (let line = lines[at]; line !== undefined && (isBlank(line) || STEP.test(line.text)); line = lines[at]) at += step
  return lines[at]?.text ?? ''
}
