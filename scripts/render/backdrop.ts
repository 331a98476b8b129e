import type { ImageUse } from '../compiler/diagram-model.ts'
import type { Attributes, Content, Node, Secret } from '../compiler/content/node.ts'
import type { SlideFor } from '../compiler/deck-model.ts'

/** Parts the pictures behind a slide from what stands on it. */
export function partBackdrop<S extends Secret>(content: Content<S>): { behind: ImageUse[]; inFront: Content<S> } {
  const behind = content.filter((node): node is ImageUse & Node<S> => isBehind(node))
  return behind.length === 0
    ? { behind, inFront: content }
    : { behind, inFront: content.filter((node) => !isBehind(node)) }
}

const isBehind = <S extends Secret>(node: Node<S>): boolean =>
  typeof node === 'object' && node.kind === 'image' && node.behind !== undefined

/** What its style sheet asks of a slide with pictures behind it: `brought.css`. */
export function backdropOf(behind: readonly ImageUse[]): Attributes {
  const [first] = behind
  if (first?.behind === undefined) return {}
  const { side, stacked } = first.behind
  return {
    'data-backdrop': [side ?? 'full', ...(stacked ? ['stacked'] : [])].join(' '),
    'data-share': side === undefined ? undefined : (first.width ?? '50%').replace(/%$/, ''),
  }
}

/** And of one on a colour of its own. */
export const groundOf = ({ background }: Pick<SlideFor<Secret>, 'background'>): Attributes =>
  background === undefined ? {} : { 'data-ground': background }
