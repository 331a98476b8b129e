import { forEdition } from '../content/for-edition.ts'
import { saidIn } from '../content/blocks.ts'
import type { Content, Secret } from '../content/node.ts'
import { diagramsIn, leavesIn, wordsIn } from '../content/walk.ts'
import type { Exercise } from '../exercise/model.ts'
import type { Kit, Problem } from '../model.ts'
import type { Endnote, Registers } from '../paper/model.ts'
import { wordsOf } from '../plain-words.ts'
import { Problems } from '../problem.ts'
import { exercisesOf } from '../session/needs.ts'
import { type Giveaway, giveawayOf } from './giveaway.ts'
import { diagramShown } from './diagram-words.ts'
import { findLeak, type Shown } from './find-leak.ts'
import { inclusionsOf } from './inclusions.ts'
import type { Handout, Inclusion, SheetPart } from './model.ts'
import { orderOf } from './shop-order.ts'
import { writtenDecks } from '../written-decks.ts'

/**
 * Complains of sheets that are given out before an exercise and hold its answer: as text, diagram, slide or claim. An
 * exercise comes after a sheet that shows its task, and after each that a session which plays it gives out before or
 * during.
 * Slides that a session shows before it are searched by `findAnswersShown`.
 */
export function findAnswersGivenOut(
  kit: Pick<Kit, 'handouts' | 'sessions' | 'decks' | 'paper' | 'diagrams'>,
): Problem[] {
  const { handouts, sessions } = kit
  const all = writtenDecks(kit)
  const known = new Map(all.flatMap(exercisesOf).map((exercise) => [exercise.id, exercise]))
  // Each is looked for on many sheets.
  const answers = new Map<Exercise, Giveaway>()
  const answerTo = (exercise: Exercise): Giveaway => {
    const answer = answers.get(exercise) ?? giveawayOf(exercise, all)
    answers.set(exercise, answer)
    return answer
  }
  return handouts.flatMap((handout) => {
    if (
      handout.audience !== 'participants' || handout.sheet?.moment === undefined || handout.sheet.moment === 'after'
    ) return []
    const shown = handout.content.flatMap((part) => shownIn(part, kit))
    const problems = new Problems(handout.file)
    for (const [id, where] of playedAfter(handout, sessions)) {
      const exercise = known.get(id)
      const leak = exercise === undefined ? undefined : findLeak(shown, answerTo(exercise))
      if (exercise !== undefined && leak !== undefined) report(problems, leak, exercise, where)
    }
    return problems.list
  })
}

/** Ids of the exercises that come after the sheet, each with where it is played. */
function playedAfter(handout: Handout, sessions: Kit['sessions']): Map<string, string> {
  const after = new Map<string, string>()
  for (const piece of inclusionsOf(handout)) {
    if (piece.kind === 'worksheet') {
      for (const { exercise } of piece.tasks) after.set(exercise.id, 'this sheet has its task')
    }
    if (piece.kind === 'cards' && piece.exercise !== undefined) after.set(piece.exercise, 'this sheet has its cards')
  }
  for (const session of sessions.filter((one) => orderOf(one, [handout]).length > 0)) {
    for (const { id } of exercisesOf(session.deck)) {
      if (!after.has(id)) after.set(id, `“${session.title}” plays it afterwards`)
    }
  }
  return after
}

/** What can be looked up while a sheet is read. */
type Known = Pick<Kit, 'paper' | 'diagrams'>

function shownIn({ line, node }: SheetPart, kit: Known): Shown[] {
  return [
    ...shownBy([node], line),
    ...leavesIn([node]).flatMap((leaf): Shown[] => {
      if (leaf.kind === 'included') return included(leaf.what, line, kit)
      return leaf.kind === 'diagram' ? diagramShown(leaf.name, line, kit.diagrams) : []
    }),
  ]
}

const shownBy = (content: Content<Secret>, line: number): Shown[] =>
  saidIn(content).map(({ text, claims }) => ({ line, words: wordsOf(text), claims }))

function included(inclusion: Inclusion, line: number, kit: Known): Shown[] {
  const { paper, diagrams } = kit
  switch (inclusion.kind) {
    case 'slides':
      return inclusion.slides.flatMap(({ content }) => [
        ...shownBy(forEdition(content, 'give-out'), line),
        ...diagramsIn(content).flatMap((diagram) => diagramShown(diagram, line, diagrams)),
      ])
    case 'claims':
      return inclusion.parts.flatMap(({ claims }) =>
        claims.map(({ id, gist }) => ({ line, claims: [id], words: wordsOf(gist) }))
      )
    case 'glossary':
      return (inclusion.terms ?? [...paper.terms.values()]).map((
        { name, chinese = '', pinyin = '', definition },
      ) => ({ line, words: wordsOf([name, chinese, pinyin, definition].join(' ')) }))
    case 'cards':
      return inclusion.cards.map((card) => ({ line, words: wordsOf(wordsIn(card.content)) }))
    case 'endnotes':
      return [...paper.endnotes.values()].map((endnote) => ({ line, words: wordsOf(endnoteWords(endnote, paper)) }))
    case 'slips':
      return inclusion.content.flatMap((part) => shownIn(part, kit))
    // Tasks show what is to be found, not what is right.
    default:
      return []
  }
}

/** What stands in an endnote, as far as words matter. */
function endnoteWords({ works, explanation = '' }: Endnote, { references }: Registers): string {
  const fields = works.flatMap((
    { reference, locator = '' },
  ) => [...Object.values(references.get(reference) ?? {}), locator])
  return [...fields.map((field) => (typeof field === 'string' ? field : JSON.stringify(field))), explanation].join(' ')
}

function report(
  problems: Problems,
  { line, found }: { line: number; found: string },
  exercise: Exercise,
  where: string,
): void {
  problems.error({ line, column: 1 }, {
    rule: 'answer-before',
    found,
    what: `This holds the answer of the exercise “${exercise.title}” (${exercise.id}), and ${where}.`,
    why: 'Whoever has the sheet in hand can copy what the room is to find out.',
    fix: 'Take it out, or give the sheet out afterwards: “when: after”.',
  })
}
