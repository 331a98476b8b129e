import { type Content, el, type Secret } from '../../compiler/content/node.ts'
import { elementsIn, textOf } from '../../compiler/content/walk.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import { sayMinute } from '../../compiler/session/needs.ts'
import type { Wording } from '../../words/wording.ts'

/** Steps, and the minute at which the last of them ends, where they have times. */
export interface ClockedSteps {
  readonly content: Content<Secret>
  readonly end?: number
}

/**
 * Steps with the minute at which each begins, where every one of them says how long it takes and they go into what the
 * exercise has; else as they are. Steps in steps have no times.
 */
export function withClock(
  content: Content<Secret>,
  from: number,
  minutes: number,
  wording: Wording,
): ClockedSteps {
  const elements = elementsIn(content)
  const lists = elements.filter(({ name }) => name === 'ol' || name === 'ul')
  const steps = elements.filter(({ name }) => name === 'li').map(({ children }) => minutesIn(children, wording))
  const sum = steps.reduce((all, each) => all + each, 0)
  if (lists.length !== 1 || steps.length === 0 || steps.includes(0) || sum > minutes) return { content }
  let at = from
  const clocked = mapElements(content, (element) => {
    if (element.name !== 'li') return element
    const start = at
    at += minutesIn(element.children, wording)
    return el('li', {}, el('b', { class: 'guide-at' }, sayMinute(start)), ' ', element.children)
  })
  return { content: clocked, end: at }
}

function minutesIn(step: Content<Secret>, { minutesInText }: Wording): number {
  const [, whole, half] = minutesInText.exec(textOf(step)) ?? []
  return Number(whole ?? 0) + (half === undefined ? 0 : 0.5)
}
