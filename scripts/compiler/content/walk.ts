import {
  type Content,
  type Element,
  isElement,
  isLeaf,
  type Leaf,
  type Node,
  type Secret,
  type KeyPlace,
} from './node.ts'

/** Every node of a tree, each before what stands in it. */
export function walk<S extends Secret>(nodes: readonly Node<S>[]): Node<S>[] {
  const found: Node<S>[] = []
  const visit = (some: readonly Node<S>[]): void => {
    for (const node of some) {
      found.push(node)
      if (typeof node === 'object' && 'children' in node) visit(node.children)
    }
  }
  visit(nodes)
  return found
}

/** Every element of a tree, in the order of the text. */
export const elementsIn = <S extends Secret>(nodes: readonly Node<S>[]): Element<S>[] => {
  const found: Element<S>[] = []
  const visit = (some: readonly Node<S>[]): void => {
    for (const node of some) {
      if (typeof node !== 'object' || !('children' in node)) continue
      if (isElement(node)) found.push(node)
      visit(node.children)
    }
  }
  visit(nodes)
  return found
}

/** All text of a tree, without what leaves say. */
export function textOf(nodes: readonly Node<Secret>[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : 'children' in node ? textOf(node.children) : '')).join(
    '',
  )
}

/** Names of the diagrams that stand in some content. */
export const diagramsIn = (content: Content<Secret>): string[] =>
  leavesIn(content).flatMap((leaf) => (leaf.kind === 'diagram' ? [leaf.name] : []))

/** All text of a tree, a blank between what stands in different elements. */
export const wordsIn = (nodes: readonly Node<Secret>[]): string =>
  walk(nodes).filter((node) => typeof node === 'string').join(' ').replace(/\s+/g, ' ').trim()

/** What stands in a tree besides text and elements, in the order of the text. */
export function leavesIn<S extends Secret>(nodes: readonly Node<S>[]): (Leaf | KeyPlace<S>)[] {
  return walk(nodes).filter(isLeaf)
}
