import type { Token } from 'markdown-it'
import { imageNotes } from './images.ts'

/** Several that are no larger than words, with which an entry of a list begins, stand in its line. */
export const areIcons = (images: readonly Token[], above: Token | undefined): boolean =>
  above?.type === 'list_item_open' && images.length > 1
  && images.every((token) =>
    ['width', 'height'].some((side) =>
      /^\d{1,2}(?:px)?$/.test(imageNotes.get(token)?.attributes.keys.get(side)?.value ?? '')
    )
  )
