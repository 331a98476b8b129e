import { MARK_ROOM } from './layouts-marked.ts'
import { type LookName, LOOKS } from './look.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

/** How many lines a title takes, beside the mark of what its slide is about. */
export function titleLines(parts: SlideParts, look: LookName, width: number): number {
  const { title, identity } = parts
  const room = identity === undefined ? 0 : MARK_ROOM[look] ?? 0
  const height = heightOf([{ look, level: 0, runs: title }], (width - room) * 0.98)
  return Math.max(1, Math.round(height / (LOOKS[look].size * 1.143)))
}

/** The title; what stands before it is a line of its own. */
export const titleOf = ({ title, eyebrow }: SlideParts): Paragraph[] => [
  ...(eyebrow.length === 0 ? [] : [{ look: 'label' as const, level: 0, runs: eyebrow }]),
  { look: 'title', level: 0, runs: title },
]
