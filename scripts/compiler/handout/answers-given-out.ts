import type { Exercise } from '../exercise/model.ts'
import type { Kit, Paper, Problem } from '../model.ts'
import { wordsOf } from '../plain-words.ts'
import { Problems } from '../problem.ts'
import { exercisesOf } from '../session/needs.ts'
import { type Answer, answerOf, blocksOf, diagramsOf } from './answer.ts'
import { isInclusion } from './is-inclusion.ts'
import type { Handout, Inclusion, SheetPart } from './model.ts'
import { orderOf } from './order.ts'

/** How much of an answer must stand on a sheet before it holds it: one pair, or one claim, may be an example, or chance. */
const FEWEST = 2
const SHARE = 0.5
/** Words of an option that are not said by chance. */
const LONG_OPTION = 4

/** Something on a sheet that may give an answer away. */
interface Shown {
  readonly line: number
  /** Of one row, entry, paragraph or heading. */
  readonly words?: string
  readonly diagram?: string
  readonly claims?: readonly string[]
}

/**
 * Complains of sheets that are given out before an exercise and hold its answer: as text, diagram, slide or claim. An
 * exercise comes after a sheet that shows its task, and after each that a session which plays it gives out before or during.
 * The list of endnotes is evidence to look things up in, and is not searched.
 */
export function findAnswersGivenOut({ handouts, sessions, decks, paper }: Pick<Kit, 'handouts' | 'sessions' | 'decks' | 'paper'>): Problem[] {
  const all = [...decks, ...sessions.map(({ deck }) => deck)]
  const known = new Map(all.flatMap(exercisesOf).map((exercise) => [exercise.id, exercise]))
  // Each is looked for on many sheets.
  const answers = new Map<Exercise, Answer>()
  const answerTo = (exercise: Exercise): Answer => {
    const answer = answers.get(exercise) ?? answerOf(exercise, all)
    answers.set(exercise, answer)
    return answer
  }
  return handouts.flatMap((handout) => {
    if (handout.audience !== 'participants' || handout.sheet?.moment === undefined || handout.sheet.moment === 'after') return []
    const shown = handout.content.flatMap((part) => shownIn(part, paper))
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
  for (const { piece } of handout.content) {
    if (!isInclusion(piece)) continue
    if (piece.kind === 'worksheet') for (const { exercise } of piece.tasks) after.set(exercise.id, 'this sheet has its task')
    if (piece.kind === 'cards' && piece.exercise !== undefined) after.set(piece.exercise, 'this sheet has its cards')
  }
  for (const session of sessions.filter((one) => orderOf(one, [handout]).length > 0)) {
    for (const { id } of exercisesOf(session.deck)) if (!after.has(id)) after.set(id, `“${session.title}” plays it afterwards`)
  }
  return after
}

function shownIn({ line, piece }: SheetPart, paper: Paper): Shown[] {
  const html = (text: string): Shown[] => blocksOf(text).map((block) => ({ line, words: wordsOf(block), claims: citedIn(block) }))
  if (typeof piece === 'string') return html(piece)
  if (isInclusion(piece)) return included(piece, line, html, paper)
  return piece.kind === 'diagram' ? [{ line, diagram: piece.name }] : []
}

function included(inclusion: Inclusion, line: number, html: (text: string) => Shown[], paper: Paper): Shown[] {
  switch (inclusion.kind) {
    case 'slides': return inclusion.slides.flatMap(({ content }) => [
      ...content.flatMap((piece) => (typeof piece === 'string' ? html(piece) : [])),
      ...diagramsOf(content).map((diagram) => ({ line, diagram })),
    ])
    case 'claims': return inclusion.parts.flatMap(({ claims }) => claims.map(({ id, gist }) => ({ line, claims: [id], words: wordsOf(gist) })))
    case 'glossary': return (inclusion.terms ?? [...paper.terms.values()]).map(({ english, chinese = '', pinyin = '', definition }) =>
      ({ line, words: wordsOf([english, chinese, pinyin, definition].join(' ')) }))
    case 'cards': return inclusion.cards.map((card) => ({ line, words: wordsOf(card.html) }))
    case 'slips': return inclusion.content.flatMap((part) => shownIn(part, paper))
    // Tasks show what is to be found, not what is right.
    default: return []
  }
}

/** What on the sheet gives the answer away, if anything does. */
function findLeak(shown: readonly Shown[], answer: Answer): { line: number; found: string } | undefined {
  const drawn = shown.find(({ diagram }) => diagram !== undefined && answer.diagrams.has(diagram))
  if (drawn !== undefined) return { line: drawn.line, found: drawn.diagram ?? '' }
  const said = shown.find(({ words = '' }) => answer.sentences.some((sentence) => words.includes(sentence)))
  if (said !== undefined) return { line: said.line, found: answer.sentences.find((one) => said.words?.includes(one))?.trim() ?? '' }
  return findClaims(shown, answer) ?? findPairs(shown, answer) ?? findSequence(shown, answer) ?? findOption(shown, answer)
}

const isEnough = (found: number, all: number): boolean => found >= Math.max(FEWEST, all * SHARE)

function findClaims(shown: readonly Shown[], { claims }: Answer): { line: number; found: string } | undefined {
  const found = [...claims].filter((id) => shown.some((one) => one.claims?.includes(id)))
  const first = shown.find((one) => found.some((id) => one.claims?.includes(id)))
  return first !== undefined && isEnough(found.length, claims.size) ? { line: first.line, found: found.join(', ') } : undefined
}

function findPairs(shown: readonly Shown[], { pairs, places }: Answer): { line: number; found: string } | undefined {
  const found = pairs.flatMap(([card, place]) => {
    const row = shown.find(({ words }) => words !== undefined && has(words, card) && has(words, place)
      && !places.some((other) => has(words, other) && !pairs.some((pair) => pair[0] === card && pair[1] === other)))
    return row === undefined ? [] : [{ line: row.line, found: `${card.trim()} – ${place.trim()}` }]
  })
  return isEnough(found.length, pairs.length) ? found[0] : undefined
}

/** Cards of an order that stand one below the other as they should. */
function findSequence(shown: readonly Shown[], { sequence }: Answer): { line: number; found: string } | undefined {
  if (sequence.length < 2) return undefined
  const rows = sequence.map((card) => shown.findIndex(({ words }) => words !== undefined && has(words, card)))
  const [first = -1] = rows
  return first >= 0 && rows.every((row, index) => row >= (rows[index - 1] ?? 0))
    ? { line: shown[first]?.line ?? 1, found: sequence.map((card) => card.trim()).join(' → ') } : undefined
}

function findOption(shown: readonly Shown[], { right, wrong }: Answer): { line: number; found: string } | undefined {
  const stands = (option: string): Shown | undefined => shown.find(({ words }) => words !== undefined && has(words, option))
  const long = right.filter((option) => option.trim().split(' ').length >= LONG_OPTION)
  const option = long.find((one) => stands(one) !== undefined)
  return option === undefined || wrong.some((one) => stands(one) !== undefined) ? undefined : { line: stands(option)?.line ?? 1, found: option.trim() }
}

function citedIn(html: string): string[] {
  return [...html.matchAll(/ data-claim="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(' '))
}

/** Whole words; Chinese has no blanks between them. */
function has(words: string, sought: string): boolean {
  const text = sought.trim()
  return text !== '' && words.includes(/\p{Script=Han}/u.test(text) ? text : sought)
}

function report(problems: Problems, { line, found }: { line: number; found: string }, exercise: Exercise, where: string): void {
  problems.error({ line, column: 1 }, {
    rule: 'answer-before', found,
    what: `This holds the answer of the exercise “${exercise.title}” (${exercise.id}), and ${where}.`,
    why: 'Whoever has the sheet in hand can copy what the room is to find out.',
    fix: 'Take it out, or give the sheet out afterwards: “when: after”.',
  })
}
