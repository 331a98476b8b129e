import { type Content, el, hasClass, type Node, type Secret } from '../content/node.ts'
import { mapElements } from '../content/map-nodes.ts'
import { minutesPiece } from '../exercise/render.ts'
import type { Slide } from '../deck-model.ts'
import type { Wording } from '../../words/wording.ts'

/** The exercises among the slides of a session become Task 1, 2, 3 in the order in which they are played, with the
 * minutes that the plan gives them. */
export function numberTasks(wording: Wording, slides: readonly Slide[]): Slide[] {
  const played = [...new Set(slides.flatMap(({ exerciseId }) => exerciseId ?? []))]
  return slides.map((slide) => {
    if (slide.exerciseId === undefined) return slide
    const number = played.indexOf(slide.exerciseId) + 1
    if (slide.layout !== 'exercise') return { ...slide, content: inKicker(slide.content, number, wording) }
    const numbered = inHeading(slide, el('span', { class: 'task-number' }, wording.taskNumber(number)))
    const { exercise, minutes = exercise?.minutes } = slide
    if (exercise === undefined || minutes === undefined) return { ...slide, content: numbered }
    return { ...slide, exercise: { ...exercise, minutes }, content: withMinutes(numbered, minutes, wording) }
  })
}

/** `Answer` becomes `Task 2: answer`. */
function inKicker(content: Content<Secret>, number: number, wording: Wording): Content<Secret> {
  return mapElements(content, (element) => {
    const [word] = element.children
    return hasClass(element, 'kicker') && typeof word === 'string'
      ? { ...element, children: [wording.taskPart(number, word)] }
      : element
  })
}

function inHeading({ id, content }: Slide, number: Node): Content<Secret> {
  return mapElements(content, (element) =>
    element.attributes['id'] === `${id}-title`
      ? { ...element, children: [number, ' ', ...element.children] }
      : element)
}

function withMinutes(content: Content<Secret>, minutes: number, wording: Wording): Content<Secret> {
  return mapElements(content,
    (element) => hasClass(element, 'exercise-minutes') ? minutesPiece('exercise-minutes', minutes, wording) : element)
}
