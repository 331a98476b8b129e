import { between, type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import { sessionId } from './offers.ts'

/** Something to do. */
export interface Step {
  readonly title: string
  /** `A week before`; the script of the page says the day as well. */
  readonly when: string
  /** From the day of the session; absent: no day is said. */
  readonly days?: number
  readonly content: Content
}

/** A session with what there is to do, by time. @param data what the script reckons with; @param about below its title */
export const renderSteps = (
  session: Session,
  data: Readonly<Record<string, number | undefined>>,
  about: Content,
  steps: readonly Step[],
): Element => {
  const id = sessionId(session)
  return el('section', { class: 'start-part session', id, 'aria-labelledby': `${id}-title`, ...data },
    el('h2', { id: `${id}-title` }, session.title), about,
    el('p', { class: 'row step-links' },
      between(steps.map(({ title }, at) => el('a', { href: `#${encodeURIComponent(stepId(id, at))}` }, title)), ' ')),
    el('ol', { class: 'steps' }, steps.map((step, at) => renderStep(step, stepId(id, at)))))
}

/** @param session its id */
const stepId = (session: string, at: number): string => `${session}-${at + 1}`

const renderStep = ({ title, when, days, content }: Step, id: string): Element =>
  el('li', { class: 'step', id }, el('h3', {}, title), el('p', { class: 'step-when', 'data-days': days }, when),
    content)

/** Something that is folded away. */
export const folded = (summary: string, ...inside: Content): Node[] => [
  el('details', {}, el('summary', {}, summary), inside),
]

/** A list; nothing where it is empty. */
export const list = (items: readonly Content[], name?: string): Node[] =>
  items.length === 0 ? [] : [el('ul', { class: name }, items.map((item) => el('li', {}, item)))]
