import type { Arranged } from './arrange.ts'
import { MARK_ROOM } from './layouts-marked.ts'
import { named, type Placeholder } from './layouts.ts'
import { type LookName, LOOKS } from './look.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

/** How many lines a title takes, beside the mark of what its slide is about; slides from elsewhere may have none. */
export function titleLines(parts: SlideParts, look: LookName, width: number): number {
  if (look === 'title' && hasNoTitle(parts)) return 0
  const { title, identity } = parts
  const room = identity === undefined ? 0 : MARK_ROOM[look] ?? 0
  const height = heightOf([{ look, level: 0, runs: title }], (width - room) * 0.98)
  return Math.max(1, Math.round(height / (LOOKS[look].size * 1.143)))
}

const hasNoTitle = ({ title, eyebrow, isBrought }: SlideParts): boolean =>
  isBrought && title.length === 0 && eyebrow.length === 0

/** The title; what stands before it is a line of its own. */
export const titleOf = ({ title, eyebrow }: SlideParts): Paragraph[] => [
  ...(eyebrow.length === 0 ? [] : [{ look: 'label' as const, level: 0, runs: eyebrow }]),
  { look: 'title', level: 0, runs: title },
]

/** A slide from elsewhere that has no title has no place for one, which would stand there empty, nor the bar above it. */
export function withoutTitle(arranged: Arranged, parts: SlideParts): Arranged {
  const { layout } = arranged
  if (!hasNoTitle(parts)) return arranged
  const texts = new Map([...arranged.texts].filter(([slot]) => slot !== 'title'))
  const title = layout.places.find(({ slot }) => slot === 'title')
  if (title === undefined || !UNTITLED.has(title.look)) return { ...arranged, texts }
  const { type: _, ...rest } = layout
  return {
    ...arranged,
    texts,
    layout: {
      ...rest,
      name: named(layout.name, 1, (words) => words.titleLines(0)),
      areas: layout.areas.filter(({ colour, frame }) => colour !== 'accent' || frame.height >= 20),
      places: layout.places.filter((place) => place !== title),
    },
  }
}

const UNTITLED: ReadonlySet<Placeholder['look']> = new Set(['title', 'titleInMiddle', 'statement'])
