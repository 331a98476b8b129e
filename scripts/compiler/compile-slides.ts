import { finishSlide, draftTitle } from './compile-slide.ts'
import type { SlideDraft } from './draft-slide.ts'
import type { DeckSettings } from './front-matter.ts'
import type { Markdown } from './markdown.ts'
import type { Slide } from './model.ts'
import { advise } from './nearest.ts'
import { SlideIds } from './slide-ids.ts'
import type { Work } from './work.ts'

/** Reads the text of all slides, gives each an id, finishes them, and checks the links between them. */
export function compileSlides(
  drafts: readonly SlideDraft[], settings: DeckSettings, markdown: Markdown, work: Work,
): Slide[] {
  for (const { face, notes, part } of drafts) {
    markdown.readText(face, part.start, part.end)
    markdown.readText(notes, part.start, part.end)
  }
  const ids = new SlideIds(work.ids.keys())
  const slides = drafts.map((draft, index) => {
    const number = index + 1
    const id = draft.id ?? ids.make(draftTitle(draft), number)
    return finishSlide(draft, { id, number, subtitle: settings.subtitle }, markdown, work)
  })
  checkInternalLinks(slides, work)
  return slides
}

function checkInternalLinks(slides: readonly Slide[], work: Work): void {
  const ids = new Set([...slides.map((slide) => slide.id), ...work.ids.keys()])
  for (const { target, place } of work.links) {
    if (ids.has(target)) continue
    work.problems.warning(place, {
      rule: 'unknown-slide', found: `#${target}`,
      what: `There is no slide “${target}” in this deck.`,
      why: 'The link leads nowhere.',
      fix: advise(target, ids, 'Give the slide that is meant an id: “## Title {#id}”.'),
    })
  }
}
