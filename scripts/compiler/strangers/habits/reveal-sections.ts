import { blankAt, type DeckLine, isBlank, isRule, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { STACKED } from './reveal-separators.ts'

/** One that is set beside another is none. */
const OPENS = /^\s*<section(?<given>(?![^<>]*(?:\bstyle=|\bcol|\b(?:left|right)\b))(?:\s[^<>]*)?)>\s*$/
const CLOSES = /^\s*<\/section>\s*$/

/** Sections of HTML on a slide stand below one another, as slides of their own. */
export function partAtSections(lines: DeckLine[], told: Told): DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines
  const kinds = lineKinds(lines)
  let isSaid = false
  let depth = 0
  return lines.flatMap((line, index): readonly DeckLine[] => {
    const given = kinds[index] === 'text' ? OPENS.exec(line.text)?.groups?.['given'] : undefined
    if (given !== undefined) {
      depth++
      const room = blankAt(line.from)
      const look = given.trim() === '' ? room : rewrite(line, `<!-- .slide: ${given.trim()} -->`)
      if (!isSaid) return [room, look, room]
      isSaid = false
      told.changed(STACKED, line.from)
      return [room, rewrite(line, '---'), room, look, room]
    }
    if (kinds[index] === 'text' && depth > 0 && CLOSES.test(line.text)) {
      depth--
      return [blankAt(line.from)]
    }
    if (kinds[index] === 'text' && isRule(line)) isSaid = false
    else if (kinds[index] !== 'comment' && !isBlank(line) && !/^\s*<!--.*-->\s*$/.test(line.text)) isSaid = true
    return [line]
  })
}
