import { forEdition } from '../content/for-edition.ts'
import { seenIn } from '../content/blocks.ts'
import { diagramsIn, leavesIn } from '../content/walk.ts'
import type { Exercise } from '../exercise/model.ts'
import { giveawayOf } from '../handout/giveaway.ts'
import { diagramShown } from '../handout/diagram-words.ts'
import { findLeak, pairsIn, type Shown } from '../handout/find-leak.ts'
import type { Kit, Problem } from '../model.ts'
import type { Slide } from '../deck-model.ts'
import type { DiagramSource } from '../diagram-model.ts'
import { wordsOf } from '../plain-words.ts'
import { Problems } from '../problem.ts'
import type { Session } from './model.ts'
import { itemAt } from '../certain.ts'
import { writtenDecks } from '../written-decks.ts'

/** Claims that a slide must share with an answer before it holds it: two may be what the task is to apply. */
const FEWEST_CLAIMS = 3

/**
 * Warns of exercises whose answer stands on slides that the same session shows before: as pairs, all slides together;
 * on one of them as sequence, sentence, option or diagram, or as half of the claims where each line of the answer has
 * one of
 * its own. Notes are not shown. What is done from memory is exempt: to say again what was seen is its task.
 */
export function findAnswersShown(
  { sessions, decks, diagrams }: Pick<Kit, 'sessions' | 'decks' | 'diagrams'>,
): Problem[] {
  const all = writtenDecks({ decks, sessions })
  return sessions.flatMap((session) => {
    const problems = new Problems(session.file)
    const { slides } = session.deck
    const shown = slides.map((slide, index) => shownOn(slide, index, diagrams))
    for (const [index, { exercise, item }] of slides.entries()) {
      if (exercise === undefined || exercise.recall) continue
      const { pairs, claims, ...rest } = giveawayOf(exercise, all)
      const answer = { ...rest, pairs: [], claims: new Set<string>() }
      const before = shown.slice(0, index)
      const leaks = [
        ...pairsIn(before.flat(), { pairs, places: rest.places }),
        ...before.flatMap((one) => findLeak(one, answer) ?? claimsOn(one, claims, rest.lines) ?? []),
      ]
      const [first] = leaks
      if (first !== undefined) {
        report(problems, [...new Set(leaks.flatMap(({ line }) => slides[line] ?? []))], first.found, exercise,
          lineOf(session, item))
      }
    }
    return problems.list
  })
}

/** Only where each line of an answer rests on claims of its own; what several rest on is what was taught. */
function claimsOn(
  shown: readonly Shown[],
  claims: ReadonlySet<string>,
  lines: number,
): { line: number; found: string } | undefined {
  const found = [...claims].filter((id) => shown.some((one) => one.claims?.includes(id)))
  if (lines === 0 || claims.size < lines || found.length < Math.max(FEWEST_CLAIMS, claims.size / 2)) return undefined
  return { line: itemAt(shown, 0).line, found: found.join(', ') }
}

/** All that the room sees of a slide, under its number. */
function shownOn({ content }: Slide, line: number, diagrams: ReadonlyMap<string, DiagramSource>): Shown[] {
  // Whoever was in the room saw the answers of what was played.
  const seen = forEdition(content, 'afterwards')
  return [
    ...seenIn(seen).map(({ text, claims }) => ({ line, words: wordsOf(text), claims })),
    ...leavesIn(seen).flatMap((leaf) =>
      'caption' in leaf && leaf.caption !== undefined ? [{ line, words: wordsOf(leaf.caption) }] : []
    ),
    ...diagramsIn(seen).flatMap((diagram) => diagramShown(diagram, line, diagrams)),
  ]
}

function lineOf({ items }: Session, item: number | undefined): number {
  return item === undefined ? 1 : items[item]?.line ?? 1
}

function report(
  problems: Problems,
  slides: readonly Slide[],
  found: string,
  { title, id }: Exercise,
  line: number,
): void {
  const several = slides.length > 1
  problems.warning({ line, column: 1 }, {
    rule: 'answer-shown',
    found,
    what: `The answer of the exercise “${title}” (${id}) stands on ${several ? 'slides' : 'a slide'} shown before it: ${
      slides.map((slide) => `“${slide.title}” (${slide.id})`).join(', ')
    }.`,
    why: 'Whoever looked can copy what the room is to find out.',
    fix: `Show ${
      several ? 'them' : 'it'
    } afterwards, take another exercise, or make it one of recall, “recall=yes”: then everything is put away for it.`,
  })
}
