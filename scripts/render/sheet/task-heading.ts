import { words } from '../../compiler/content/chinese.ts'
import { el, type Element } from '../../compiler/content/node.ts'
import type { Exercise } from '../../compiler/exercise/model.ts'

/** The heading of an exercise, with its number on this sheet. */
export const taskHeading = ({ id, title }: Exercise, number: number): Element =>
  el(
    'h2',
    { id: `task-${id}` },
    el('span', { class: 'task-number' }, el('span', { class: 'visually-hidden' }, 'Task '), String(number)),
    ' ',
    words(title),
  )
