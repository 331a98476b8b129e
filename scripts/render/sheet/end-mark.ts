import { type Content, el } from '../../compiler/content/node.ts'

/** How the end of something is found among the bookmarks of a first print. */
export const END_MARK = 'End of '

/** A heading that nobody sees; `name` is no heading's own. */
export const endMark = (name: string): Content => [el('h1', { class: 'pack-end' }, `${END_MARK}${name}`), '\n']
