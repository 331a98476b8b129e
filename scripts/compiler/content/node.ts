import type { Inclusion } from '../handout/model.ts'
import type { DiagramUse, ImageUse } from '../diagram-model.ts'
import type { Concealed, KeyPlace, Secret } from './secrets.ts'

export type { Concealed, Secret } from './secrets.ts'

/**
 * What content is made of: text, elements, and places for figures. Pure data that is shared between pages, so nodes are
 * never changed: whoever wants another tree makes one.
 */
export type Node<S extends Secret = never> = string | Element<S> | Leaf | Concealed<S>

/** Nodes in the order of the text. */
export type Content<S extends Secret = never> = readonly Node<S>[]

/** `true`: an attribute without a value; `undefined`: none. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>

export interface Element<S extends Secret = never> {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Node<S>[]
}

/** What is no text and no element: a place for a figure or for what a sheet takes in, and a drawing that fills one. */
export type Leaf = DiagramUse | ImageUse | Included | Drawing | KeyPlace

/** Where a sheet takes something in. */
export interface Included {
  readonly kind: 'included'
  readonly what: Inclusion
}

/** A finished drawing, which nobody looks into but whoever writes it. */
export interface Drawing {
  readonly kind: 'drawing'
  /** As in `DrawnDiagram`. */
  readonly svg: string
  /** Stands before its ids. */
  readonly prefix: string
  /** Natural size in px. */
  readonly width: number
  readonly height: number
  /** It says its size, so that nothing blows it up beyond that. */
  readonly sized?: true
  /** How many presses of the slide come before its first; absent: all of it is there from the start. */
  readonly firstStep?: number
}

/** What may stand in an element: several nodes count as one after the other. */
export type Child<S extends Secret = never> = Node<S> | readonly Node<S>[]

/** The secrets that a child brings along: inferred, so that no caller can leave one out. */
type SecretIn<C> = C extends string ? never
  : C extends readonly (infer N)[] ? SecretIn<N>
  : C extends Element<infer S> ? S
  : C extends Concealed<infer S> ? S
  : never

/** An element, which has the secrets of its children. */
export function el<C extends readonly Child<Secret>[]>(
  name: string,
  attributes?: Attributes,
  ...children: C
): Element<SecretIn<C[number]>>
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child<Secret>[]): Element<Secret> {
  return { kind: 'element', name, attributes, children: children.flat() }
}

/** A block with a class, on lines of its own. */
export const block = <S extends Secret = never>(name: string, ...children: readonly Child<S>[]): Node<S>[] => [
  el('div', { class: name }, '\n', ...children),
  '\n',
]

/** Nodes, or runs of some, with a text between each two. */
export function between<C extends Child<Secret>>(parts: readonly C[], text: string): Node<SecretIn<C>>[]
export function between(parts: readonly Child<Secret>[], text: string): Node<Secret>[] {
  return parts.flatMap((part, index): Child<Secret> => (index === 0 ? part : [text, part].flat()))
}

/** Blocks one below the other, without those that are empty. */
export const joinBlocks = <S extends Secret>(blocks: readonly Content<S>[]): Node<S>[] =>
  blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['\n', ...block]))

export const isElement = <S extends Secret>(node: Node<S> | undefined, name?: string): node is Element<S> =>
  typeof node === 'object' && node.kind === 'element' && (name === undefined || node.name === name)

export const isLeaf = (node: Node<Secret>): node is Leaf =>
  typeof node === 'object' && node.kind !== 'element' && node.kind !== 'concealed'

/** The value of an attribute as text; empty where it has none. */
export const attribute = ({ attributes }: Element<Secret>, name: string): string => String(attributes[name] ?? '')

/** Is this one of the element's classes? */
export const hasClass = (element: Element<Secret>, name: string): boolean =>
  attribute(element, 'class').split(' ').includes(name)

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

/** An element with other attributes, those of it that are not named included. */
export const withAttributes = <S extends Secret>(element: Element<S>, attributes: Attributes): Element<S> => ({
  ...element,
  attributes: { ...element.attributes, ...attributes },
})

/** The same for elements only. */
export const mapElements = <S extends Secret>(
  nodes: readonly Node<S>[],
  change: (element: Element<S>) => Child<S>,
): Node<S>[] => mapNodes(nodes, (node) => (isElement(node) ? change(node) : node))

/** The same without line breaks and blanks at its ends. */
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
  for (const node of walk(nodes)) if (isElement(node)) found.push(node)
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
export function leavesIn(nodes: readonly Node<Secret>[]): Leaf[] {
  return walk(nodes).filter(isLeaf)
}
