import { type Child, type Element, isElement, isLeaf, type Node, type Secret, type Concealed } from './node.ts'

/** A tree in which each node is what `change` makes of it, from the leaves up; several, one or none. */
export function mapNodes<S extends Secret>(
  nodes: readonly Node<S>[],
  change: (node: Node<S>) => Child<S>,
): Node<S>[] {
  const made: Node<S>[] = []
  for (const node of nodes) {
    const isWhole = typeof node === 'string' || isLeaf(node)
    const child = change(isWhole ? node : withChildren(node, mapNodes(node.children, change)))
    if (isRun(child)) made.push(...child)
    else made.push(child)
  }
  return made
}

/** A node with other children; itself where they are the same, so that trees share what nobody changed. */
function withChildren<S extends Secret>(
  node: Element<S> | Concealed<S>,
  children: readonly Node<S>[],
): Element<S> | Concealed<S> {
  const isSame = children.length === node.children.length && children.every((one, at) => one === node.children[at])
  return isSame ? node : { ...node, children }
}

const isRun = <S extends Secret>(child: Child<S>): child is readonly Node<S>[] => Array.isArray(child)

/** The same for text, but for what is no text of the page. */
export function mapText<S extends Secret>(nodes: readonly Node<S>[], change: (text: string) => Child<S>): Node<S>[] {
  const made: Node<S>[] = []
  for (const node of nodes) {
    if (typeof node === 'string') {
      const child = change(node)
      if (isRun(child)) made.push(...child)
      else made.push(child)
    } else {made.push(
        isLeaf(node) || isElement(node, 'script') ? node : withChildren(node, mapText(node.children, change)),
      )}
  }
  return made
}

/** The same for the children of each element, and for the nodes themselves, as a row of neighbours. */
export function mapRows<S extends Secret>(
  nodes: readonly Node<S>[],
  change: (row: readonly Node<S>[]) => readonly Node<S>[],
): readonly Node<S>[] {
  return change(
    nodes.map((node) =>
      typeof node === 'string' || isLeaf(node) ? node : withChildren(node, mapRows(node.children, change))
    ),
  )
}

/** What is concealed in the open, where the same people read all of it: its secrets stay in the type. */
export const reveal = <S extends Secret>(nodes: readonly Node<S>[]): Node<S>[] =>
  mapNodes(nodes, (node): Child<S> => typeof node === 'object' && node.kind === 'concealed' ? node.children : node)

/** A tree without some elements, and without the line break behind each. */
export const withoutBlocks = <S extends Secret>(
  nodes: readonly Node<S>[],
  isOut: (element: Element<S>) => boolean,
): readonly Node<S>[] => {
  const goes = (node: Node<S> | undefined): boolean => isElement(node) && isOut(node)
  return mapRows(nodes, (row) => row.filter((node, at) => !goes(node) && !(node === '\n' && goes(row[at - 1]))))
}

/** Neighbouring texts as one. */
export function joinText<S extends Secret>(nodes: readonly Node<S>[]): Node<S>[] {
  const joined: Node<S>[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node
    else joined.push(node)
  }
  return joined
}

/** {@link mapNodes} for elements only. */
export const mapElements = <S extends Secret>(
  nodes: readonly Node<S>[],
  change: (element: Element<S>) => Child<S>,
): Node<S>[] => mapNodes(nodes, (node) => (isElement(node) ? change(node) : node))

/** A row of nodes without line breaks and blanks at its ends. */
export function trimBreaks<S extends Secret>(nodes: readonly Node<S>[]): Node<S>[] {
  const kept = [...nodes]
  const isBlank = (node: Node<S> | undefined): boolean => typeof node === 'string' && node.trim() === ''
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (typeof first === 'string') kept[0] = first.trimStart()
  const last = kept.at(-1)
  if (typeof last === 'string') kept[kept.length - 1] = last.trimEnd()
  return kept
}
