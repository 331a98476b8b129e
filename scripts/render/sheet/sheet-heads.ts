import { words } from '../../compiler/content/chinese.ts'
import { el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Exercise } from '../../compiler/exercise/model.ts'
import type { Wording } from '../../words/wording.ts'

/** The heading of an exercise, with its number on this sheet. */
export const taskHeading = ({ id, title }: Exercise, number: number, wording: Wording): Element =>
  el('h2', { id: `task-${id}` },
    el('span', { class: 'task-number' }, el('span', { class: 'visually-hidden' }, wording.taskWord), String(number)),
    ' ', words(title))

/** The letter of a sheet, large in its head; of a sheet without one, nothing. */
export const letterMark = (letter: string, wording: Wording): Node[] =>
  letter === ''
    ? []
    : [el('p', { class: 'sheet-letter' }, el('span', { class: 'visually-hidden' }, wording.sheetWord), letter)]
