import { blankAt, type DeckLine, isBlank, lineKinds, deeper } from '../line.ts'

const PICTURE = /^!\[[^\]]*\]\([^()]*\)\{[^{}]*\bwidth=(?<width>\d{1,3})%[^{}]*\}$/
/** More are too small to be looked at. */
const MOST = 4

/** Pictures of one paragraph, each with its share of the breadth, stand side by side where they have room. */
export function abreast(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /^\s*!\[.*\bwidth=\d+%/.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let depth = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    if (kinds[at] === 'text') depth += deeper(line)
    const isStart = depth === 0 && kinds[at] === 'text' && isBlank(lines[at - 1] ?? blankAt(0))
    const end = isStart ? lines.findIndex((one, index) => index >= at && isBlank(one)) : at
    const row = isStart ? inRow(lines.slice(at, end < 0 ? lines.length : end)) : undefined
    if (row === undefined) made.push(line)
    else {
      made.push(...row)
      at = (end < 0 ? lines.length : end) - 1
    }
  }
  return made
}

/** A paragraph as columns, if it is pictures alone that have room beside one another. */
function inRow(paragraph: readonly DeckLine[]): DeckLine[] | undefined {
  const pictures = paragraph.flatMap(({ text, from }) =>
    text.trim().split(/(?<=\})\s*(?=!\[)/).map((one) => ({ text: one, from, found: PICTURE.exec(one)?.groups }))
  )
  const widest = Math.max(...pictures.map(({ found }) => Number(found?.['width'] ?? 101)))
  if (pictures.length < 2 || pictures.length > MOST || widest > 100 / pictures.length) return undefined
  const columns = pictures.flatMap(({ text, from }): DeckLine[] => [
    { text: '::: column', from },
    {
      text: text.replace(/(?<=\bwidth=)\d+(?=%)/, (share) => String(Math.round(Number(share) * pictures.length))),
      from,
    },
    { text: ':::', from },
  ])
  const from = paragraph[0]?.from ?? 0
  return [{ text: ':::: columns', from }, ...columns, { text: '::::', from }]
}
