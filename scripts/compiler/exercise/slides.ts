import type { Token } from 'markdown-it'
import { identityIn } from '../identity.ts'
import { collectCitations, plainText } from '../cited.ts'
import { draftTitle, renderNotes, shapeHeadings, warnOfNoHeading } from '../compile-slide.ts'
import type { SlideDraft } from '../draft-slide.ts'
import { words } from '../content/chinese.ts'
import { inlineNodesOf, nodesOf } from '../content/from-tokens.ts'
import { type Content, el, joinBlocks, type Secret, type PartName, SECRET_OF, concealed } from '../content/node.ts'
import { diagramsIn } from '../content/walk.ts'
import { markLead } from '../lead.ts'
import type { Slide } from '../deck-model.ts'
import { headingNotes } from '../rules/headings.ts'
import { numberSteps, placeFigures } from '../number-steps.ts'
import type { Work } from '../work.ts'
import { reportStrayBlanks } from './blanks.ts'
import type { ExerciseDraft } from './draft.ts'
import { plainInline } from './inline.ts'
import { NOTED_PARTS } from './names.ts'
import { debriefPieces, questionPieces, solutionPieces } from './question.ts'
import { readExercise } from './read.ts'
import { blocksOf } from './blocks.ts'
import { lineOf } from '../token-line.ts'

/** Where the slides of an exercise stand in their deck. */
export interface ExercisePlace {
  readonly id: string
  readonly answerId: string
  readonly debriefId: string
  /** Of the question slide, from 1. */
  readonly number: number
}

/** Question, answer and debrief: three slides, so that question and answer never stand on one page. */
export function finishExercise(
  slide: SlideDraft,
  draft: ExerciseDraft,
  place: ExercisePlace,
  work: Work,
): Slide[] {
  work.part = slide.part
  const { face, heading } = slide
  const given = draftTitle(slide)
  if (given === '') warnOfNoHeading(work)
  checkSlide(slide, work)
  const title = given === '' ? work.wording.slideNumber(place.number) : given
  const tokensOf = (...names: (PartName | 'answer')[]): Token[] =>
    names.flatMap((name) => draft.parts.get(name)?.tokens ?? [])
  const answer = tokensOf('answer')
  const afterwards = tokensOf('debrief', 'misreadings')
  const noted = tokensOf(...NOTED_PARTS)
  for (const tokens of [draft.task, answer, afterwards, noted]) {
    shapeHeadings(tokens, undefined, { id: place.id, number: 0 }, 'exercise')
  }
  const steps = {
    question: numberSteps([...face, ...draft.task], work),
    answer: numberSteps(answer, work),
    debrief: numberSteps(afterwards, work),
  }
  placeFigures([...slide.notes, ...noted], work)
  shapeHeadings(face, heading, { id: place.id, number: place.number }, 'exercise')
  const headingTokens = headingOf(face, heading)
  const said = renderNotes(slide.notes, work)
  markLead(tokensOf('debrief'))
  const exercise = readExercise(draft, { id: place.id, title, notes: said }, work)
  for (const tokens of [face, slide.notes, draft.task, answer, afterwards, noted]) reportStrayBlanks(tokens, work)
  const identity = identityIn(headingNotes.get(heading)?.classes ?? [], work.context.settings)
  const shared = {
    line: work.at(0).line,
    titled: true,
    exerciseId: place.id,
    ...(identity === undefined ? {} : { identity }),
  }
  const head = nodesOf(headingTokens)
  const question: Slide = {
    ...shared,
    id: place.id,
    title,
    titled: given !== '',
    layout: 'exercise',
    ...(exercise === undefined || exercise.minutes === 0
      ? {}
      : { minutes: exercise.minutes, priority: exercise.priority, exercise }),
    content: [
      ...head,
      ...(exercise === undefined ? nodesOf(draft.task) : questionPieces(exercise)),
    ],
    notes: joinBlocks([said, ...partNotes(draft, work)]),
    ...citedBy([...headingTokens, ...draft.task], [], work),
    notesCite: collectCitations([...slide.notes, ...noted]),
    steps: steps.question,
    text: plainText([...headingTokens, ...draft.task]),
  }
  if (exercise === undefined) return [question]
  const inner = inlineNodesOf(plainInline(headingTokens[1]?.children ?? []))
  const after = (
    id: string,
    word: string,
    content: Content<Secret>,
    tokens: readonly Token[],
    line: number,
  ): Omit<Slide, 'layout' | 'steps'> => ({
    ...shared,
    id,
    title: `${word}: ${title}`,
    secret: SECRET_OF.answer,
    line,
    content: [
      el(
        'h2',
        { id: `${id}-title` },
        el('span', { class: 'kicker' }, word),
        ' ',
        inner.length === 0 ? words(title) : inner,
      ),
      '\n',
      ...content,
    ],
    notes: [],
    notesCite: collectCitations([]),
    ...citedBy(tokens, content, work),
    text: plainText([...headingTokens, ...tokens]),
  })
  const lineOf = (name: PartName | 'answer'): number => draft.parts.get(name)?.place.line ?? draft.head.place.line
  return [
    question,
    {
      ...after(place.answerId, work.wording.answer, solutionPieces(exercise), answer, lineOf('answer')),
      layout: 'answer',
      steps: steps.answer,
    },
    {
      ...after(place.debriefId, work.wording.debrief, debriefPieces(exercise), afterwards, lineOf('debrief')),
      layout: 'debrief',
      steps: steps.debrief,
    },
  ]
}

function headingOf(face: Token[], heading: Token | undefined): Token[] {
  const start = heading === undefined ? -1 : face.indexOf(heading)
  return start < 0 ? [] : face.slice(start, start + 3)
}

function citedBy(
  tokens: readonly Token[],
  content: Content<Secret>,
  work: Work,
): Pick<Slide, 'claims' | 'endnotes' | 'terms'> {
  const cited = collectCitations(tokens)
  const shown = diagramsIn(content).flatMap((name) => work.diagramOf(name)?.claims ?? [])
  return {
    ...cited,
    claims: [...new Set([...cited.claims, ...shown.filter((id) => work.context.paper.claims.has(id))])],
  }
}

/** What the presenter needs before and during the exercise, under its names. */
function partNotes(draft: ExerciseDraft, work: Work): Content<'notes'>[] {
  return NOTED_PARTS.flatMap((name): Content<'notes'>[] => {
    const part = draft.parts.get(name)
    if (part === undefined) return []
    const said = renderNotes(part.tokens, work)
    const heading = el('h3', {}, work.wording.partTitles[name])
    const section = el('section', { class: 'exercise-part', 'data-part': name }, '\n', heading, '\n', said, '\n')
    return [concealed('notes', [section])]
  })
}

/** The heading may name an identity; all else is said by the exercise, and nothing stands beside it. */
function checkSlide({ face, heading }: SlideDraft, work: Work): void {
  const given = headingNotes.get(heading)
  const minutes = given?.keys.get('minutes')
  if (minutes !== undefined) {
    work.problems.warning(minutes.place, {
      rule: 'exercise-minutes',
      found: `minutes=${minutes.value}`,
      what: 'The minutes of this slide are those of its exercise.',
      why: 'Written twice they would drift apart; these have no effect.',
      fix: 'Delete them here.',
    })
  }
  const layout = given?.classes.find((name) => !work.context.settings.identities.has(name))
  const line = heading === undefined ? 0 : lineOf(heading)
  if (layout !== undefined) {
    work.problems.warning(work.at(line), {
      rule: 'exercise-layout',
      found: `.${layout}`,
      what: `An exercise cannot have the layout “${layout}”.`,
      why: 'Its three slides have layouts of their own; this one has no effect.',
      fix: 'Delete it.',
    })
  }
  const [stranger] = blocksOf(face).flatMap((
    [first],
  ) => (first === undefined || first === heading ? [] : [lineOf(first)]))
  if (stranger === undefined) return
  work.problems.error(work.at(stranger), {
    rule: 'text-outside-exercise',
    found: work.lineText(stranger),
    what: 'This stands on the slide of an exercise, but not inside it.',
    why: 'The exercise takes the whole slide, so this would not be shown.',
    fix: 'Move it between “::: exercise” and the first part, into “::: notes”, or onto a slide of its own.',
  })
}
