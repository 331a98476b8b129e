import { leavesIn } from '../content/node.ts'
import type { Handout, Inclusion, SheetPart } from './model.ts'

/** What a sheet takes in, in the order of its text, wherever it stands. */
export const inclusionsOf = ({ content }: Pick<Handout, 'content'>): Inclusion[] => content.flatMap(inclusionsAt)

/** What one part of a sheet takes in. */
export const inclusionsAt = ({ node }: SheetPart): Inclusion[] =>
  leavesIn([node]).flatMap((leaf) => (leaf.kind === 'included' ? [leaf.what] : []))
