import { mapElements } from '../../content/map-nodes.ts'
import {
  attribute,
  type Content,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
} from '../../content/node.ts'
import { elementsIn, wordsIn } from '../../content/walk.ts'
import type { Slide } from '../../deck-model.ts'
import type { SlideIds } from '../../slide-ids.ts'
import { STEP } from '../../step.ts'
import { Atoms, HOLDS, isSpace } from './pick-blocks.ts'
import { beginsAnew } from './code-cuts.ts'
import { fitsAt, isFigure, SIZES } from './room.ts'

/** More than anybody reads: such a slide stays as it is. */
const MOST = 400

/** The size at which code and the cells of a large table are about 20 px, in percent: where a slide is parted at all, no part
 * needs a smaller one. A row too many may be a little smaller. */
const READ = 82
const TALL = 76

/** A table by itself, or in its frame: one in a column is not parted. */
const isTable = (node: Node<Secret>): boolean =>
  isElement(node) && (node.name === 'table' || node.children.some((child) => isElement(child, 'table')))

/** A slide that no size of type has room for as several, each below the same heading. @param partOf which it is, in words */
export function partOverfull(slide: Slide, ids: SlideIds, partOf: (part: number, count: number) => string): Slide[] {
  const { layout, content } = slide
  const beside = layout === 'split' ? content.find(isFigure) : undefined
  const isParted = layout === 'text' || layout === 'table' || beside !== undefined
  if (!isParted || slide.exerciseId !== undefined) return [slide]
  const head = content.filter((node) =>
    node === beside
    || (isElement(node) && attribute(node, 'id') === `${slide.id}-title`)
    || (typeof node === 'object' && node.kind === 'image' && node.behind !== undefined)
  )
  const foot = content.filter((node) => isElement(node) && hasClass(node, 'footing'))
  const hasRoom = (nodes: Content<Secret>, size: number): boolean =>
    fitsAt({ layout, content: [...head, ...nodes] }, size)
  const body = content.filter((node) => !head.includes(node) && !foot.includes(node))
    .flatMap((node) => (hasRoom([node], SIZES.at(-1) ?? 100) ? [node] : oneBelowAnother(node)))
  // Other programs cut off the rows of a tall table; in smaller type nobody would read them.
  const isTall = body.some((node) => isTable(node) && !hasRoom([node], TALL))
  if (fitsAt(slide, isTall ? READ : SIZES.at(-1) ?? 100)) return [slide]
  const sizes = SIZES.filter((size) => size >= READ)
  const atoms = new Atoms(body, (node) => hasRoom([node], READ))
  // What takes several presses by itself is not counted anew.
  const isCounted = slide.steps === presses(content).length
  if (atoms.count < 2 || atoms.count > MOST || !isCounted) return [slide]
  const cuts = sizes.map((size) => cutsAt(atoms, (nodes) => hasRoom(nodes, size)))
  const fewest = cuts.at(-1)?.length ?? 1
  const chosen = cuts.find(({ length }) => length === fewest) ?? []
  if (chosen.length < 2) return [slide]
  return chosen.map((from, at): Slide => {
    const isLast = at === chosen.length - 1
    const above = atoms.titleAbove(from)
    const own = [...atoms.between(from, chosen[at + 1] ?? Infinity), ...(isLast ? foot : [])]
    const id = at === 0 ? slide.id : ids.take(slide.id)
    // A comma cannot stand behind every title.
    const words = slide.titled ? ` (${partOf(at + 1, chosen.length).replace(/^,\s/, '')})` : ''
    const made = steppedAnew([...titled(head, `${slide.id}-title`, `${id}-title`, words), ...above, ...own],
      at > 0 ? own.find((node) => !isSpace(node)) : undefined)
    // A heading in a column stands on the first alone.
    const isTitled = slide.titled && (at === 0 || head.some((node) => isElement(node)))
    const title = slide.title + words
    const part = { ...slide, id, partOf: slide.id, title, titled: isTitled, ...made, text: wordsIn(made.content) }
    // What is said to all of it is at hand on each.
    const { minutes: _minutes, ...others } = part
    return at === 0 ? part : others
  })
}

/** Columns that no slide of their own has room for in any type, as what stands in them, one below the other. */
function oneBelowAnother(node: Node<Secret>): Content<Secret> {
  if (!isElement(node) || !hasClass(node, 'columns') || node.attributes[STEP] !== undefined) return [node]
  return node.children.flatMap((column) => {
    if (!isElement(column) || !hasClass(column, 'column')) return [column]
    return column.attributes[STEP] === undefined
      ? column.children
      : [{ ...column, attributes: { [STEP]: column.attributes[STEP] } }]
  })
}

/** With which block each slide begins. */
function cutsAt(atoms: Atoms, hasRoom: (nodes: Content<Secret>) => boolean): number[] {
  const starts: number[] = []
  for (let from = 0; from < atoms.count;) {
    starts.push(from)
    // Where no size has room for both, a label stands with what it labels all the same.
    let to = from + 1
    while (to < atoms.count && (hasRoom(atoms.between(from, to + 1)) || isLabelled(atoms, from, to))) to++
    // What has begun just before begins on the next one.
    const begun = to < atoms.count && !atoms.isLabel(to) ? lastLabel(atoms, from, to) : -1
    if (begun > from && to - begun <= begun - from) to = begun
    else if (to < atoms.count) to = beginsAnew(from, to, (at) => atoms.codeLine(at))
    while (to - 1 > from && to < atoms.count && atoms.isLabel(to - 1)) to--
    from = to
  }
  return starts
}

/** Is nothing but labels there so far? */
const isLabelled = (atoms: Atoms, from: number, to: number): boolean => {
  let at = from
  while (at < to && atoms.isLabel(at)) at++
  return at === to
}

function lastLabel(atoms: Atoms, from: number, to: number): number {
  let at = to - 1
  while (at > from && !atoms.isLabel(at)) at--
  return at
}

const titled = (head: Content<Secret>, title: string, id: string, words: string): Node<Secret>[] =>
  mapElements(head, (element) =>
    attribute(element, 'id') === title
      ? { ...withAttributes(element, { id }), children: [...element.children, words] }
      : element)

/** With which presses something appears. */
const presses = (content: Content<Secret>): number[] =>
  [...new Set(elementsIn(content).flatMap((element) => Number(element.attributes[STEP] ?? 0) || []))].sort((a, b) =>
    a - b
  )

/** The press with which the first of what something holds appears. */
function firstStep(node: Node<Secret> | undefined): string | number | boolean | undefined {
  if (!isElement(node)) return undefined
  const own = node.attributes[STEP]
  return own !== undefined || !HOLDS.test(node.name)
    ? own
    : firstStep(node.children.find((child) => isElement(child) && HOLDS.test(child.name)))
}

/** Presses counted from 1. @param early what comes first there with the slide: the press that led to it was for that */
function steppedAnew(content: Content<Secret>, early: Node<Secret> | undefined): Pick<Slide, 'content' | 'steps'> {
  const led = firstStep(early)
  const all = presses(content).filter((one) => one !== Number(led))
  // A block that did nothing but appear holds nothing together any more: its parts have room as any do.
  const open = content.flatMap((node) =>
    isElement(node) && led !== undefined && node.name === 'div' && node.attributes[STEP] === led
      && Object.keys(node.attributes).length === 1
      ? node.children
      : [node]
  )
  const made = mapElements(open, (element) => {
    const given = element.attributes[STEP]
    if (given === undefined) return element
    const at = all.indexOf(Number(given)) + 1
    return withAttributes(element, { [STEP]: at === 0 ? undefined : at })
  })
  return { content: made, steps: all.length }
}
