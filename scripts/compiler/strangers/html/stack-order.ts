import { type DeckLine, rewrite } from '../line.ts'

const NUMBER = /\sdata-fragment-index=["']?(\d+)["']?/g

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
