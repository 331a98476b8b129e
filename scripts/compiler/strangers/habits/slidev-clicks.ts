import { blankAt, type DeckLine, deeper, isBlank, lineKinds } from '../line.ts'

const OPENS = /^\s*<v-clicks(?:\s[^<>]*)?>\s*$/
const CLOSES = /^\s*<\/v-clicks>\s*$/
/** A list, of which each entry appears by itself, a block, or an element. */
const OWN = /^\s*(?:[-*+]\s|\d+[.)]\s|[:<|]|#{1,6}\s)/

/** In `<v-clicks>` each paragraph appears with a press of its own, as each entry of a list does. */
export function clickByClick(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let inside = false
  let depth = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isText = kinds[at] === 'text'
    if (isText && OPENS.test(line.text)) [inside, depth] = [true, 0]
    else if (isText && CLOSES.test(line.text)) inside = false
    else if (isText && inside) depth += deeper(line) + elementsIn(line.text)
    const begins = inside && depth === 0 && isText && !isBlank(line) && !OWN.test(line.text)
      && (isBlank(lines[at - 1] ?? blankAt(0)) || OPENS.test(lines[at - 1]?.text ?? ''))
    const end = begins ? endOf(lines, at) : at
    if (!begins || lines.slice(at, end).some(({ text }) => text.includes('<'))) made.push(line)
    else {
      made.push({ text: '<v-click>', from: line.from }, blankAt(line.from), ...lines.slice(at, end), blankAt(line.from),
        { text: '</v-click>', from: line.from }, blankAt(line.from))
      at = end - 1
    }
  }
  return made
}

/** How many elements more are open behind a line. */
const elementsIn = (text: string): number =>
  (text.match(/<[A-Za-z][\w-]*(?:\s[^<>]*[^/<>])?>/g)?.length ?? 0) - (text.match(/<\/[A-Za-z]/g)?.length ?? 0)

function endOf(lines: readonly DeckLine[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && (isBlank(line) || CLOSES.test(line.text)))
  return end < 0 ? lines.length : end
}
