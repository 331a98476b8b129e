import { LOOKS } from './look.ts'
import type { Paragraph } from './text.ts'

/**
 * Where the list begins in which a numbered paragraph stands: items that follow on have one start. Of a list that begins
 * where an earlier one in its body did, programs would count on: its numbers are written.
 */
export function numberStarts(paragraphs: readonly Paragraph[]): (number | 'written' | undefined)[] {
  let last: { level: number; value: number; start: number | 'written' } | undefined
  const begun = new Map<number, number>()
  return paragraphs.map(({ bullet, level }) => {
    for (const deeper of begun.keys()) if (deeper > level) begun.delete(deeper)
    if (bullet?.kind !== 'number') {
      if (last !== undefined && level <= last.level) last = undefined
      return undefined
    }
    const { value } = bullet
    const follows = last !== undefined && last.level === level && value === last.value + 1
    const start = follows && last !== undefined
      ? last.start
      : (begun.get(level) ?? -1) >= value
      ? 'written'
      : value
    if (start !== 'written') begun.set(level, start)
    last = { level, value, start }
    return start
  })
}

/** Free space below a list, before what is none of its items. */
const BELOW_LIST = 26

export const apartFromLists = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one, index) => {
    const last = paragraphs[index - 1]
    const follows = last !== undefined && (last.bullet !== undefined || last.level > 0)
    return follows && one.bullet === undefined && one.level === 0 && one.before === undefined
      ? { ...one, before: Math.max(BELOW_LIST, LOOKS[one.look].before) }
      : one
  })
