import {
  between,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../../compiler/content/node.ts'
import { joinText, mapElements, trimBreaks } from '../../compiler/content/map-nodes.ts'
import { textOf } from '../../compiler/content/walk.ts'
import type { Wording } from '../../words/wording.ts'

/** A node, with the blanks and line breaks behind it. */
type SaidBlock = readonly [Node<Secret>, ...string[]]

function blocksOf(content: Content<Secret>): SaidBlock[] {
  const blocks: SaidBlock[] = []
  for (const node of content) {
    const last = blocks.at(-1)
    if (typeof node === 'string' && node.trim() === '' && last !== undefined) blocks.splice(-1, 1, [...last, node])
    else blocks.push([node])
  }
  return blocks
}

/** Is it a paragraph whose first words, which are strong, are these? */
function begins([node]: SaidBlock, words: RegExp): boolean {
  const [first] = isElement(node, 'p') ? node.children : []
  return isElement(first, 'strong') && words.test(textOf(first.children))
}

/**
 * Notes as they are used: what is said; below the picture, where there is room, what the room is asked then; and what
 * stands smaller, there or below the rest. Each paragraph begins with its kind.
 */
export function partNotes(
  notes: Content<Secret>,
  { noteKinds }: Wording,
): {
  readonly said: Content<Secret>
  readonly asked: Content<Secret>
  readonly aside: Content<Secret>
  readonly asideBelow: boolean
} {
  const blocks = blocksOf(notes)
  const aside = blocks.filter((one) => begins(one, noteKinds.aside)).flat()
  const words = blocks.filter((one) => !begins(one, noteKinds.aside))
  const start = words.findLastIndex((one) => !begins(one, noteKinds.asked)) + 1
  const [before, ending] = [words.slice(0, start).flat(), words.slice(start).flat()]
  const fits = hasRoom(before, ending)
  const said = fits ? before : words.flat()
  const asked = fits ? ending : []
  return { said: inShort(said), asked, aside, asideBelow: !hasRoom(said, [...asked, ...aside]) }
}

/** Below the picture there is room for words where what is said goes on for longer: characters beside the picture, and
 * how many there to one below it. */
const PICTURE = 420
const FOLD = 2.5
const hasRoom = (said: Content<Secret>, beside: Content<Secret>): boolean =>
  lengthOf(said) > PICTURE + FOLD * lengthOf(beside)
const lengthOf = (content: Content<Secret>): number => textOf(content).trim().length

/** Of the notes to an exercise: what is said before its steps, and after. Opening words, and what has to be ready, come
 * too late below them. */
export function partFirst(
  notes: Content<Secret>,
  { noteKinds }: Wording,
): { readonly first: Content<Secret>; readonly rest: Content<Secret> } {
  const blocks = blocksOf(notes)
  const isFirst = (one: SaidBlock, index: number): boolean =>
    begins(one, noteKinds.ready) || (index === 0 && begins(one, noteKinds.opening))
  return {
    first: blocks.filter(isFirst).flat(),
    rest: inShort(blocks.filter((one, index) => !isFirst(one, index)).flat()),
  }
}

/** Characters after which a paragraph may end, and that are worth one of their own. */
const ENOUGH = 290
const LEAST = 120

/** Between a sentence with the blank behind it, and a capital, a quotation or an element. */
const AFTER_SENTENCE = /(?<=[.?!][”’)]? )(?=[\p{Lu}“])/u
const SENTENCE = /[.?!][”’)]? $/

/** Long paragraphs in several, so that an eye that was up finds its place again. */
const inShort = (content: Content<Secret>): Content<Secret> =>
  mapElements(content, (element) => (element.name === 'p' ? between(shortened(element), '\n') : element))

function shortened(paragraph: Element<Secret>): Element<Secret>[] {
  const pieces = joinText(paragraph.children)
    .flatMap((node): readonly Node<Secret>[] => (typeof node === 'string' ? node.split(AFTER_SENTENCE) : [node]))
  let left = textOf(pieces).length
  let since = 0
  let short: Node<Secret>[] = []
  const parts = [short]
  for (const [index, piece] of pieces.entries()) {
    const { length } = textOf([piece])
    left -= length
    since += length
    short.push(piece)
    if (!mayEnd(piece, pieces[index + 1]) || since < ENOUGH || left < LEAST) continue
    short = []
    parts.push(short)
    since = 0
  }
  return parts.length === 1 ? [paragraph] : parts.map((nodes) => el('p', {}, trimBreaks(nodes)))
}

/** Does a sentence end here? It keeps the badge behind it. */
function mayEnd(piece: Node<Secret>, next: Node<Secret> | undefined): boolean {
  if (typeof piece === 'string') return SENTENCE.test(piece) && !(isElement(next) && hasClass(next, 'cites'))
  return isElement(piece, 'span') && typeof next === 'string' && /^\s+\p{Lu}/u.test(next)
}
