import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, NOTES_OR_FOOT, OPENS, rewrite } from '../line.ts'
import { asksForColumns, asksForStep } from './asks.ts'
import { isTag, readTags } from './tags.ts'

const FLOATS =
  /^\s*<img\s(?=[^<>]*>\s*$)(?:[^<>]*["\s](?:float|f)-|(?=[^<>]*\bwidth\s*(?::\s*|=\s*")\d+%)[^<>]*["\s;]float\s*:\s*)(?<side>left|right)[\s";]/
const BREADTH =
  /(?<=[\s";])(?:w-(?:(?<part>\d+)\/(?<whole>\d+)|\[(?<percent>\d+)%\])(?=[\s"])|width\s*(?::\s*(?<styled>\d+)%|=\s*"(?<said>\d+)%"))/
/** A smaller share is an ornament. */
const LEAST = 20
const MOST = 75

/** A picture whose class or style lets it float stands beside what follows it in its block, where that is words. */
export function besidePictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const at = lines.findIndex(({ text }, index) => kinds[index] === 'text' && FLOATS.test(text))
  const line = lines[at]
  if (line === undefined) return lines
  const end = flowEnd(lines, at + 1)
  const flows = lines.slice(at + 1, end)
  const isWords = flows.some((one) => !isBlank(one) && !/^\s*<[^<>]*>\s*$/.test(one.text))
    && flows.every((one, index) =>
      kinds[at + 1 + index] === 'text' && headingLevel(one) === 0 && !OPENS.test(one.text) && !/^\s*\|/.test(one.text)
      && readTags(one.text).every((part) =>
        !isTag(part) || !(/^(?:img|table)$/.test(part.name) || asksForColumns(part) || asksForStep(part))
      )
    )
  const { part, whole, styled, said, percent = styled ?? said } = BREADTH.exec(line.text)?.groups ?? {}
  const share = Math.round(percent === undefined ? Number(part ?? 1) / Number(whole ?? 2) * 100 : Number(percent))
  if (!isWords || share < LEAST || share > MOST || /(?<=[\s"])w-\d+(?=[\s"])/.test(line.text)) return lines
  const blank = blankAt(line.from)
  const box = (breadth: number, inside: readonly DeckLine[]): DeckLine[] => [
    rewrite(line, `<div style="width:${breadth}%">`),
    blank,
    ...inside,
    blank,
    rewrite(line, '</div>'),
  ]
  const picture = box(share, [
    rewrite(line, line.text.trim().replace(BREADTH, '').replace(/\b(?:(?:float|f)-|float\s*:\s*)(?:left|right)\b/, '')),
  ])
  const words = box(100 - share, flows)
  const isLeft = FLOATS.exec(line.text)?.groups?.['side'] === 'left'
  return [
    ...lines.slice(0, at),
    rewrite(line, '<div class="columns">'),
    ...isLeft ? [...picture, ...words] : [...words, ...picture],
    rewrite(line, '</div>'),
    ...lines.slice(end),
  ]
}

/** Where the block ends in which something floats. */
function flowEnd(lines: readonly DeckLine[], start: number): number {
  let depth = 0
  for (let at = start; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (NOTES_OR_FOOT.test(text) || /^\s*<!--/.test(text)) return at
    for (const tag of readTags(text).filter(isTag)) {
      if (tag.name === 'div') depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    }
    if (depth < 0) return at
  }
  return lines.length
}
