import { type Content, el, type Secret, conceal, concealed } from '../../content/node.ts'
import { textOf } from '../../content/walk.ts'
import { isBlock } from '../blocks.ts'
import { reportShape } from '../answer-table.ts'
import { keyText, listenFor, minutesPiece, optionsOn } from '../render.ts'
import { readItems, withLetters } from '../items.ts'
import type { ExerciseReader } from '../reader.ts'
import type { DiscussExercise, Phase, PhaseName } from '../model.ts'
import { phaseWords } from '../names.ts'
import { ASSUMED, type Share, talk } from '../shares.ts'
import type { Kind } from './kind.ts'
import { type Wording, wordingOf } from '../../../words/wording.ts'

const PHASES: readonly PhaseName[] = ['think', 'pair', 'share']
const POSITION = { one: 'position', many: 'positions' }

/** A question to talk about, with positions to vote on or without; the answer says what to listen for. */
export const discuss: Kind<'discuss'> = {
  keys: ['phases', 'draw'],
  read(reader) {
    const options = withLetters(readItems(reader, reader.takeFromTask('bullet_list_open', 'positions'), POSITION))
    const phases = readPhases(reader)
    const draw = reader.yes('draw', 'For a drawing paper has an empty frame in place of lines.')
    const blocks = reader.takeAnswer()
    if (blocks.length > 0 && !blocks.some((block) => isBlock(block, 'bullet_list_open'))) {
      reportShape(reader, 'The answer has no bullet list.',
        'a bullet list of what to listen for, each with its evidence: - What somebody may say [@S3.15]')
    } else if (
      blocks.length > 0 && reader.hasPaper
      && !blocks.flat().some((token) => token.children?.some(({ type }) => type === 'cites'))
    ) {
      reader.warning(reader.answerPlace, {
        rule: 'no-evidence',
        what: 'What to listen for cites nothing.',
        why: 'A discussion about a paper goes back to the paper, or the loudest voice wins.',
        fix: 'Cite a claim or an endnote after at least one of its points.',
      })
    }
    return {
      ...reader.base(),
      kind: 'discuss',
      draw,
      phases,
      options,
      listen: concealed('answer', reader.content(blocks)),
    }
  },
  lies: () => 'as-question',
  board: ({ phases, options, group, language }) => [
    ...phasesOn(phases, group, wordingOf(language)),
    ...(options.length === 0 ? [] : optionsOn(options, 'opinion', wordingOf(language).positions)),
  ],
  solution: ({ listen }) => listenFor(listen),
  key: ({ listen }) => ({ kind: 'discuss', listen: keyText(listen) }),
  leak: () => ({}),
  isOpen: true,
  isPoll: ({ options, group, phases }) => options.length > 0 && group === 1 && phases.length === 0,
  cards: () => [],
  work: ({ group, draw, options, phases }) => [
    ...talk(group),
    ...(draw ? [{ what: 'the drawing', minutes: ASSUMED.drawing }] : []),
    ...(options.length > 0 && phases.length === 0 ? [votes(group)] : []),
  ],
  phases: ({ phases }) => phases,
  hasRoom: (exercise) => exercise.options.length === 0 && fitOpen(exercise),
}

function readPhases(reader: ExerciseReader): Phase[] {
  const given = reader.given('phases')
  if (given === undefined) return []
  const phases = given.value.split(',').flatMap((one): Phase[] => {
    const [, name, minutes] = /^ *([a-z]+) (\d{1,4}(?:\.\d{1,2})?) *$/.exec(one) ?? []
    const phase = PHASES.find((known) => known === name)
    return phase === undefined || Number(minutes) === 0 ? [] : [{ phase, minutes: Number(minutes) }]
  })
  if (new Set(phases.map(({ phase }) => phase)).size < given.value.split(',').length) {
    reader.error(given.place, {
      rule: 'bad-phases',
      found: `phases=${given.value}`,
      what: `“${given.value}” are no phases with their minutes.`,
      why: 'The countdown follows them, one after the other.',
      fix: 'Write phases="think 2, pair 3, share 5", or some of these, each once.',
    })
    return []
  }
  // In hundredths, so that 0.1 + 0.2 is 0.3.
  const sum = phases.reduce((total, phase) => total + Math.round(phase.minutes * 100), 0) / 100
  const { minutes } = reader.facts
  if (minutes !== 0 && sum !== minutes) {
    reader.warning(reader.given('minutes')?.place ?? reader.place, {
      rule: 'phases-sum',
      found: `minutes=${minutes}`,
      what: `The exercise says ${minutes} minutes, its phases together say ${sum}.`,
      why: 'The countdown follows the phases, the plan of the session the whole.',
      fix: `Write minutes=${sum}, or change the phases.`,
    })
  }
  return phases
}

/** Groups vote before and after; where there are phases, they are planned with them. */
const votes = (group: number): Share =>
  group === 1 ? { what: 'the vote', minutes: ASSUMED.vote } : { what: 'two votes', minutes: 2 * ASSUMED.vote }

/** Do question and steps, in px of the slide, stand above the phases of a discussion? Reckoned low enough for broad
 * letters. */
function fitOpen({ task, given: { steps } }: DiscussExercise): boolean {
  const lines = (content: Content, length: number): number => Math.ceil(textOf(content).trim().length / length)
  return lines(task, 48) * 50 + steps.reduce((sum, step) => sum + lines(step, 88) * 38, 0) <= 290
}

function phasesOn(phases: readonly Phase[], group: number, wording: Wording): Content<Secret> {
  if (phases.length === 0) return []
  const items = phases.flatMap(({ phase, minutes }): Content<Secret> => {
    const [name, how] = phaseWords(phase, group, wording)
    return [
      el(
        'li',
        { class: 'phase', 'data-phase': phase },
        el('span', { class: 'phase-name' }, name),
        ' ',
        el('span', { class: 'phase-how' }, how),
        conceal('plan', [' ', minutesPiece('phase-minutes', minutes, wording)]),
      ),
      '\n',
    ]
  })
  return [el('ol', { class: 'phases', 'aria-label': wording.howItGoes }, '\n', items), '\n']
}
