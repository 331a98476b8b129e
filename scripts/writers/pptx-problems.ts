import { cached, hashOf } from '../assets/cache.ts'
import { deckFor } from '../compiler/content/for-edition.ts'
import { elementsIn, leavesIn } from '../compiler/content/walk.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import type { Problem } from '../compiler/model.ts'
import { Problems } from '../compiler/problem.ts'
import { wordingOf } from '../words/wording.ts'
import type { MadeKit } from '../make-kit.ts'
import { overflowing } from '../powerpoint/deck.ts'
import { readDrawing } from '../powerpoint/drawing/read-drawing.ts'
import { type PptxNeeds, sourceSlides } from './pptx-file.ts'
import { kitKey } from './pptx-key.ts'

/** What of a kit PowerPoint files cannot hold as the slides do, slide by slide. */
export const pptxProblems = (made: MadeKit): Promise<Problem[]> =>
  cached('pptx-problems', hashOf(kitKey(made)), async () => made.kit.decks.flatMap((deck) => deckProblems(made, deck)))

/**
 * Is it a fault of the slide? What only turns into something else there, a formula into text or a drawing into a
 * picture, is said, and is no reason to change a deck.
 */
export const mustBeMended = ({ rule }: Problem): boolean => rule === 'powerpoint-overflow'

/** The same of one deck: of slides that it takes from others their own decks say it. */
export function deckProblems(made: PptxNeeds, deck: Deck): Problem[] {
  const own = deck.slides.filter(({ divider }) => divider === undefined)
  const identities = [...made.kit.settings.identities.values()]
  const beyond = overflowing({
    slides: sourceSlides(made, deckFor(deck, 'presenter'), 'presenter'),
    identities,
    labels: wordingOf(deck.language).blockLabels,
  })
  return own.flatMap((slide) => {
    const problems = new Problems(deck.file)
    for (const { what } of beyond.filter(({ id }) => id === slide.id)) {
      problems.warning({ line: slide.line, column: 1 }, tooLong(slide, what))
    }
    const formulas = elementsIn(slide.content).filter(({ name }) => name === 'math')
    if (formulas.length > 0) problems.warning({ line: slide.line, column: 1 }, asText(slide, formulas.length))
    const shown = new Set(
      elementsIn(slide.content).filter(({ name }) => name === 'table').flatMap((one) => leavesIn(one.children)),
    )
    for (const leaf of leavesIn(slide.content)) {
      if (leaf.kind === 'image' && leaf.inline === true && !shown.has(leaf)) {
        problems.warning({ line: leaf.line, column: 1 }, inLine(slide, leaf.file))
      }
      if (leaf.kind !== 'diagram' || made.kit.diagrams.get(leaf.name)?.drawing !== undefined) continue
      const svg = made.drawn.get(leaf.name)?.svg
      const lost = svg === undefined ? [] : readDrawing(svg).lost
      if (lost.length > 0) problems.warning({ line: leaf.line, column: 1 }, asPicture(slide, leaf.name, lost))
    }
    return problems.list.map((one) => ({ ...one, slide: slide.id }))
  })
}

const tooLong = ({ id }: Slide, what: string) => ({
  rule: 'powerpoint-overflow',
  found: id,
  what: `In PowerPoint the ${
    what === 'table' ? 'table' : 'text'
  } of the slide “${id}” is longer than its place, however small its type.`,
  why: 'What stands beyond it covers the foot of the slide, or is not seen.',
  fix: 'Shorten it, or make two slides of it.',
})

const asText = ({ id }: Slide, count: number) => ({
  rule: 'powerpoint-formula',
  found: id,
  what: `In PowerPoint ${count === 1 ? 'the formula' : `${count} formulas`} of the slide “${id}” ${
    count === 1 ? 'is a line' : 'are lines'
  } of text.`,
  why: 'Fractions have a stroke there, and rows of a matrix semicolons.',
  fix: 'Read it there, or leave it if a line of text will do.',
})

const inLine = ({ id }: Slide, file: string) => ({
  rule: 'powerpoint-inline-picture',
  found: file,
  what: `PowerPoint does not show this picture within a line of the slide “${id}”, only its alternative text.`,
  why: 'A line of text there holds no pictures.',
  fix: 'Give the picture a line of its own, or leave it if the text will do.',
})

const asPicture = ({ id }: Slide, name: string, lost: readonly string[]) => ({
  rule: 'powerpoint-picture',
  found: name,
  what: `In PowerPoint this diagram is a picture on the slide “${id}”, whose parts cannot be changed: ${
    lost.join('; ')
  }.`,
  why: 'There is no shape for it there.',
  fix: 'Draw it without that, or leave it as it is.',
})
