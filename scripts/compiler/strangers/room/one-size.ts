import { elementsIn, textOf } from '../../content/walk.ts'
import type { Slide } from '../../deck-model.ts'
import { defined } from '../../settings.ts'
import { isBrought } from '../../written-decks.ts'

/** Slides that are seen as one are set in one size, the least of theirs: code or a table that goes on over several, and
 * those of which each begins with all words of the one before. */
export function inOneSize(slides: readonly Slide[]): readonly Slide[] {
  const groups: Slide[][] = []
  for (const slide of slides) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (before !== undefined && (isPartOfSame(before, slide) || goesOn(before, slide))) group?.push(slide)
    else groups.push([slide])
  }
  return groups.length === slides.length ? slides : groups.flatMap((group) => {
    const code = Math.min(...group.map(({ codeSize = Infinity }) => codeSize))
    const tight = Math.min(...group.map((slide) => slide.tight ?? 100))
    return group.length === 1
      ? group
      : group.map((slide): Slide => ({ ...slide, tight, ...defined({ codeSize: code < Infinity ? code : undefined }) }))
  })
}

const isPartOfSame = (one: Slide, next: Slide): boolean =>
  one.partOf !== undefined && one.partOf === next.partOf && [one, next].every(holdsRows)

const holdsRows = ({ content }: Slide): boolean => elementsIn(content).some(({ name }) => /^(?:pre|table)$/.test(name))

function goesOn(one: Slide, next: Slide): boolean {
  if ([one, next].some((slide) => slide.partOf !== undefined || !isBrought(slide))) return false
  const words = wordsOf(one)
  return words.length > one.title.length + LEAST && wordsOf(next).startsWith(words)
}

const wordsOf = ({ content }: Slide): string => textOf(content).trim()

/** Behind its title, in characters: fewer say nothing. */
const LEAST = 10
