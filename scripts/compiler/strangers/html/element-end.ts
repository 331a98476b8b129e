import type { DeckLine } from '../line.ts'
import { isTag, readTags } from './tags.ts'

/** Longer than any element, so that one that never ends costs no more than this. */
const LONGEST = 200

/** The line on which the first element ends that a line begins; -1 where it ends on none. */
export function elementEnd(lines: readonly DeckLine[], start: number): number {
  const own = readTags(lines[start]?.text ?? '').find(isTag)
  if (own === undefined || own.kind !== 'open') return start
  let depth = 0
  for (let at = start; at < Math.min(lines.length, start + LONGEST); at++) {
    for (const tag of readTags(lines[at]?.text ?? '').filter(isTag)) {
      if (tag.name === own.name) depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    }
    if (depth <= 0) return at
  }
  return -1
}
