import {
  attribute,
  type Content,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../../content/node.ts'
import { elementsIn, textOf } from '../../content/walk.ts'

/** How broad the words of a slide are, in px of the canvas: `slide.css`. */
export const WIDTH = 1136
/** Size of the type of code in a column, and elsewhere: `code.css`; and the least that can be read. */
export const CODE = 22
export const BROAD_CODE = 28
const LEAST = 16

/** How broad the words of a slide are: beside a picture at its side, what that leaves. */
export function wordsWidth(content: Content<Secret>): number {
  const beside = content.find((node) =>
    typeof node === 'object' && node.kind === 'image' && node.behind?.side !== undefined
  )
  if (typeof beside !== 'object' || beside.kind !== 'image') return WIDTH
  return 1280 * (1 - Math.min(Number.parseInt(beside.width ?? '50', 10), 90) / 100) - 128
}

/** The parts that stand side by side, and how broad each is. */
export function columnsIn(node: Element<Secret>, width: number): { part: Node<Secret>; breadth: number }[] {
  const parts = node.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const shares = attribute(node, 'data-columns').split(' ').map(Number).filter((share) => share > 0)
  const all = shares.reduce((sum, share) => sum + share, 0)
  return parts.map((part, at) => {
    const share = shares.length === parts.length ? (shares[at] ?? 1) / all : 1 / parts.length
    return { part, breadth: (width - 48 * (parts.length - 1)) * share }
  })
}

/** The size at which no line of code is broken that has room there at all; `undefined` where all have it. */
export function codeSizeOf(content: Content<Secret>): number | undefined {
  const whole = wordsWidth(content)
  const most = whole < WIDTH ? CODE : BROAD_CODE
  const [narrow, broad] = [columnCodeOf(content, whole), sizeIn(content, whole, most)]
  return narrow === undefined ? broad : Math.min(narrow, broad ?? narrow)
}

/** The same of what stands in columns alone. */
export function columnCodeOf(content: Content<Secret>, width = WIDTH): number | undefined {
  const sizes = elementsIn(content).filter((node) => hasClass(node, 'columns')).flatMap((node) =>
    columnsIn(node, width).flatMap(({ part, breadth }) => sizeIn([part], breadth, CODE) ?? [])
  )
  return sizes.length === 0 ? undefined : Math.min(...sizes)
}

/** The same of what stands in none. */
export function sizeIn(content: Content<Secret>, width: number, most: number): number | undefined {
  const size = Math.min(most, ...fitsIn(content, width).filter((one) => one >= LEAST))
  return size < most ? size : undefined
}

/** Of each line of code that stands in no columns, the size at which it has room. */
const fitsIn = (content: Content<Secret>, width: number): number[] =>
  codeIn(content).flatMap(({ code, depth }) => sizesOf(code, width - 34 - depth * ENTRY))

/** Is a line of code so long that it is broken at this size, and would be at the least? */
export function breaksCode(content: Content<Secret>, size: number): boolean {
  const width = wordsWidth(content)
  const inColumns = elementsIn(content).filter((node) => hasClass(node, 'columns')).flatMap((node) =>
    columnsIn(node, width).flatMap(({ part, breadth }) => fitsIn([part], breadth))
  )
  return [...fitsIn(content, width), ...inColumns].some((one) => one < Math.min(LEAST, size))
}

/** How much narrower each entry makes what stands in it. */
const ENTRY = 46

/** Code that stands in no columns, each with in how many entries it stands. */
const codeIn = (content: Content<Secret>, depth = 0): { code: Element<Secret>; depth: number }[] =>
  content.flatMap((node) =>
    !isElement(node) || hasClass(node, 'columns')
      ? []
      : node.name === 'pre'
      ? [{ code: node, depth }]
      : codeIn(node.children, depth + (node.name === 'li' ? 1 : 0))
  )

/** Of each line, the size at which it fills its place. */
function sizesOf(code: Element<Secret>, breadth: number): number[] {
  const edge = elementsIn([code]).some((node) => hasClass(node, 'code-line')) ? 0.65 : 0
  return textOf([code]).split('\n').map((line) => Math.floor(breadth / (edge + breadthOf(line))))
}

/** In parts of the size: all letters are as broad, Chinese ones a square. */
const breadthOf = (line: string): number =>
  [...line.trimEnd().replaceAll('\t', '  ')].reduce(
    (sum, letter) => sum + (/[\p{Script=Han}\u3000-\u30ff\uac00-\ud7af\uff00-\uff60]/u.test(letter) ? 1 : 0.6),
    0,
  )
