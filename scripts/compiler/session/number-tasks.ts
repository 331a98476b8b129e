import { type Content, el, hasClass, type Node, type Secret } from '../content/node.ts'
import { mapElements } from '../content/map-nodes.ts'
import { minutesPiece } from '../exercise/render.ts'
import type { Slide } from '../deck-model.ts'

/** The exercises among the slides of a session become Task 1, 2, 3 in the order in which they are played, with the
 * minutes that the plan gives them. */
export function numberTasks(slides: readonly Slide[]): Slide[] {
  const played = [...new Set(slides.flatMap(({ exerciseId }) => exerciseId ?? []))]
  return slides.map((slide) => {
    if (slide.exerciseId === undefined) return slide
    const name = `Task ${played.indexOf(slide.exerciseId) + 1}`
    if (slide.layout !== 'exercise') return { ...slide, content: inKicker(slide.content, name) }
    const numbered = inHeading(slide, el('span', { class: 'task-number' }, name))
    const { exercise, minutes = exercise?.minutes } = slide
    if (exercise === undefined || minutes === undefined) return { ...slide, content: numbered }
    return { ...slide, exercise: { ...exercise, minutes }, content: withMinutes(numbered, minutes) }
  })
}

/** `Answer` becomes `Task 2: answer`. */
function inKicker(content: Content<Secret>, name: string): Content<Secret> {
  return mapElements(content, (element) => {
    const [word] = element.children
    return hasClass(element, 'kicker') && typeof word === 'string'
      ? { ...element, children: [`${name}: ${word.toLowerCase()}`] }
      : element
  })
}

function inHeading({ id, content }: Slide, number: Node): Content<Secret> {
  return mapElements(content, (element) =>
    element.attributes['id'] === `${id}-title`
      ? { ...element, children: [number, ' ', ...element.children] }
      : element)
}

function withMinutes(content: Content<Secret>, minutes: number): Content<Secret> {
  return mapElements(content,
    (element) => hasClass(element, 'exercise-minutes') ? minutesPiece('exercise-minutes', minutes) : element)
}
