import { blankAt, CLOSES, deeper, type DeckLine, headingLevel, lineKinds, mapText, OPENS, rewrite } from '../line.ts'

/** What makes a step. */
export const STEPS =
  /(?:data-)?fragment-index=["']?\d+["']?|\.?\b(?:fragment|step|incremental|v-clicks?|current-visible|fade-[\w-]+)\b(?![-=])/g

/** A list in braces without what makes a step; without anything it goes. */
const withoutSteps = (braces: string): string => {
  const left = braces.replace(STEPS, '').replace(/\s+/g, ' ')
  return /^\{[\s.]*\}$/.test(left) ? '' : left
}

/** The line that opens a block, which is there at once. */
const opened = (text: string): string => {
  const left = text.replace(STEPS, '')
  return CLOSES.test(left) ? `${left.trimEnd()} {}` : left
}

/** A layer is there with its slide; what it holds appears as it says. */
export function bared([first, ...others]: readonly DeckLine[]): readonly DeckLine[] {
  return first === undefined ? [] : [headingLevel(first) > 0 ? first : rewrite(first, still(first)), ...others]
}

/** A slide that was there before: all of it stands at once. Its notes stay, since they are about all that the author sees
 * as one slide. */
export const repeated = (lines: readonly DeckLine[]): DeckLine[] => mapText(lines, (line) => rewrite(line, still(line)))

/** Without what appears with a press. */
export const withoutAppearing = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(withoutBlocks(lines, /\b(?:step|incremental|fragment)\b/), (line) =>
    /^\s*\[.*\]\{\.(?:step|fragment)(?: (?:data-)?fragment-index=\d+)?\}\s*$/.test(line.text)
      ? blankAt(line.from)
      : line)

function withoutBlocks(lines: readonly DeckLine[], block: RegExp): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let depth = 0
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (depth > 0) depth += isText ? deeper(line) : 0
    else if (isText && OPENS.test(line.text) && block.test(line.text)) depth = 1
    else made.push(line)
  }
  return made
}

/** Blocks that say nothing any more go, with the lines that close them. */
export function withoutEmpty(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const open: boolean[] = []
  return lines.map((line, index) => {
    if (kinds[index] !== 'text') return line
    if (CLOSES.test(line.text)) return open.pop() === true ? blankAt(line.from) : line
    if (!OPENS.test(line.text)) return line
    const isEmpty = /^\s*:{3,}\s*\{[\s.]*\}\s*$/.test(line.text)
    open.push(isEmpty)
    return isEmpty ? blankAt(line.from) : line
  })
}

function still(line: DeckLine): string {
  if (OPENS.test(line.text)) return opened(line.text)
  const text = line.text.replace(/\[([^[\]]*)\]\{\.(?:step|fragment)(?: (?:data-)?fragment-index=\d+)?\}/g, '$1')
  if (/^\s*!\[/.test(text)) return text.replace(/\{[^{}]*\}/g, withoutSteps)
  return headingLevel(line) > 0
    ? text.replace(/\{[^{}]*\}/g, (braces) => braces.replace(/(?<=[{\s])#[^\s{}]+/, ''))
    : text
}
