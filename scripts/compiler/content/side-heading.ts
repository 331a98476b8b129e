import { type Content, isElement, type Node, type Secret } from './node.ts'
import { textOf } from './walk.ts'

/** The column that a heading has beside the list that carries its slide, and its type, in px: `slide.css`. */
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

/** Advances of the characters from the blank to `~`, in thousandths of the size. */
type Advances = readonly number[]

const advances = (text: string): Advances => text.split(' ').map(Number)

/** Of the kit's own faces: the words of a slide, and its headings (`tests/browser/letters.test.ts` measures them). */
export const SANS = advances(
  '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 544 588 571 615 527 494 617 652 263 480 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
)
export const SERIF = advances(
  '217 301 387 545 510 868 707 203 351 351 431 527 288 317 288 346 510 510 510 510 510 510 510 510 510 510 288 288 527 527 527 417 857 653 615 610 687 581 558 657 753 363 370 664 567 872 708 686 579 686 653 512 605 705 651 948 640 618 543 330 346 330 527 514 400 504 579 482 566 500 348 518 595 298 285 557 301 885 596 544 581 555 433 429 333 581 504 757 519 509 449 338 296 338 527',
)

/** What stands for others of its breadth. */
const LIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '0',
  '—': 'W',
  '…': 'W',
  '→': 'W',
  '·': '.',
  '\u00a0': ' ',
  '\u2003': 'M',
}

/** Where a line may end, and what says nothing else. */
const UNSEEN = /[\u00ad\u200b]/gu

/** Breadth of a text without line breaks, in parts of the size. */
export function breadthIn(face: Advances, text: string): number {
  let sum = 0
  for (const character of text.replace(UNSEEN, '')) sum += advanceOf(character, face)
  return sum / 1000
}

function advanceOf(character: string, face: Advances): number {
  const plain = LIKE[character] ?? character.normalize('NFD').slice(0, 1)
  return face[plain.charCodeAt(0) - 32] ?? face[likeOf(plain).charCodeAt(0) - 32] ?? 1000
}

/** Letters of other scripts are about as broad as Latin ones; Han, and whatever else is not known, is a square. */
function likeOf(letter: string): string {
  if (!NEAR.test(letter)) return ''
  const isLarge = letter !== letter.toLowerCase()
  if (/[жмфшщыюω]/iu.test(letter)) return isLarge ? 'M' : 'w'
  return /[іїјι]/u.test(letter) ? 'i' : isLarge ? 'N' : 'n'
}

/** Scripts of letters, their signs, and operators. */
const NEAR = /[\u00a0-\u10ff\u2000-\u20cf\u2200-\u22ff]/u
