import {
  attribute,
  type Child,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
} from '../compiler/content/node.ts'
import { joinText, mapElements, mapRows, mapText } from '../compiler/content/map-nodes.ts'
import { textOf } from '../compiler/content/walk.ts'
import type { Wording } from '../words/wording.ts'
import { withNumbers } from './keep-numbers.ts'

/** Compounds that read badly in two halves: of the first there would be next to nothing, as of “self-made”. */
const COMPOUNDS = /(?<![\p{L}-])(\p{L}{1,4}-\p{L}+)(?![\p{L}-])/gu
/** Of a word as it is said, the syllables stay together. */
const SYLLABLES = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+)/gu
/** Longer names may break, or the line before them would stay half empty. */
const LONGEST_NAME = 13
/** Of what a line can hold, in large print too. */
const LONGEST = 40

/**
 * Content for paper in which what belongs together stays on one line: “Table 3”, “26 May”, “self-made”, Chinese
 * names, how a word is said. An address ends a line only after a slash.
 */
export function keepTogether<S extends Secret>(content: Content<S>, wording: Wording): Content<S> {
  const parted = mapElements<S>(content, (element) => (isBareAddress(element) ? partAddress(element) : element))
  const joined = mapText<S>(parted,
    (text) => (/[ -]/.test(text) ? wholes(withNumbers(text, wording), COMPOUNDS) : text))
  return mapElements<S>(joined, (element) => {
    if (isShortName(element)) return withAttributes(element, { class: 'whole' })
    return attribute(element, 'class') === 'say' ? { ...element, children: keepSyllables(element.children) } : element
  })
}

/** Does a link say nothing but where it leads? */
const isBareAddress = (element: Element<Secret>): boolean =>
  element.name === 'a' && /^https?:/.test(attribute(element, 'href'))
  && textOf(element.children) === attribute(element, 'href')

/** A line ends only after a slash. */
function partAddress<S extends Secret>(link: Element<S>): Element<S> {
  const parts = attribute(link, 'href').split(/(?<=[^/:]\/)(?=.)/)
  return {
    ...link,
    children: parts.flatMap((part, index): readonly Node<S>[] => [...(index === 0 ? [] : [el('wbr')]), whole(part)]),
  }
}

function isShortName({ name, attributes, children }: Element<Secret>): boolean {
  const [text] = children
  return name === 'span' && attributes['lang'] === 'zh-Hans' && attributes['class'] === undefined
    && typeof text === 'string' && text.length <= LONGEST_NAME
}

function keepSyllables<S extends Secret>(children: Content<S>): Content<S> {
  return children.flatMap((child): Child<S> => (typeof child === 'string' ? wholes(child, SYLLABLES) : child))
}

/** Text in which whatever matches stays on one line. @param found with one group around all of it */
function wholes(text: string, found: RegExp): Node[] {
  return text.split(found).flatMap((part, index) => (part === '' ? [] : [index % 2 === 0 ? part : whole(part)]))
}

/** A piece of text that stays on one line. */
const whole = (text: string): Node => (text.length > LONGEST ? text : el('span', { class: 'whole' }, text))

/**
 * A badge stays with the last word of its sentence, and the next sentence stands apart from it: it says who made the
 * one before. Where no other follows, the badge goes to the next line without the word, which would stand there alone.
 * No line begins with a plus.
 */
export function partBadges<S extends Secret>(content: Content<S>): Content<S> {
  return mapRows(content, (row) => {
    const nodes = joinText(row)
    const parted: Node<S>[] = []
    for (const [index, node] of nodes.entries()) {
      const before = nodes[index - 1]
      if (typeof node === 'string' && isElement(before) && isBadge(before) && /^ (?=\S|$)/.test(node)) {
        const next = node.length > 1 ? undefined : nodes[index + 1]
        // What an identity's attempt is said in begins a line of its own in a cell.
        if (!isElement(next, 'em')) keepLastWord(parted)
        parted.push(el('span', { class: 'after-cites' }, ' '))
        if (node.length > 1) parted.push(node.slice(1))
      } else parted.push(node === ' + ' && isVoice(before) && isVoice(nodes[index + 1]) ? '\u00a0+ ' : node)
    }
    return parted
  })
}

const isBadge = (element: Element<Secret>): boolean =>
  hasClass(element, 'cites') && isElement(element.children.at(-1), 'a')

const isVoice = (node: Node<Secret> | undefined): boolean => isElement(node) && hasClass(node, 'cite-voice')

/** Joins the badge at the end of a row with the word before it. */
function keepLastWord<S extends Secret>(row: Node<S>[]): void {
  const badge = row.at(-1)
  const text = row.at(-2)
  if (badge === undefined || typeof text !== 'string') return
  const at = text.search(/(?<!\S)\S+ $/)
  if (at === -1) return
  const [start, word] = [text.slice(0, at), text.slice(at)]
  row.splice(-2, 2, ...(start === '' ? [] : [start]), el('span', { class: 'whole' }, word, badge))
}
