import type { Wording } from '../words/wording.ts'

/** What layouts are called. */
export type LayoutWords = Wording['slideLayouts']
/** What places and shapes are called. */
export type PlaceWords = Wording['slidePlaces']
export type LayoutName = (words: LayoutWords) => string
