import { readSequence, sequence } from '../sequence.ts'
import type { Kind } from './kind.ts'

/** The cards in the order that is right. */
export const order: Kind<'order'> = {
  ...sequence,
  says: 'cards into a row. Task: bullets. Answer: numbers, first to last, the reason after ` — `',
  read: (reader) => ({ ...readSequence(reader, () => undefined), kind: 'order' }),
  key: (exercise) => ({ kind: 'order', ...sequence.key(exercise) }),
}
