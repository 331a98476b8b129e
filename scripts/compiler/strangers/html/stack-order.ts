import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

const NUMBER = /\sdata-fragment-index=["']?(\d+)["']?/g

const BLOCK = /^\s*<div\b(?![^<>]*\br-stack\b)[^<>]*>\s*$/
const PICTURES = /^\s*(?:<img\s[^<>]*>\s*)+$/
/** A picture that appears and goes again. */
const GOES = /^<img\s[^<>]*\bfragment\b[^<>]*\b(?:fade-out|fade-in-then-out|current-visible)\b/
/** More than anybody lays on one another. */
const MOST = 40

/** Pictures of one block that come and go one after the other are a stack, by whatever class their author lays them on
 * one another. */
export function withStacks(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => BLOCK.test(text))) return lines
  const kinds = lineKinds(lines)
  return lines.map((line, at) => {
    if (kinds[at] !== 'text' || !BLOCK.test(line.text)) return line
    const rest = lines.slice(at + 1, at + 1 + MOST)
    const end = rest.findIndex(({ text }) => /^\s*<\/div>\s*$/.test(text))
    const inside = rest.slice(0, Math.max(0, end))
    if (!inside.every((one) => isBlank(one) || PICTURES.test(one.text))) return line
    const pictures = inside.flatMap(({ text }) => text.match(/<img\s[^<>]*>/g) ?? [])
    const isStack = GOES.test(pictures[0] ?? '') && pictures.filter((one) => GOES.test(one)).length > 1
      && pictures.every((one) => /\bfragment\b/.test(one))
    return isStack ? rewrite(line, line.text.replace('<div', '<div class="r-stack"')) : line
  })
}

/** In a stack whose steps stand in the order in which they appear, their numbers say nothing more. */
export function withoutNumbers(lines: readonly DeckLine[]): readonly DeckLine[] {
  const start = lines.findIndex(({ text }) => /<div\b[^<>]*\br-stack\b/.test(text))
  if (start < 0) return lines
  let depth = 0
  const size = lines.slice(start).findIndex(({ text }) => {
    depth += (text.match(/<div\b/g)?.length ?? 0) - (text.match(/<\/div>/g)?.length ?? 0)
    return depth <= 0
  })
  const end = size < 0 ? lines.length : start + size + 1
  const stack = lines.slice(start, end)
  const numbers = stack.flatMap(({ text }) => [...text.matchAll(NUMBER)].map(([, number]) => Number(number)))
  const isInOrder = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
  const shown = isInOrder ? stack.map((line) => rewrite(line, line.text.replace(NUMBER, ''))) : stack
  return [...lines.slice(0, start), ...shown, ...lines.slice(end)]
}
