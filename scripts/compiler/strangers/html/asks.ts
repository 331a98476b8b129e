import { appears, indexed } from '../fragments.ts'
import type { HtmlTag } from './tags.ts'

export const COLUMNS =
  /\b(?:columns?-?\d*|cols\d?|two-?col(?:umn)?s?|multi-?[cC]ol(?:umn)?s?|grid\d?|row|flex|(?<!-)container|split|side-by-side|twocols?|columns?-container|cards|tiles)\b/

/** Do its children stand side by side? */
export function asksForColumns({ name, attributes }: HtmlTag): boolean {
  if (!/^(?:div|section)$/.test(name)) return false
  const classes = attributes.get('class') ?? ''
  const style = attributes.get('style') ?? ''
  const isOne = /\bflex-col\b/.test(classes) || (/\bgrid-cols-1\b/.test(classes) && !/:grid-cols-[2-9]/.test(classes))
  if (isOne || isOneColumn(classes, style) || STACKS.test(style)) return false
  return COLUMNS.test(classes) || /\bgrid-cols-\d/.test(classes) || styledAsColumns(style)
}

/** A grid has one column, unless something says how many, or that what it holds goes on in that direction. A class alone
 * may be of a sheet that is not at hand, unless others beside it are of Tailwind, too. */
const isOneColumn = (classes: string, style: string): boolean =>
  (styledAsOneColumn(style) || (/(?:^|\s)grid(?=\s)/.test(classes) && UTILITY.test(classes)))
  && !/\bcols?-|\bgrid-(?:cols|flow-col|areas)/.test(classes) && !GIVES_COLUMNS.test(style)
  && !COLUMNS.test(classes.replace(/(?<!\S)(?:grid(?:-\S+)?|container)(?!\S)/g, ''))

/** Classes of Tailwind beside `grid`. */
const UTILITY =
  /(?:^|\s)(?:(?:grid-rows|place-(?:items|content)|(?:justify|items)-\w+)|(?:gap(?:-[xy])?|[mp][trblxy]?)-\d)/

/** What makes several columns of a grid, by its style. */
const GIVES_COLUMNS =
  /grid-template-(?:columns|areas)|grid-template\s*:|(?:^|[;\s])grid\s*:|grid-auto-flow\s*:\s*column/

/** Does its `style` set one below the other what it holds? */
export const styledAsOneColumn = (style: string): boolean =>
  /^(?:(?!display\s*:).)*display\s*:\s*(?:inline-)?grid\b/.test(style) && !GIVES_COLUMNS.test(style)

/** One below the other. */
const STACKS = /flex-direction\s*:\s*column|^(?!.*grid-template-columns).*grid-template-rows/

/** Does its `style` set side by side what it holds? */
export const styledAsColumns = (style: string): boolean =>
  /display\s*:\s*(?:flex|grid)|column-count/.test(style) && !STACKS.test(style) && !styledAsOneColumn(style)

/** Does it appear with a press? What does so at none is there from the start. */
export const asksForStep = ({ name, attributes }: HtmlTag): boolean =>
  appears(attributes.get('class') ?? '')
  || ((name === 'v-click' || name === 'v-after') && !attributes.has('hide')
    && (attributes.get('at') ?? attributes.get(':at')) !== '0')
  || [...attributes.keys()].some((key) => /^v-(?:click|after)(?!.*hide)/.test(key))

/** What makes a step of an element, with the index that it says. */
export const asIndexed = (written: string, { attributes }: HtmlTag): string =>
  indexed(written, attributes.get('data-fragment-index') ?? '')

/** Does it come by an index, or do lines of its code stand out by one? */
export const hasIndex = (tag: HtmlTag): boolean =>
  (asksForStep(tag) || (tag.name === 'code' && tag.attributes.get('data-line-numbers')?.includes('|') === true))
  && /^\d+$/.test(tag.attributes.get('data-fragment-index') ?? '')

/** What stands around it. */
interface BlockParent {
  /** Where its children stand side by side. */
  readonly grid: object | undefined
  /** Do its children lie on one another? */
  readonly stack: boolean
}

/** Marks a box that is one here, too (`boxed-lists.ts`). */
export const BOXED = 'of-box'

/** The block of the dialect that an element becomes; empty where it becomes none. */
export function blockOf(tag: HtmlTag, parent: BlockParent | undefined): string {
  const { name, attributes } = tag
  const classes = attributes.get('class') ?? ''
  if (name === 'v-clicks') {
    const depth = attributes.get('depth') ?? attributes.get(':depth') ?? ''
    return `.incremental depth=${/^[1-9]$/.test(depth) ? depth : 1}`
  }
  if (name === 'v-switch') return '.r-stack .in-turn'
  if (/\br-stack\b/.test(classes)) return '.r-stack'
  if (/\br-hstack\b/.test(classes)) return '.r-hstack'
  if (parent?.stack === true && /^(?:div|section|figure|p|template)$/.test(name)) {
    return asksForStep(tag) ? '.step' : '.r-vstack'
  }
  if (asksForStep(tag) && name !== 'li') return '.step'
  if (/\bnotes\b/.test(classes)) return '.notes'
  if (classes.includes(BOXED)) return '.aside'
  if (
    /\b(?:foot|footnote|footer|citation|caption|source|abs-b[lr])\b/.test(classes) || name === 'footer'
    || name === 'figcaption'
  ) return '.foot'
  if (parent?.grid !== undefined && /^(?:div|p|section|article|aside|figure|v-click|v-after)$/.test(name)) {
    return '.column'
  }
  return asksForColumns(tag) ? '.columns' : ''
}
