import { parseAttributes } from '../../attributes.ts'
import type { Translation } from '../habit.ts'
import { leaveOut } from '../items.ts'
import { blankAt, type DeckLine, mapText, OPENS, rewrite } from '../line.ts'

const ID = /#[\p{L}_][\p{L}\p{N}_.:-]*/u

/** Blocks and words that Pandoc lets bear a name or a style over several lines. A name to which nothing leads is none:
 * what stands in such a block stands on its slide. */
export function plainBlocks(lines: readonly DeckLine[], { deck, told }: Translation): DeckLine[] {
  let spans = 0
  return mapText(lines, (line) => {
    const id = OPENS.test(line.text)
      ? /\{[^{}]*\}\s*$/.test(line.text) ? ID.exec(line.text)?.[0] : undefined
      : undefined
    if (id !== undefined && !deck.lines.some(({ text }) => text.includes(`(${id})`)) && !line.text.includes('#refs')) {
      return rewrite(line, line.text.replace(id, '').replace(/\{\s*\}/, '{.smaller}'))
    }
    if (/^\s*\[\s*$/.test(line.text)) {
      spans++
      return blankAt(line.from)
    }
    const end = spans > 0 ? /^\s*\]\{(?<said>[^{}]*)\}\s*$/.exec(line.text)?.groups?.['said'] : undefined
    if (end === undefined) return line
    spans--
    for (const item of parseAttributes(`{${end}}`, 0, true)?.items ?? []) leaveOut(item, line, told)
    return blankAt(line.from)
  })
}
