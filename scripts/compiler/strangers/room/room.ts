import {
  attribute,
  type Content,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../../content/node.ts'
import { breadthIn, linesIn, SANS, SERIF } from '../../content/letters.ts'
import { elementsIn, textOf } from '../../content/walk.ts'
import type { SlideFor } from '../../deck-model.ts'
import { BROAD_CODE, CODE, columnCodeOf, columnsIn, sizeIn, WIDTH, wordsWidth } from './column-code.ts'
import { STEP } from '../../step.ts'
import { FIGURE, figureHeight } from './figure-height.ts'

/** How much smaller than the kit's own the type of a slide may be, in percent: other programs set less large. */
export const SIZES = [100, 94, 88, 82, 76, 70, 64, 58, 52]

/** What a slide has for its words, in px of the canvas, besides {@link WIDTH}: `slide.css`. */
const HEIGHT = 580

/** How broad words are beside a figure: `diagram.css`. */
const SPLIT = 604

/** In percent, so that all of a slide can be seen; `undefined` where its layout sees to that. Reckoned, not measured: no
 * browser has laid it out yet. */
export function tightnessOf(slide: Pick<SlideFor<Secret>, 'layout' | 'content'>): number | undefined {
  const size = SIZES.find((one) => fitsAt(slide, one)) ?? SIZES.at(-1)
  return slide.layout === 'cover' ? (size === 100 ? undefined : size) : LAID.test(slide.layout) ? size : undefined
}

const LAID = /^(?:text|table|split|diagram|quotation)$/

/** Has all of a slide room at this size? */
export function fitsAt({ layout, content }: Pick<SlideFor<Secret>, 'layout' | 'content'>, size: number): boolean {
  if (layout === 'cover') return coverHeight(content, size / 100) <= HEIGHT - 8
  if (layout === 'quotation') return quotationHeight(content, size / 100) <= HEIGHT
  const beside = layout === 'split' ? content.find(isFigure) : undefined
  if (beside !== undefined) {
    return heightOf(content.filter((node) => node !== beside), SPLIT, size / 100, false) <= HEIGHT
  }
  if (!LAID.test(layout)) return true
  const isFree = !content.some((node) => typeof node === 'object' && node.kind === 'image' && node.behind !== undefined)
  return heightOf(content, wordsWidth(content), size / 100, isFree) <= HEIGHT
}

/** A cover's title and what stands below it, beside its band: `covers.css`. */
const coverHeight = (content: Content<Secret>, scale: number): number =>
  stack(content, 804, 24 * scale, (node, width) =>
    isElement(node, 'h1')
      ? lines(textIn(node), width, 88 * scale) * 92 * scale
      : blockHeight(node, width, scale, 28))

/** The words of somebody else alone, large: `statements.css`. */
const quotationHeight = (content: Content<Secret>, scale: number): number =>
  stack(content, WIDTH - 56, 24 * scale, (node, width) =>
    isElement(node, 'blockquote')
      ? stack(node.children, width, 0, (child) => linesIn(SERIF, textIn(child), width / (68 * scale)) * 82 * scale)
      : blockHeight(node, width, scale * 0.6, CODE))

/** A picture or drawing that stands by itself. */
export const isFigure = (node: Node<Secret>): boolean =>
  typeof node === 'object'
  && (node.kind === 'diagram' || (node.kind === 'image' && node.inline !== true && node.behind === undefined))

const isSpace = (node: Node<Secret>): boolean =>
  typeof node === 'string'
    ? node.trim() === ''
    : typeof node === 'object' && node.kind === 'image' && node.behind !== undefined

/** @param isFree does no picture stand behind the words? */
function heightOf(content: Content<Secret>, width: number, scale: number, isFree: boolean): number {
  const blocks = content.filter((node) => !isSpace(node))
  const [heading, only] = blocks
  const isLedger = (node: Node<Secret> | undefined): boolean =>
    isElement(node) && /^[uo]l$/.test(node.name) && attribute(node, 'class') === ''
  // A list alone below its heading is in larger type, unless it is long.
  const large = isFree && blocks.length === 2 && isElement(heading, 'h2') && isElement(only) && !isLong(only)
    ? only
    : undefined
  const most = width < WIDTH ? CODE : BROAD_CODE
  const code = Math.min(most, (sizeIn(content, width, most) ?? most) / scale)
  return stack(blocks, width, 24 * scale, (node) =>
    isElement(node) && isLedger(node)
      ? ledger(node, width, (node === large ? 36 : 32) * scale, scale)
      : blockHeight(node, width, scale, code))
}

function stack(
  blocks: readonly Node<Secret>[],
  width: number,
  gap: number,
  height: (node: Node<Secret>, width: number) => number,
): number {
  const heights = blocks.filter((node) => !isSpace(node)).map((node) => height(node, width))
  return heights.reduce((sum, one) => sum + one, 0) + gap * Math.max(0, heights.length - 1)
}

/** @param code size of the type of code */
function blockHeight(node: Node<Secret>, width: number, scale: number, code: number): number {
  if (typeof node === 'string') return lines(node, width, 32 * scale) * 42 * scale
  if (!isElement(node)) return figureHeight(node)
  const { name, children } = node
  const inside = (gap: number, breadth = width): number =>
    stack(children, breadth, gap, (child) => blockHeight(child, breadth, scale, code))
  if (name === 'h1') return linesIn(SERIF, textIn(node), width / (68 * scale * BOLD)) * 75 * scale + 4 * scale
  if (name === 'h2') return lines(textIn(node), width, 46 * scale) * 53 * scale + 4 * scale
  if (/^h[3-6]$/.test(name)) return lines(textIn(node), width, 36 * scale) * 41 * scale
  if (name === 'p') return paragraph(node, width, 32 * scale)
  if (/^[uo]l$/.test(name)) return entries(node, width, 32 * scale, 24 * scale, scale)
  if (name === 'table') return table(node, width, scale)
  if (name === 'pre') {
    const most = Math.floor((width - 30) / (code * scale * 0.6))
    const rows = textOf(children).replace(/\n$/, '').split('\n').reduce(
      (sum, row) => sum + Math.max(1, Math.ceil(row.length / most)),
      0,
    )
    return rows * code * scale * 1.4 + 28
  }
  if (name === 'blockquote') return inside(24 * scale, width - 32) * 1.15
  if (hasClass(node, 'columns')) return columns(node, width, scale)
  if (hasClass(node, 'formula')) return formula(node, scale) + cutAt(node, width, 32 * scale)
  if (name === 'figure') return FIGURE
  return children.some((child) => isElement(child) && BLOCK.test(child.name))
    ? inside((attribute(node, STEP) === '' ? 24 : 14) * scale)
    : paragraph(node, width, 32 * scale)
}

const BLOCK = /^(?:p|div|[uo]l|table|pre|blockquote|h[1-6]|figure)$/

/** A formula stands on one line, or is cut. */
function cutAt(node: Element<Secret>, width: number, size: number): number {
  const isCut = elementsIn([node]).some((one) => one.name === 'math' && mathBreadth(one, size * 1.35) > width)
  return isCut ? HEIGHT : 0
}

/** What stands above something else takes no breadth beside it. */
function mathBreadth(node: Node<Secret>, size: number): number {
  if (typeof node === 'string') return breadthOf(node.trim(), size) + (/[=+<>≤≥∑∫−]/.test(node) ? size * 0.5 : 0)
  if (!isElement(node)) return 0
  const parts = node.children.map((child) => mathBreadth(child, size))
  if (/^m(?:frac|over|under|underover)$/.test(node.name)) return Math.max(0, ...parts)
  if (node.name === 'mtable') return Math.max(0, ...parts) + size
  if (/^m(?:sub|sup|subsup)$/.test(node.name)) return (parts[0] ?? 0) + Math.max(0, ...parts.slice(1)) * 0.72
  return parts.reduce((sum, one) => sum + one, 0)
}

function paragraph(node: Element<Secret>, width: number, size: number): number {
  const formulas = elementsIn([node]).filter((one) => one.name === 'math' && attribute(one, 'display') === 'block')
  const tall = formulas.reduce((sum, one) => sum + size * (1.2 + 3.2 * Math.max(0, fractionsIn(one) - 1)), 0)
  const fractions = fractionsIn(node) * size * 0.6
  return lines(textIn(node), width, size) * size * 1.3 + tall + fractions + cutAt(node, width, size)
}

/** How many fractions stand in one another. */
const fractionsIn = (node: Node<Secret>): number =>
  isElement(node) ? Math.max(0, ...node.children.map(fractionsIn)) + (node.name === 'mfrac' ? 1 : 0) : 0

const formula = (node: Element<Secret>, scale: number): number => {
  const names = elementsIn([node]).map(({ name }) => name)
  const rows = names.filter((name) => name === 'mtr').length
  const depth = fractionsIn(node)
  const tall = depth > 0 ? 3.2 * depth - 1 : names.includes('munderover') ? 2.2 : 1.4
  return (Math.max(tall, rows * 1.5) * 32 + 16) * scale
}

/** The list that carries a slide, ruled like a ledger; the entries of a long one are closer. */
function ledger(list: Element<Secret>, width: number, size: number, scale: number): number {
  const gap = (isLong(list) ? 14 : 28) * scale
  return entries(list, width, size, 1 + gap, scale) + gap
}

/** `li:nth-child(10)` in `brought.css`. */
const isLong = (list: Element<Secret>): boolean => list.children.filter((child) => isElement(child, 'li')).length >= 10

function entries(list: Element<Secret>, width: number, size: number, gap: number, scale: number): number {
  return stack(list.children, width - 50, gap, (item, breadth) => {
    if (!isElement(item)) return 0
    const isBlock = (child: Node<Secret>): boolean => isFigure(child) || (isElement(child) && BLOCK.test(child.name))
    const own = item.children.filter((child) => !isBlock(child))
    const nested = item.children.filter(isBlock)
    const words = textOf(own).trim() === '' ? 0 : paragraph({ ...item, children: own }, breadth, size)
    return words + nested.reduce<number>((sum, child) =>
      sum + (isElement(child) && /^[uo]l$/.test(child.name)
        ? 8 * scale + entries(child, breadth, 28 * scale, 24 * scale, scale)
        : isElement(child, 'p')
        ? paragraph(child, breadth, size)
        : blockHeight(child, breadth, scale, 28)), 0)
  })
}

function columns(node: Element<Secret>, width: number, scale: number): number {
  const code = Math.min(CODE, (columnCodeOf([node], width) ?? CODE) / scale)
  const all = columnsIn(node, width)
  // One row of a wall of pictures, which are small.
  if (
    all.length > 4
    && all.every(({ part }) => isElement(part) && part.children.every((one) => isSpace(one) || isFigure(one)))
  ) {
    return FIGURE / 2
  }
  return Math.max(0, ...all.map(({ part, breadth }) =>
    isElement(part)
      ? stack(part.children, breadth, 14 * scale, (child) => blockHeight(child, breadth, scale, code))
      : blockHeight(part, breadth, scale, code)
  ))
}

function table(node: Element<Secret>, width: number, scale: number): number {
  const rows = elementsIn([node]).filter(({ name }) => name === 'tr')
  const cells = rows.map((row) => row.children.filter((cell): cell is Element<Secret> => isElement(cell)))
  const count = Math.max(1, ...cells.map(({ length }) => length))
  const size = (rows.length < 5 && count < 4 ? 28 : count < 3 ? 28 : 24) * scale
  const most = Array.from({ length: count },
    (_, at) => Math.max(1, ...cells.map((row) => breadthOf(textIn(row[at]), size))))
  const room = width - 28 * (count - 1)
  const wanted = most.reduce((sum, one) => sum + one, 0)
  // What is short keeps its breadth, the rest is shared.
  const even = room / count
  const short = most.filter((one) => one <= even).reduce((sum, one) => sum + one, 0)
  const long = wanted - short
  return cells.reduce((sum, row) =>
    sum + 1 + 16 * scale + size * 1.3 * Math.max(1, ...row.map((cell, at) => {
        const own = most[at] ?? 1
        return lines(textIn(cell), wanted <= room || own <= even ? own * 1.04 + 1 : (room - short) * own / long, size)
      })), 0)
}

/** Text as it stands in lines, those that end by themselves included. */
const textIn = (node: Node<Secret> | undefined): string =>
  node === undefined
    ? ''
    : typeof node === 'string'
    ? node.replace(/\n/g, ' ')
    : isElement(node)
    ? node.name === 'br'
      ? '\n'
      // Code in a line is broader, and stands in a frame.
      : node.name === 'code'
      ? `${textOf(node.children).replace(/\S/g, 'n').replace(/\s/g, 'i ')}mm`
      : node.children.map(textIn).join('')
    : ''

/** Bold words are a little broader. */
const lines = (text: string, width: number, size: number): number => linesIn(SANS, text, width / (size * BOLD))

const breadthOf = (text: string, size: number): number => breadthIn(SANS, text) * size

const BOLD = 1.02
