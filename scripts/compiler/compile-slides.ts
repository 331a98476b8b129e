import { finishSlide, draftTitle } from './compile-slide.ts'
import { innerTokens, type SlideDraft } from './draft-slide.ts'
import { finishExercise } from './exercise/slides.ts'
import type { DeckSettings } from './front-matter.ts'
import type { Markdown } from './markdown.ts'
import type { Slide } from './deck-model.ts'
import { advise } from './nearest.ts'
import type { Place, Problems } from './problem.ts'
import { isAcross } from './rename-ids.ts'
import { tickBoxes } from './rules/task-boxes.ts'
import { footnotesOf, reportUnused } from './rules/footnotes.ts'
import { SlideIds } from './slide-ids.ts'
import type { InternalLink, SlideLink, Work } from './work.ts'
import { certain } from './certain.ts'

/** Reads the text of all slides, gives each an id and finishes them. `links` are all that lead to slides. */
export function compileSlides(
  drafts: readonly SlideDraft[],
  settings: DeckSettings,
  markdown: Markdown,
  work: Work,
): { slides: Slide[]; links: SlideLink[] } {
  const found = drafts.flatMap((draft) => {
    const { face, notes, part, exercise } = draft
    return [face, notes, ...innerTokens(exercise)].flatMap((tokens) => {
      const before = work.links.length
      markdown.readText(tokens, part.start, part.end)
      if (tokens === face || tokens === notes) tickBoxes(tokens)
      return work.links.slice(before).map((link) => ({ link, draft, inNotes: tokens === notes }))
    })
  })
  for (const { tokens, part } of work.footnotes.values()) markdown.readText(tokens, part.start, part.end)
  const ids = new SlideIds(work.ids.keys())
  const slides: Slide[] = []
  const idOf = new Map<SlideDraft, string>()
  for (const draft of drafts) {
    const number = slides.length + 1
    const id = draft.id ?? ids.make(draftTitle(draft), number)
    idOf.set(draft, id)
    const { exercise } = draft
    if (exercise === undefined) {
      const notes = footnotesOf(draft.face, markdown.env, work)
      const slide = finishSlide(draft, { id, number, subtitle: settings.subtitle, author: settings.author }, work)
      slides.push(notes.length === 0 ? slide : { ...slide, content: [...slide.content, ...notes] })
      continue
    }
    const answerId = exercise.answerId ?? ids.make(`${id}-answer`, number)
    const debriefId = exercise.debriefId ?? ids.make(`${id}-debrief`, number)
    slides.push(...finishExercise(draft, exercise, { id, answerId, debriefId, number }, work))
  }
  reportUnused(work)
  checkAnswerLinks(slides, work)
  const { file } = work.problems
  return {
    slides,
    links: found.map(({ link, draft, inNotes }) => ({
      ...link,
      file,
      slide: certain(idOf.get(draft), 'id of a slide'),
      inNotes,
    })),
  }
}

/** Warns of links to what is not given out. */
function checkAnswerLinks(slides: readonly Slide[], work: Work): void {
  const answers = new Map(
    slides.flatMap(({ id, secret, exerciseId }): [string, string][] =>
      secret === undefined || exerciseId === undefined ? [] : [[id, exerciseId]]
    ),
  )
  for (const { target, place } of work.links) {
    const question = answers.get(target)
    if (question !== undefined) reportAnswerLink(target, question, place, work)
  }
}

/** Warns of each link to an id that is not there; those to other decks are checked when all decks are known. */
export function checkInternalLinks(
  links: readonly InternalLink[],
  ids: ReadonlySet<string>,
  problems: Problems,
): void {
  for (const { target, place } of links) {
    if (ids.has(target) || isAcross(target)) continue
    problems.warning(place, {
      rule: 'unknown-slide',
      found: `#${target}`,
      what: `There is no slide “${target}” in this deck.`,
      why: 'The link leads nowhere.',
      fix: advise(target, ids, 'Give the slide that is meant an id: “## Title {#id}”.'),
    })
  }
}

function reportAnswerLink(target: string, question: string, place: Place, work: Work): void {
  work.problems.warning(place, {
    rule: 'link-to-answer',
    found: `#${target}`,
    what: 'This leads to an answer, which is not given out before the class is over.',
    why: 'In the edition to give out the link leads nowhere.',
    fix: `Link to the question: #${question}.`,
  })
}
