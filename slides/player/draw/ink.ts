import { isRecord, isWord } from '../base/store.ts'

/** What only points. */
export type Pointer = 'laser' | 'spotlight'
export type Spot = readonly [x: number, y: number]

/** One line, in units of the slide: x, y, x, y, … */
export interface Stroke {
  readonly points: readonly number[]
}

/** Lines by the id of their slide. */
export type Ink = ReadonlyMap<string, readonly Stroke[]>

/** What somebody does with a pen or a pointer on the slide that is on, in either window. */
export type InkAct =
  | { readonly act: 'point'; readonly pointer: Pointer; readonly at: Spot | null }
  /** More points of the line under way; with `ends` it is done. */
  | { readonly act: 'line'; readonly points: readonly number[]; readonly ends: boolean }
  | { readonly act: 'undo' | 'clear' }

export const WIDTH = 1280
export const HEIGHT = 720
/** Beyond these a place takes no more: far above what anybody draws in a class. */
const MOST_STROKES = 600
const MOST_NUMBERS = 6000
const MOST_PLACES = 500

export const isPointer = (tool: string | undefined): tool is Pointer => tool === 'laser' || tool === 'spotlight'

/** The ink with another line at a place; undefined where no more goes there. */
export function withStroke(ink: Ink, place: string, stroke: Stroke): Ink | undefined {
  const there = ink.get(place) ?? []
  return there.length < MOST_STROKES ? new Map(ink).set(place, [...there, stroke]) : undefined
}

/** A line with more points; a line that has enough takes no more. */
export function extended(stroke: Stroke, points: readonly number[]): Stroke {
  return { ...stroke, points: [...stroke.points, ...points].slice(0, MOST_NUMBERS) }
}

/** Is it time to begin another line? */
export const isLong = ({ points }: Stroke): boolean => points.length > MOST_NUMBERS / 2

/** A line as the path of a drawing, through the middles between its points, so that no corner shows. */
export function pathOf(points: readonly number[]): string {
  const [startX = 0, startY = 0] = points
  let path = `M${startX} ${startY}`
  for (let at = 2; at + 3 < points.length; at += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(at, at + 4)
    path += `Q${x} ${y} ${tenth((x + nextX) / 2)} ${tenth((y + nextY) / 2)}`
  }
  const [endX = startX, endY = startY] = points.slice(-2)
  return `${path}L${endX} ${endY}`
}

export const tenth = (value: number): number => Math.round(value * 10) / 10

/** What another window says was done; undefined where it is nothing that this program says. */
export function readAct(value: unknown): InkAct | undefined {
  if (!isRecord(value)) return undefined
  const { act, pointer, at, points, ends } = value
  switch (act) {
    case 'point':
      if (typeof pointer !== 'string' || !isPointer(pointer)) return undefined
      if (at === null) return { act, pointer, at }
      return isSpots(at) && at.length === 2 ? { act, pointer, at: [at[0] ?? 0, at[1] ?? 0] } : undefined
    case 'line':
      return isSpots(points) && typeof ends === 'boolean' ? { act, points, ends } : undefined
    case 'undo':
    case 'clear':
      return { act }
    default:
      return undefined
  }
}

/** Lines from outside; undefined where any of it is not as it should be. */
export function readStrokes(value: unknown): readonly Stroke[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_STROKES) return undefined
  const strokes = value.flatMap((each) => readStroke(each) ?? [])
  return strokes.length === value.length ? strokes : undefined
}

/** Ink from outside. `whole`: nothing had to be left out. */
export function readInk(value: unknown): { readonly ink: Ink; readonly whole: boolean } {
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const places = entries.slice(0, MOST_PLACES).flatMap((entry) => {
    const [place, lines]: readonly unknown[] = Array.isArray(entry) ? entry : []
    const strokes = readStrokes(lines)
    return isWord(place) && strokes && strokes.length > 0 ? [[place, strokes] as const] : []
  })
  return { ink: new Map(places), whole: Array.isArray(value) && places.length === value.length }
}

function readStroke(value: unknown): Stroke | undefined {
  if (!isRecord(value)) return undefined
  const { points } = value
  return isSpots(points) && points.length > 0 ? { points } : undefined
}

/** Pairs of numbers on the slide. */
function isSpots(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length % 2 === 0 && value.length <= MOST_NUMBERS
    && value.every((each, index) => typeof each === 'number' && each >= 0 && each <= (index % 2 ? HEIGHT : WIDTH))
}

export type Tool = 'pen' | Pointer
