import { keyPiece } from '../exercise/question.ts'
import { minutesText } from '../exercise/presenter.ts'
import type { Piece, Slide } from '../model.ts'

/** The exercises among the slides of a session become Task 1, 2, 3 in the order in which they are played, with the
 * minutes that the plan gives them. */
export function numberTasks(slides: readonly Slide[]): Slide[] {
  const played = [...new Set(slides.flatMap(({ exerciseId }) => exerciseId ?? []))]
  return slides.map((slide) => {
    if (slide.exerciseId === undefined) return slide
    const name = `Task ${played.indexOf(slide.exerciseId) + 1}`
    const [head = '', ...rest] = slide.content
    if (slide.layout !== 'exercise') {
      return {
        ...slide,
        content: [
          inHeading(head, /(?<=<span class="kicker">)\w+(?=<\/span>)/, (word) => `${name}: ${word.toLowerCase()}`),
          ...rest,
        ],
      }
    }
    const numbered = inHeading(head, /<h[12][^<>]*>/, (tag) => `${tag}<span class="task-number">${name}</span> `)
    const { exercise, minutes = exercise?.minutes } = slide
    if (exercise === undefined || minutes === undefined) return { ...slide, content: [numbered, ...rest] }
    const timed = { ...exercise, minutes }
    return {
      ...slide,
      exercise: timed,
      content: [numbered, ...rest.map((piece) => withMinutes(piece, minutes, keyPiece(timed)))],
    }
  })
}

function inHeading(piece: Piece, place: RegExp, change: (found: string) => string): Piece {
  return typeof piece === 'string' ? piece.replace(place, change) : piece
}

function withMinutes(piece: Piece, minutes: number, key: Piece): Piece {
  if (typeof piece === 'string' || piece.kind !== 'presenter-only') return piece
  if (piece.html.includes('class="exercise-key"')) return key
  return { ...piece, html: piece.html.replace(/(?<=class="exercise-minutes">)[^<]*/, minutesText(minutes)) }
}
