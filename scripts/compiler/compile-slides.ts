import { finishSlide, draftTitle } from './compile-slide.ts'
import type { SlideDraft } from './draft-slide.ts'
import type { DeckSettings } from './front-matter.ts'
import type { Markdown } from './markdown.ts'
import type { Slide } from './model.ts'
import { advise } from './nearest.ts'
import type { Problems } from './problem.ts'
import { SlideIds } from './slide-ids.ts'
import type { InternalLink, Work } from './work.ts'

/** Reads the text of all slides, gives each an id and finishes them. */
export function compileSlides(
  drafts: readonly SlideDraft[], settings: DeckSettings, markdown: Markdown, work: Work,
): Slide[] {
  for (const { face, notes, part } of drafts) {
    markdown.readText(face, part.start, part.end)
    markdown.readText(notes, part.start, part.end)
  }
  const ids = new SlideIds(work.ids.keys())
  return drafts.map((draft, index) => {
    const number = index + 1
    const id = draft.id ?? ids.make(draftTitle(draft), number)
    return finishSlide(draft, { id, number, subtitle: settings.subtitle }, markdown, work)
  })
}

/** Warns of each link to an id that is not there. */
export function checkInternalLinks(
  links: readonly InternalLink[], ids: ReadonlySet<string>, problems: Problems,
): void {
  for (const { target, place } of links) {
    if (ids.has(target)) continue
    problems.warning(place, {
      rule: 'unknown-slide', found: `#${target}`,
      what: `There is no slide “${target}” in this deck.`,
      why: 'The link leads nowhere.',
      fix: advise(target, ids, 'Give the slide that is meant an id: “## Title {#id}”.'),
    })
  }
}
