import type { MasterLayout, PlaceName } from './layouts.ts'
import { inColumn } from './nested.ts'
import { type SlideObject, unframed } from './objects.ts'
import type { ColumnsBlock, SlideBlock } from './read.ts'
import type { IdentityLook } from './runs.ts'
import type { Paragraph } from './text.ts'

const NAMES: readonly PlaceName[] = ['body', 'second', 'third', 'fourth']

/** What stands in the places of columns, and the shapes below it. */
export function fillColumns(
  { columns, identity }: ColumnsBlock,
  { places }: MasterLayout,
): {
  readonly texts: readonly (readonly [PlaceName, readonly Paragraph[]])[]
  readonly objects: readonly SlideObject[]
} {
  const filled = columns.map((whole, index) => {
    const slot = NAMES[Math.min(index, 3)] ?? 'body'
    const frame = places.find((one) => one.slot === slot)?.frame ?? { x: 0, y: 0, width: 1, height: 0 }
    // Words in frames are text where text follows them, but for code, whose lines are not to be broken.
    const { said, objects } = inColumn(
      whole.at(-1)?.kind === 'text' && !whole.some(isCode) ? whole.map(unframed) : whole,
      frame,
    )
    return { slot, said: tinted(said, identity), objects }
  })
  return {
    texts: filled.map(({ slot, said }) => [slot, said] as const),
    objects: filled.flatMap(({ objects }) => objects),
  }
}

const isCode = (block: SlideBlock): boolean =>
  block.kind === 'framed' && block.paragraphs.some(({ look }) => look === 'code')

/** Headings in the hue of what they are about. */
const tinted = (paragraphs: readonly Paragraph[], identity: IdentityLook | undefined): readonly Paragraph[] =>
  identity === undefined ? paragraphs : paragraphs.map((one) =>
    one.look === 'heading'
      ? { ...one, runs: one.runs.map((run) => run.colour === undefined ? { ...run, colour: identity.colour } : run) }
      : one
  )
