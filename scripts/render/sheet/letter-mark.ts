import { el, type Node } from '../../compiler/content/node.ts'

/** The letter of a sheet, large in its head; of a sheet without one, nothing. */
export const letterMark = (letter: string): Node[] =>
  letter === ''
    ? []
    : [el('p', { class: 'sheet-letter' }, el('span', { class: 'visually-hidden' }, 'Sheet '), letter), '\n']
