import { CLOSES, type DeckLine, fenceStarts, isBlank, type LineKind, lineKinds, OPENS } from '../line.ts'

export const STACK = /(?<!-)\br-stack\b/

export interface Stack {
  readonly before: readonly DeckLine[]
  readonly layers: readonly (readonly DeckLine[])[]
  readonly after: readonly DeckLine[]
  readonly whole: readonly DeckLine[]
}

/** An empty line, or one of a comment. */
export const isUnseen = ({ text }: DeckLine, kind: LineKind | undefined): boolean =>
  kind === 'comment' || (kind === 'text' && /^\s*(?:<!--(?:(?!-->).)*-->\s*)*$/.test(text))

/** The first block of a kind, as parts with an empty line between. */
export function firstStack(lines: readonly DeckLine[], isStack = STACK): Stack | undefined {
  const kinds = lineKinds(lines)
  const at = lines.findIndex(({ text }, index) => kinds[index] === 'text' && OPENS.test(text) && isStack.test(text))
  if (at < 0) return undefined
  const fences = fenceStarts(lines)
  const layers: DeckLine[][] = []
  // What nobody sees is no layer; above the first it stands above them all.
  const unseen: DeckLine[] = []
  let [depth, isOpen] = [1, false]
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const isText = kinds[index] === 'text'
    if (isText && OPENS.test(line.text)) depth++
    if (isText && CLOSES.test(line.text) && --depth === 0) {
      const whole = lines.slice(at, index + 1)
      return { before: [...lines.slice(0, at), ...unseen], layers, after: lines.slice(index + 1), whole }
    }
    if (depth === 1 && isUnseen(line, kinds[index])) {
      if (!isBlank(line)) (layers.at(-1) ?? unseen).push(line)
      isOpen = false
      continue
    }
    // A picture or code is a part of its own, with an empty line before it or without.
    const begins = !isOpen || (depth === 1 && (fences[index] === index || (isText && /^\s*!\[/.test(line.text))))
    if (begins) layers.push([])
    layers.at(-1)?.push(line)
    const isEnd = isText ? CLOSES.test(line.text) : fences[index] !== -1 && fences[index + 1] !== fences[index]
    isOpen = !(depth === 1 && isEnd)
  }
  return undefined
}
