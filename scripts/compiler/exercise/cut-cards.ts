import type { CutCard } from '../handout/model.ts'
import type { Item } from './model.ts'

const shape = (items: readonly Item[], label: boolean): CutCard[] =>
  items.map(({ id, content }) => ({ mark: id.toUpperCase(), content, label }))

/** Cards to cut out. */
export const cutCards = (items: readonly Item[]): CutCard[] => shape(items, false)

/** What cards are laid to. */
export const labels = (items: readonly Item[]): CutCard[] => shape(items, true)
