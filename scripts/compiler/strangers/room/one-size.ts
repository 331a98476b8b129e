import { elementsIn } from '../../content/walk.ts'
import type { Slide } from '../../deck-model.ts'
import { defined } from '../../settings.ts'

/** Code or a table that goes on over several slides is set in one size on all of them: the least of theirs. */
export function inOneSize(slides: readonly Slide[]): readonly Slide[] {
  const groups = new Map<string, Slide[]>()
  for (const slide of slides) {
    if (slide.partOf === undefined || !elementsIn(slide.content).some(({ name }) => /^(?:pre|table)$/.test(name))) {
      continue
    }
    groups.set(slide.partOf, [...groups.get(slide.partOf) ?? [], slide])
  }
  if (groups.size === 0) return slides
  return slides.map((slide) => {
    const group = slide.partOf === undefined ? [] : groups.get(slide.partOf) ?? []
    if (!group.includes(slide)) return slide
    const code = Math.min(...group.map(({ codeSize = Infinity }) => codeSize))
    return {
      ...slide,
      tight: Math.min(...group.map(({ tight = 100 }) => tight)),
      ...defined({ codeSize: code < Infinity ? code : undefined }),
    }
  })
}
