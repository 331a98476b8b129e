import { STEP } from '../compiler/step.ts'
import { type Content, type Drawing, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { LABELLED, type LabelledBlock } from './layouts.ts'
import { nestedOnce } from './nested.ts'
import { isBlock, paragraphsIn, PLAIN, type TextLooks } from './paragraphs.ts'
import { ANSWER, answerTable, codesIn, figureBlocks, figuresIn, tableOf, withoutFigures } from './read-objects.ts'
import { type IdentityLook, identityOf, runsOf } from './runs.ts'
import { quotation, raise } from './said-words.ts'
import type { Paragraph, SlideRun } from './text.ts'

/** A table as it is written: cells of runs, the rows of its head first. */
export interface TableBlock {
  readonly kind: 'table'
  readonly headRows: number
  readonly rows: readonly (readonly TableCell[])[]
  /** Of an answer: which of its rows are right, and have a ground of their own. */
  readonly answers?: readonly boolean[]
}

export interface TableCell {
  readonly runs: readonly SlideRun[]
  readonly isHead: boolean
  readonly align?: 'r' | 'ctr'
  /** Above its words, side by side. */
  readonly pictures?: readonly FigureBlock[]
}

/** A diagram, or a picture. */
export interface FigureBlock {
  readonly kind: 'figure'
  /** Of a diagram. */
  readonly name?: string
  readonly drawing?: Drawing
  /** `data:` address of a picture. */
  readonly source?: string
  readonly alternative: string
  readonly caption: readonly SlideRun[]
  /** In the upper right corner of its room, no larger than it is, or at its left; absent: in its middle. */
  readonly stands?: 'corner' | 'left'
}

export interface SlideText {
  readonly kind: 'text'
  readonly role: 'plain' | 'ask' | 'panel' | 'quotation'
  readonly paragraphs: readonly Paragraph[]
  /** Is it one list, and nothing else? */
  readonly isList?: true
  /** Footnotes, and what is small at the foot of its slide. */
  readonly isFooting?: true
  /** Which labelled block it is. */
  readonly block?: LabelledBlock
}

/** Words on a ground of their own: code, what belongs to an identity. */
export interface FramedBlock {
  readonly kind: 'framed'
  readonly paragraphs: readonly Paragraph[]
  /** Tokens. */
  readonly fill: string
  readonly bar: string
}

export interface ColumnsBlock {
  readonly kind: 'columns'
  readonly identity?: IdentityLook
  readonly columns: readonly (readonly SlideBlock[])[]
}

/** A shape that is only path data: the code of an address. */
export interface CodeBlock {
  readonly kind: 'code'
  readonly path: string
  readonly size: number
  readonly alternative: string
}

export type SlideBlock = SlideText | TableBlock | FigureBlock | ColumnsBlock | CodeBlock | FramedBlock

const PANEL: TextLooks = { p: 'panelText', item: 'table', nested: 'small', heading: 'heading' }

/** Whose label `slide-parts.ts` puts there. */
const labels: readonly LabelledBlock[] = ['ask', 'outside', 'caveat']

/** Content as blocks that a slide can hold, each run of text as one. */
export function blocksOf(content: Content<Secret>, voice: TextLooks = PLAIN): SlideBlock[] {
  const blocks: SlideBlock[] = []
  for (const node of content) {
    if (typeof node === 'object' && node.kind === 'concealed') blocks.push(...blocksOf(node.children, voice))
    else if (isBlock(node)) blocks.push(...inStep(node, elementBlocks(node, voice)))
    else {
      const runs = runsOf([node])
      if (runs.length > 0) blocks.push(text([{ look: voice.p, level: 0, runs }]))
    }
  }
  return blocks
}

const text = (paragraphs: readonly Paragraph[], role: SlideText['role'] = 'plain'): SlideText => ({
  kind: 'text',
  role,
  paragraphs,
})

/** What comes at one press, all of it. */
function inStep({ attributes }: Element<Secret>, blocks: readonly SlideBlock[]): readonly SlideBlock[] {
  const step = attributes[STEP]
  if (step === undefined) return blocks
  return blocks.map((block) =>
    block.kind === 'text' || block.kind === 'framed'
      ? { ...block, paragraphs: block.paragraphs.map((one) => ({ step: Number(step), ...one })) }
      : block.kind === 'figure'
      ? { step: Number(step), ...block }
      : block
  )
}

function elementBlocks(element: Element<Secret>, voice: TextLooks): SlideBlock[] {
  const { name, children } = element
  if (name === 'figure') return figureBlocks(element)
  if (name === 'table') return [tableOf(element)]
  if (hasClass(element, ANSWER)) return [answerTable(element)]
  if (hasClass(element, 'columns')) return [columnsOf(element, voice)]
  if (hasClass(element, 'address')) return [...codesIn(element), ...paragraphsAsText(element, voice)]
  if (hasClass(element, 'panel')) {
    const [first, ...rest] = blocksOf(children, PANEL)
    if (first?.kind !== 'text') return blocksOf(children, PANEL)
    return [
      text([
        ...raise(first.paragraphs, rest.length),
        ...rest.flatMap((one) => one.kind === 'text' ? one.paragraphs : []),
      ], 'panel'),
    ]
  }
  if (name === 'pre') {
    return [{ kind: 'framed', fill: 'ground', bar: 'ink-soft', paragraphs: paragraphsIn([element], voice) }]
  }
  if (hasClass(element, 'footing')) {
    return blocksOf(children, { ...voice, p: 'small', item: 'small' }).map(apart).map(asFooting)
  }
  if (name === 'blockquote') return [text(quotation(element), 'quotation')]
  const label = labels.find((one) => hasClass(element, one))
  if (label !== undefined) {
    const asked: TextLooks = label === 'ask' ? { ...voice, p: 'ask' } : { ...voice, p: 'body' }
    const paragraphs = paragraphsIn(children, asked).map((one, index): Paragraph =>
      one.look === 'label'
        ? { ...one, runs: one.runs.map((run) => ({ ...run, colour: LABELLED[label] })) }
        : index === 1
        ? { ...one, before: 4 }
        : one
    )
    const barred = paragraphs.map((one): Paragraph => ({ ...one, bar: LABELLED[label] }))
    return [{ ...text(barred, 'ask'), block: label }].map(apart)
  }
  const identity = name === 'div' ? identityOf(element) : undefined
  if (identity !== undefined) {
    const inside = blocksOf(children, voice)
    const paragraphs = inside.flatMap((block) => block.kind === 'text' ? block.paragraphs : [])
    return inside.every(({ kind }) => kind === 'text')
      ? [{ kind: 'framed', fill: `${identity.colour}-soft`, bar: identity.colour, paragraphs }]
      : inside
  }
  if (name === 'div' || name === 'section' || name === 'aside' || name === 'details') return blocksOf(children, voice)
  if (hasClass(element, 'diagram-text') || name === 'hr') return []
  if (name === 'ul' || name === 'ol') {
    return [...paragraphsAsText(withoutFigures(element), voice), ...figuresIn(element)]
  }
  return paragraphsAsText(element, voice)
}

const asFooting = (block: SlideBlock): SlideBlock => {
  if (block.kind !== 'text') return block
  const { isList: _, ...rest } = block
  return { ...rest, isFooting: true }
}

/** With a gap before it where something stands above. */
const apart = (block: SlideBlock): SlideBlock => {
  if (block.kind !== 'text') return block
  const [first, ...rest] = block.paragraphs
  return first === undefined ? block : { ...block, paragraphs: [{ ...first, before: 26 }, ...rest] }
}

const paragraphsAsText = (element: Element<Secret>, voice: TextLooks): SlideText[] => {
  const paragraphs = paragraphsIn([element], voice)
  const isList = element.name === 'ul' || element.name === 'ol'
  return paragraphs.length === 0 ? [] : [isList ? { ...text(paragraphs), isList } : text(paragraphs)]
}

/** A panel in a column is a box of words; alone on a slide it is a side of it. */
const columnBlocks = (column: Element<Secret>, voice: TextLooks): readonly SlideBlock[] =>
  column.children.flatMap((child): readonly SlideBlock[] => {
    if (!isElement(child) || !hasClass(child, 'panel')) return blocksOf([child], voice)
    const inside = blocksOf(child.children, voice)
    const paragraphs = inside.flatMap((block) => block.kind === 'text' ? block.paragraphs : [])
    return inside.every(({ kind }) => kind === 'text')
      ? inStep(child, [{ kind: 'framed', fill: 'panel', bar: 'panel', paragraphs }])
      : inside
  })

function columnsOf(element: Element<Secret>, voice: TextLooks): ColumnsBlock {
  const identity = identityOf(element)
  const columns = element.children.flatMap((child) =>
    isElement(child) && hasClass(child, 'column') ? [nestedOnce(columnBlocks(child, voice))] : []
  )
  return {
    kind: 'columns',
    columns,
    ...(identity === undefined ? {} : { identity }),
  }
}
