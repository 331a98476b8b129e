import * as wording from '../wording.ts'

/** A slide of the class as it is looked through. */
export interface FaultSlide {
  readonly id: string
  readonly title: string
  readonly hidden: boolean
  readonly minutes: number
  readonly claims: readonly string[]
  /** Of which exercise it is what. */
  readonly exercise?: { readonly id: string; readonly part: 'question' | 'answer' | 'debrief' }
}

/** Something that is wrong with a class, and the slide where it is. */
export interface Fault {
  readonly text: string
  readonly slide?: string
}

const TOLERANCE = 0.5

/**
 * What is wrong with a class, in words.
 * @param slides in the order of the class
 * @param deck the same as the deck has them
 * @param agreed minutes of the class
 */
export function faultsOf(
  slides: readonly FaultSlide[],
  deck: readonly FaultSlide[],
  agreed: number | undefined,
): readonly Fault[] {
  const shown = slides.filter(({ hidden }) => !hidden)
  const total = shown.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    ...(shown.length === 0 ? [{ text: wording.allHidden }] : []),
    ...(agreed !== undefined && total > agreed + TOLERANCE
      ? [{
        text: wording.takesTooLong(saidHalf(total), saidHalf(total - agreed), saidHalf(agreed)),
      }]
      : []),
    ...shown.flatMap((slide, at) => [...orderFaults(slide, at, shown), ...sourceFaults(slide, at, shown, deck)]),
  ]
}

const toHalf = (minutes: number): number => Math.round(minutes * 2) / 2

/** To the half minute, as a field has it. */
export const say = (minutes: number): string => String(toHalf(minutes))

/** The same as people say it. */
export const saidHalf = (minutes: number): string => wording.decimal(toHalf(minutes))

function orderFaults({ id, title, exercise }: FaultSlide, at: number, shown: readonly FaultSlide[]): Fault[] {
  if (exercise === undefined || exercise.part === 'question') return []
  const task = shown.findIndex((other) => other.exercise?.id === exercise.id && other.exercise.part === 'question')
  if (task < 0) return [{ text: wording.answerWithoutTask(title), slide: id }]
  return task > at ? [{ text: wording.beforeItsTask(title), slide: id }] : []
}

/** What an exercise asks for was shown before it in the deck, and is not in the class. */
function sourceFaults(
  { id, title, exercise }: FaultSlide,
  at: number,
  shown: readonly FaultSlide[],
  deck: readonly FaultSlide[],
): Fault[] {
  if (exercise?.part !== 'question') return []
  const asked = deck.find((other) => other.exercise?.id === exercise.id && other.exercise.part === 'answer')?.claims
    ?? []
  const before = deck.slice(0, Math.max(0, deck.findIndex((slide) => slide.id === id))).filter((slide) =>
    !slide.exercise
  )
  const now = new Set(shown.slice(0, at).flatMap(({ claims }) => claims))
  const lost = asked.filter((claim) => !now.has(claim))
  const sources = before.filter(({ claims }) => claims.some((claim) => lost.includes(claim)))
  return sources.map((source) => ({
    text: wording.asksForShown(title, source.title, shown.some((slide) => slide.id === source.id)),
    slide: id,
  }))
}
