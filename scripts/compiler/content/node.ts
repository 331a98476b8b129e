import type { Inclusion } from '../handout/model.ts'
import type { DiagramUse, ImageUse } from '../diagram-model.ts'
import type { Concealed, KeyPlace, Secret } from './secrets.ts'

export type { Concealed, Secret } from './secrets.ts'

/**
 * What content is made of: text, elements, and places for figures. Pure data that is shared between pages, so nodes are
 * never changed: whoever wants another tree makes one.
 */
export type Node<S extends Secret = never> = string | Element<S> | Leaf | Concealed<S> | KeyPlace<S>

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
export type Leaf = DiagramUse | ImageUse | Included | Drawing

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
  : C extends Concealed<infer S> | KeyPlace<infer S> ? S
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

export const isLeaf = <S extends Secret>(node: Node<S>): node is Leaf | KeyPlace<S> =>
  typeof node === 'object' && node.kind !== 'element' && node.kind !== 'concealed'

/** The value of an attribute as text; empty where it has none. */
export const attribute = ({ attributes }: Element<Secret>, name: string): string => String(attributes[name] ?? '')

/** Is this one of the element's classes? */
export function hasClass({ attributes }: Element<Secret>, name: string): boolean {
  const classes = attributes['class']
  // Asked of every element of every page: most have no class, or not this one in any.
  return typeof classes === 'string' && classes.includes(name) && classes.split(' ').includes(name)
}

/** An element with other attributes, those of it that are not named included. */
export const withAttributes = <S extends Secret>(element: Element<S>, attributes: Attributes): Element<S> => ({
  ...element,
  attributes: { ...element.attributes, ...attributes },
})
