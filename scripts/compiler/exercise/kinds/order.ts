import { readSequence, sequence } from '../sequence.ts'
import type { Kind } from './kind.ts'

/** The cards in the order that is right. */
export const order: Kind<'order'> = {
  ...sequence,
  read: (reader) => ({ ...readSequence(reader, () => undefined), kind: 'order' }),
  key: (exercise) => ({ kind: 'order', ...sequence.key(exercise) }),
}
