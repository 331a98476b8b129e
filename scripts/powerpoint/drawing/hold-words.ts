import { isRound } from './contours.ts'
import { layWords, type LaidWords } from './lay-words.ts'
import type { PaintedPart, PaintedShape, PaintedText } from './painted.ts'
import { heightOfExtent, holds, touches, widthOfExtent, type Extent } from './plane.ts'

/** Words with the shape that they stand in, if it is one that can hold them. */
export interface HeldWords {
  readonly words: LaidWords
  readonly texts: readonly PaintedText[]
  readonly holder?: PaintedShape
}

/** Puts each text into the shape on which it lies; those that lie beside one another in a shape stand alone. */
export function holdWords(parts: readonly PaintedPart[]): HeldWords[] {
  const held = new Map<PaintedShape, PaintedText[]>()
  const alone: PaintedText[] = []
  parts.forEach((part, index) => {
    if (part.kind !== 'text') return
    const holder = holderOf(part, parts.slice(0, index))
    if (holder === undefined) alone.push(part)
    else held.set(holder, [...held.get(holder) ?? [], part])
  })
  const all: HeldWords[] = alone.map((text) => ({ words: layWords([text]), texts: [text] }))
  for (const [holder, texts] of held) {
    if (isColumn(texts)) all.push({ words: layWords(texts), texts, holder })
    else for (const text of texts) all.push({ words: layWords([text]), texts: [text] })
  }
  return all
}

/** Below this a shape is a mark, in px. */
const SMALLEST = 16
const ROOM = 3

function holderOf(text: PaintedText, before: readonly PaintedPart[]): PaintedShape | undefined {
  if (text.turned !== 0) return undefined
  const { extent } = layWords([text])
  const around = before.filter((part): part is PaintedShape =>
    part.kind === 'shape' && canHold(part) && holds(part.extent, inner(extent), ROOM)
  )
  const under = around.findLast(({ fill }) => fill !== undefined) ?? around.at(-1)
  if (under === undefined || under.step !== text.step || under.form.kind === 'free') return undefined
  // Whatever covers the shape there, such as a curve, would cover its words as well.
  const covers = before.slice(before.indexOf(under) + 1).some((part) =>
    part.kind === 'shape' && part.fill !== undefined && touches(part.extent, extent)
  )
  return covers ? undefined : under
}

/** Letters may be a little broader than the room that another face needed. */
const inner = ({ left, top, right, bottom }: Extent): Extent => ({
  left: left + 2,
  right: right - 2,
  top: top + (bottom - top) * 0.2,
  bottom: bottom - (bottom - top) * 0.15,
})

const canHold = ({ extent, contours, form, line, fill }: PaintedShape): boolean =>
  (fill !== undefined || line !== undefined) && (form.kind === 'can' || contours.every(isRound))
  && widthOfExtent(extent) > SMALLEST && heightOfExtent(extent) > SMALLEST

/** Do texts stand below one another, as the lines of one? */
function isColumn(texts: readonly PaintedText[]): boolean {
  return texts.every((text, index) => {
    const before = texts[index - 1]
    if (before === undefined) return true
    const [end, start] = [before.rows.at(-1), text.rows[0]]
    if (end === undefined || start === undefined) return false
    return text.anchor === before.anchor && text.spacing === before.spacing && text.step === before.step
      && Math.abs(start.at[0] - end.at[0]) < 1.5 && start.at[1] - end.at[1] > 8
  })
}
