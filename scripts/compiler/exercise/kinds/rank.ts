import type { Token } from 'markdown-it'
import { el } from '../../content/node.ts'
import type { ExerciseReader } from '../reader.ts'
import { readSequence, sequence } from '../sequence.ts'
import { ASSUMED, decisions } from '../shares.ts'
import { textOf } from '../inline.ts'
import type { Kind } from './kind.ts'
import { wordingOf } from '../../../words/wording.ts'

/** The cards in an order that can be defended, as others can: each with its reason. */
export const rank: Kind<'rank'> = {
  ...sequence,
  read: (reader) => ({ ...readSequence(reader, (line) => reportNoReason(reader, line)), kind: 'rank' }),
  solution: (
    exercise,
  ) => [el('p', {}, wordingOf(exercise.language).oneOrderReasons), '\n', ...sequence.solution(exercise)],
  key: (exercise) => ({ kind: 'rank', ...sequence.key(exercise) }),
  isOpen: true,
  // A reason is written for each.
  work: ({ cards, group }) => decisions(cards.length, 'card', group, ASSUMED.decision.written),
}

function reportNoReason(reader: ExerciseReader, line: Token): void {
  reader.error(reader.placeOf(line), {
    rule: 'rank-without-reason',
    found: textOf(line.children ?? []),
    what: 'The answer does not say why this card stands here.',
    why: 'More than one order can be defended, and what is compared are the reasons.',
    fix: 'Write the reason behind the card, after “ — ”; where only one order is right, make it an “order”.',
  })
}
