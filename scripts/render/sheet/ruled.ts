import { type Content, el } from '../../compiler/content/node.ts'

/** Lines to write on; a style for their number cannot be given, so each is an element. */
export const ruled = (count: number, name = 'ruled'): Content => [
  el('div', { class: name, 'aria-hidden': 'true' }, blankLines(count)),
]

export const blankLines = (count: number): Content => Array.from({ length: count }, () => el('span'))

/** More than a page has, for what is left of one: the writer knows how much that is, when it was printed once. */
export const TO_THE_FOOT = ruled(34, 'ruled to-the-foot')

/** An empty frame as high as that many lines. */
export const space = (count: number): Content => ruled(count, 'space')
