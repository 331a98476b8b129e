import type { Node, Secret } from '../../content/node.ts'

/** Figures take what is left, but not less than can be seen. */
export const FIGURE = 150

/** How high a figure is at least, in px of the canvas: a small picture takes no more than it asks for; 0 for what is none. */
export function figureHeight(node: Exclude<Node<Secret>, string>): number {
  if (node.kind === 'diagram') return FIGURE
  if (node.kind !== 'image') return 0
  const asked = [node.width, node.height].flatMap((length) => /^\d+$/.test(length ?? '') ? [Number(length)] : [])
  return Math.min(FIGURE, ...asked)
}
