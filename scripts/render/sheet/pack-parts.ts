import { inclusionsOf } from '../../compiler/handout/inclusions.ts'
import type { Handout, Task } from '../../compiler/handout/model.ts'
import type { Pack } from '../../compiler/handout/packs.ts'
import { endsWithLines } from './sheet-ends.ts'
import type { Wording } from '../../words/wording.ts'

/** A sheet of a pack, or the page that says what to read: its own name for the style of its pages. */
export interface PackPart {
  readonly id: string
  /** Empty for the reading. */
  readonly letter: string
  readonly title: string
  /** Exercises to fill in. */
  readonly tasks: readonly Task[]
  /** It ends with lines, which go on over the room that is left. */
  readonly lined: boolean
}

/** The parts of a pack in their order. */
export function partsOfPack({ reading, sheets }: Pack, wording: Wording): PackPart[] {
  return [
    ...(reading === undefined
      ? []
      : [{ id: 'reading', letter: '', title: wording.whatToRead, tasks: [], lined: false }]),
    ...sheets.map((handout) => ({
      id: `sheet-${handout.sheet.letter}`,
      letter: handout.sheet.letter,
      title: handout.title,
      tasks: tasksOf(handout),
      lined: endsWithLines(handout),
    })),
  ]
}

/** The exercises that a sheet takes in to be filled in. */
export const tasksOf = (handout: Pick<Handout, 'content'>): Task[] =>
  inclusionsOf(handout).flatMap((one) => (one.kind === 'worksheet' ? one.tasks : []))

/** So many sheets are not found without contents. */
const MANY = 5

/** Does the pack have a cover with contents? Nobody writes on one, so only where sheets would not be found without. */
export function hasCover(pack: Pack): boolean {
  return pack.sheets.length + (pack.reading === undefined ? 0 : 1) >= MANY
}
