import { type Content, isElement, type Node, type Secret } from './node.ts'
import { breadthIn, SERIF } from './letters.ts'
import { textOf } from './walk.ts'

/** The column that a heading has beside the list that carries its slide, and its type, in px: `lists.css`. */
const [COLUMN, SIZE] = [338, 46]
/** What the mark of an identity takes of it, in px: `slide.css`. */
const MARK = 55

/** Does a list alone below its heading have it above, since a word of the heading has no room beside it, or words
 * stand before it? */
export function standsAbove(content: Content<Secret>, isMarked: boolean): boolean {
  const blocks = content.filter((node) => typeof node !== 'string' || node.trim() !== '')
  const [heading, list] = blocks.slice(-2)
  const isLed = blocks.slice(0, -2).some((node) => isElement(node, 'p'))
  return isElement(heading, 'h2') && (isElement(list, 'ul') || isElement(list, 'ol'))
    && (isLed || isTooBroad(heading, isMarked ? COLUMN - MARK : COLUMN))
}

/** Has a heading a word that is broader than its column? */
const isTooBroad = (heading: Node<Secret>, column: number): boolean =>
  piecesOf(textOf([heading])).some((part) => breadthOf(part) * SIZE > column)

/** The pieces between places where a line may end. */
export const piecesOf = (text: string): readonly string[] =>
  text.split(/[^\S\u00A0]+|(?<=[-–—/\u00AD\u200B])|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)

/** A heading is set a little closer. */
export const breadthOf = (word: string): number => breadthIn(SERIF, word) - word.length / 100
