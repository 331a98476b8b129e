import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'
import { asksForColumns } from './asks.ts'
import { elementEnd } from './element-end.ts'
import { Grid } from './grid.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { isTag, readTags } from './tags.ts'

const LONE_PICTURE = /^\s*(?:<img\s[^<>]*>|!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)\s*$/

/** A grid of nothing but pictures may be a part of a row itself: that part holds the grid, which it would else only be. */
export function pictureGrids(lines: readonly DeckLine[], sheet: StyleSheet): readonly DeckLine[] {
  if (!lines.some(({ text }) => /^\s*<div\s[^<>]*>\s*$/.test(text))) return lines
  const kinds = lineKinds(lines)
  const ends = new Set<number>()
  return lines.flatMap((line, at) => {
    if (ends.has(at)) return [line, rewrite(line, '</div>')]
    const [tag] = kinds[at] === 'text' ? readTags(line.text.trim()) : []
    if (!isTag(tag) || tag.kind !== 'open' || tag.source !== line.text.trim()) return [line]
    const styled = styledBy(sheet, tag)
    if (!asksForColumns(styled) || new Grid(styled).rows === '') return [line]
    const end = elementEnd(lines, at)
    const inside = lines.slice(at + 1, Math.max(end, at + 1))
    const pictures = inside.filter(({ text }) => LONE_PICTURE.test(text))
    if (lines[end]?.text.trim() !== '</div>' || pictures.length < 2) return [line]
    if (inside.some((one) => !isBlank(one) && !pictures.includes(one))) return [line]
    ends.add(end)
    return [rewrite(line, '<div>'), line]
  })
}
