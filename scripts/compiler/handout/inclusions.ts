import { leavesIn } from '../content/walk.ts'
import type { Handout, Inclusion, SheetPart } from './model.ts'

/** Each slide with an exercise asks all sheets; their content never changes. */
const known = new WeakMap<Handout['content'], readonly Inclusion[]>()

/** What a sheet takes in, in the order of its text, wherever it stands. */
export function inclusionsOf({ content }: Pick<Handout, 'content'>): readonly Inclusion[] {
  const inclusions = known.get(content) ?? content.flatMap(inclusionsAt)
  known.set(content, inclusions)
  return inclusions
}

/** What one part of a sheet takes in. */
export const inclusionsAt = ({ node }: SheetPart): Inclusion[] =>
  leavesIn([node]).flatMap((leaf) => (leaf.kind === 'included' ? [leaf.what] : []))
