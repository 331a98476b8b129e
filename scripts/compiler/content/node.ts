import type { ExerciseKey } from '../exercise/key-model.ts'

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

/** What a sheet may take in: `handout/model.ts` says it, for slides and tasks have content themselves. */
export interface TakenIn {}

/** Where a sheet takes something in. */
export interface Included {
  readonly kind: 'included'
  readonly what: TakenIn['inclusion']
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

/** A place in a slide where a drawn diagram goes. */
export interface DiagramUse {
  readonly kind: 'diagram'
  readonly name: string
  /** Alternative text given where it is used; else the diagram's own description serves. */
  readonly alternative?: string
  readonly caption?: string
  /** The same, where it is more than words. */
  readonly inCaption?: Content
  /** How many presses of the slide come before the diagram's first; absent: shown whole. */
  readonly firstStep?: number
  readonly line: number
}

/** A place in a slide where a picture file goes, inlined as a `data:` address. */
export interface ImageUse {
  readonly kind: 'image'
  /** Relative to the kit's root. */
  readonly file: string
  readonly alternative: string
  readonly caption?: string
  /** The same, where it is more than words. */
  readonly inCaption?: Content
  /** It stands inside a line of text or a table cell, not as a figure of its own. */
  readonly inline?: true
  readonly line: number
}

/** What a piece of text cites, each once, in order of first mention. */
export interface Citations {
  readonly claims: readonly string[]
  readonly endnotes: readonly CitedEndnote[]
  readonly terms: readonly string[]
}

/** A cited endnote, with a locator where the author gave one: `[@n25, p. 11]`. */
export interface CitedEndnote {
  readonly number: number
  readonly locator?: string
}

/** The named parts but `answer`, which is read by kind. */
export type PartName =
  | 'goal'
  | 'materials'
  | 'steps'
  | 'source'
  | 'hint'
  | 'debrief'
  | 'misreadings'
  | 'second'
  | 'shorter'
  | 'seated'
  | 'without-projector'

/** What only some editions have. `notes`: what is said, and the plan. `answer`: what is right, and why. */
export type Secret = 'notes' | 'answer'

type SecretOf = typeof SECRET_OF

/** All that is kept back: notes and plan, and of an exercise its parts, its answer and the key that checks it. */
export const SECRET_OF = {
  notes: 'notes',
  plan: 'notes',
  goal: 'notes',
  materials: 'notes',
  // As they are led. What of these three people get is read apart, without citations (`exercise/given.ts`).
  steps: 'notes',
  source: 'notes',
  second: 'notes',
  shorter: 'notes',
  seated: 'notes',
  'without-projector': 'notes',
  hint: 'answer',
  answer: 'answer',
  debrief: 'answer',
  misreadings: 'answer',
} as const satisfies Readonly<Record<PartName | 'notes' | 'plan' | 'answer', Secret>>

/** Only what is made below has it. */
const KEPT = Symbol('kept')

/** Content that carries its secret in its type: what takes `Node` alone cannot get it. */
export interface Concealed<S extends Secret> {
  readonly [KEPT]: true
  readonly kind: 'concealed'
  readonly secret: S
  readonly children: readonly Node<S>[]
}

/** Where what checks an exercise stands in its page. */
export interface KeyPlace<S extends Secret> {
  readonly [KEPT]: true
  readonly kind: 'key'
  readonly secret: S
  readonly key: ExerciseKey<Content<Secret>>
  /** It says so in the page. */
  readonly marked?: true
}

/** Content that not every edition has. */
export function conceal<K extends keyof SecretOf, T extends Secret = never>(
  what: K,
  children: readonly Node<SecretOf[K] | T>[],
): Concealed<SecretOf[K] | T> {
  return { [KEPT]: true, kind: 'concealed', secret: SECRET_OF[what], children }
}

/** The same as content: nothing where there is nothing. */
export const concealed = <K extends keyof SecretOf>(
  what: K,
  children: readonly Node<SecretOf[K]>[],
): Content<SecretOf[K]> => children.length === 0 ? [] : [conceal(what, children)]

/** What checks an exercise, for the pages that have answers. */
export const concealKey = (key: ExerciseKey<Content<Secret>>): Concealed<'answer'> =>
  conceal('answer', [{ [KEPT]: true, kind: 'key', secret: SECRET_OF.answer, key }, '\n'])
