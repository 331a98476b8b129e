import { type Content, isElement, type Node, type Secret } from './node.ts'
import { textOf } from './walk.ts'

/** The column that a heading has beside the list that carries its slide, and its type, in px: `lists.css`. */
const [COLUMN, SIZE] = [338, 46]
/** What the mark of an identity takes of it, in px: `slide.css`. */
const MARK = 55

/** Breadths of letters in hundredths of the size, in the kit's serif: what is in no group has the last. */
const BREADTHS: readonly (readonly [letters: RegExp, breadth: number])[] = [
  [/[!il|,.:;j'’]/, 29],
  [/[()IJ/\\ft-]/, 35],
  [/[?scrz*"“”]/, 46],
  [/[aevy\d]/, 50],
  [/[Mm@%—]/, 88],
  [/[W]/, 94],
  [/[Hw]/, 76],
  [/[ADGKNOQRUVX&]/, 69],
  [/[BCTYhn]/, 60],
  [/./, 57],
]

/** Does a list alone below its heading have it above, since a word of the heading has no room beside it? */
export function standsAbove(content: Content<Secret>, isMarked: boolean): boolean {
  const [heading, list] = content.filter((node) => typeof node !== 'string' || node.trim() !== '').slice(-2)
  return isElement(heading, 'h2') && (isElement(list, 'ul') || isElement(list, 'ol'))
    && isTooBroad(heading, isMarked ? COLUMN - MARK : COLUMN)
}

/** Has a heading a word that is broader than its column? */
const isTooBroad = (heading: Node<Secret>, column: number): boolean =>
  piecesOf(textOf([heading])).some((part) => breadthOf(part) * SIZE > column * 100)

/** The pieces between places where a line may end. */
export const piecesOf = (text: string): readonly string[] =>
  text.split(/[^\S\u00A0]+|(?<=[-–—/\u00AD\u200B])|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)

const breadthOf = (word: string): number =>
  [...word.normalize('NFD').replace(/[\p{M}\u00AD\u200B]/gu, '')].reduce(
    // A heading is set a little closer.
    (sum, letter) => sum + (BREADTHS.find(([letters]) => letters.test(letter))?.[1] ?? 57) - 1,
    0,
  )
