import { dotsOf } from './contours.ts'
import type { HeldWords } from './hold-words.ts'
import { holdWords } from './hold-words.ts'
import type { LaidWords } from './lay-words.ts'
import type { PaintedPart, PaintedShape } from './painted.ts'
import { isInside, touches, type Extent } from './plane.ts'
import { findWires, type Wire, type Wires } from './wires.ts'

/** What becomes one shape of a slide. */
export interface DrawnPiece {
  readonly step: number
  readonly extent: Extent
  readonly shape?: PaintedShape
  readonly wire?: Wire
  readonly words?: LaidWords
}

/** What one press brings, behind or before what others bring. */
export interface PieceGroup {
  readonly step: number
  readonly pieces: DrawnPiece[]
}

/** A drawing's parts as pieces, in drawing order, with the words of shapes in them. */
export function piecesOf(parts: readonly PaintedPart[]): { pieces: DrawnPiece[]; sites: Wires['sites'] } {
  const held = holdWords(parts)
  const inShape = new Map<PaintedShape, HeldWords>()
  for (const one of held) if (one.holder !== undefined) inShape.set(one.holder, one)
  const { wires, sites } = findWires(parts)
  const pieces = parts.flatMap((part): DrawnPiece[] => {
    if (part.kind === 'text') {
      const alone = held.find(({ texts, holder }) => holder === undefined && texts.includes(part))
      return alone === undefined ? [] : [{ step: part.step, extent: alone.words.extent, words: alone.words }]
    }
    const [wire, words] = [wires.get(part), inShape.get(part)?.words]
    return [{
      step: part.step,
      extent: part.extent,
      shape: part,
      ...(wire === undefined ? {} : { wire }),
      ...(words === undefined ? {} : { words }),
    }]
  })
  return { pieces, sites }
}

/**
 * One group for each step, and one for what is there from the first. Where a piece must cover what came in another
 * group, its own goes on behind that.
 */
export function groupBySteps(pieces: readonly DrawnPiece[]): PieceGroup[] {
  const groups: PieceGroup[] = []
  for (const piece of pieces) {
    const at = groups.findLastIndex(({ step }) => step === piece.step)
    const isFree = at >= 0 && groups.slice(at + 1).every((later) => later.pieces.every((one) => !overlap(one, piece)))
    const group = isFree ? groups[at] : undefined
    if (group === undefined) groups.push({ step: piece.step, pieces: [piece] })
    else group.pieces.push(piece)
  }
  return groups
}

/** Ends of lines lie this far in a box at most. */
const EDGE = 6

function overlap(one: DrawnPiece, other: DrawnPiece): boolean {
  if (!touches(one.extent, other.extent)) return false
  const [lineOne, lineOther] = [lineOf(one), lineOf(other)]
  if (lineOne !== undefined && lineOther !== undefined) return false
  if (lineOne === undefined && lineOther === undefined) return true
  const line = lineOne ?? lineOther ?? []
  const { extent } = lineOne === undefined ? one : other
  return line.some((dot) => isInside(dot, extent, -EDGE))
}

function lineOf({ shape }: DrawnPiece): (readonly [number, number])[] | undefined {
  if (shape === undefined || shape.fill !== undefined) return undefined
  return shape.contours.flatMap((contour) => {
    const dots = dotsOf(contour)
    return dots.flatMap((dot, index) => {
      const next = dots[index + 1] ?? dot
      return Array.from({ length: 8 }, (_, piece): readonly [number, number] => [
        dot[0] + (next[0] - dot[0]) * piece / 8,
        dot[1] + (next[1] - dot[1]) * piece / 8,
      ])
    })
  })
}
