import { blankAt, type DeckLine, lineKinds } from '../line.ts'
import { asksForColumns } from './asks.ts'
import { elementEnd } from './element-end.ts'
import { type HtmlTag, isTag, readTags } from './tags.ts'

const PLACED = /(?<![\w:-])(?:absolute|fixed|abs-[a-z]+)(?![\w-])/
const PLACED_BY_STYLE = /\bposition\s*:\s*(?:absolute|fixed)/

/** An element that is open, and what of it stands in none of its places. */
interface PlacedIn {
  readonly tag: HtmlTag
  readonly placed: DeckLine[]
}

/** What has a place of its own on the slide is no part of the row that it is written in: it stands below it. */
export function outOfRows(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => PLACED.test(text) || PLACED_BY_STYLE.test(text))) return lines
  const kinds = lineKinds(lines)
  const open: PlacedIn[] = []
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const tags = kinds[at] === 'text' ? readTags(line.text).filter(isTag) : []
    const around = open.at(-1)
    const [first] = tags
    const end = first !== undefined && around !== undefined && asksForColumns(around.tag)
        && isPlaced(first) && line.text.trimStart().startsWith(first.source)
      ? elementEnd(lines, at)
      : -1
    if (end >= 0) {
      around?.placed.push(blankAt(line.from), ...lines.slice(at, end + 1), blankAt(line.from))
      at = end
      continue
    }
    made.push(line)
    for (const tag of tags) {
      if (!/^(?:div|section)$/.test(tag.name)) continue
      if (tag.kind === 'open') open.push({ tag, placed: [] })
      else if (tag.kind === 'close') made.push(...open.pop()?.placed ?? [])
    }
  }
  return [...made, ...open.flatMap(({ placed }) => placed)]
}

const isPlaced = ({ attributes }: HtmlTag): boolean =>
  PLACED.test(attributes.get('class') ?? '') || PLACED_BY_STYLE.test(attributes.get('style') ?? '')
