import { attribute, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { APART, runsOf } from './runs.ts'
import type { SlideParts } from './slide-parts.ts'

/** What groups ask for, `exercise-steps`, and argue from, `exercise-source`. */
const GIVEN = 'exercise-given'
/** Steps that stand on the task itself. */
const OPEN = 'exercise-steps-open'

/** Steps and source page of a task, which a press opens on the page: a slide for each, after the task. */
export const givenSlides = (parts: SlideParts): SlideParts[] =>
  parts.layout !== 'exercise'
    ? []
    : elementsIn(parts.content).filter((one) => hasClass(one, GIVEN) && !hasClass(one, OPEN))
      .map((given) => slideOf(parts, given))

function slideOf({ id, title, identity, strip, foot }: SlideParts, given: Element<Secret>): SlideParts {
  const heading = given.children.find((node) => isElement(node, 'h3'))
  const number = title.findIndex(({ text }) => text === APART)
  const [first, ...rest] = title.slice(number + 1)
  const name = attribute(given, 'class').split(' ').at(-1) ?? GIVEN
  return {
    id: `${id}-${name}`,
    layout: 'text',
    ...(identity === undefined ? {} : { identity }),
    title: first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest],
    eyebrow: runsOf(heading === undefined ? [] : [heading]),
    kicker: [],
    voice: [],
    content: given.children.filter((node) => node !== heading),
    strip,
    foot,
    notes: [],
    hasMarks: false,
  }
}
