import type { Translation } from '../habit.ts'
import { blankAt, type DeckLine, fenceStarts, rewrite } from '../line.ts'
import { oncePerDeck } from '../once-per-deck.ts'
import { attributesIn } from './reveal-elements.ts'

const OPENS = /^\s*<section\b(?=[^<>]*\bdata-markdown\b)[^<>]*>\s*/
const TEMPLATE =
  /^\s*<(?<name>script|textarea)\b[^<>]*\b(?:type=["']?text\/(?:template|x-markdown)\b|data-template\b)[^<>]*>/
const LONGEST = 12

/** Where the HTML begins and ends that opens at a line and has Markdown in it. In a fence it is shown. */
function openingAt(lines: readonly DeckLine[], at: number): { readonly tag: string; readonly end: number } | undefined {
  if (!/^\s*<section\b/.test(lines[at]?.text ?? '')) return undefined
  let text = ''
  for (let end = at; end < Math.min(lines.length, at + LONGEST); end++) {
    text += `${lines[end]?.text ?? ''} `
    if (text.includes('>')) return OPENS.test(text) ? { tag: text, end } : undefined
  }
  return undefined
}

/** What the HTML says of the Markdown that stands in it, by the names of its attributes. */
export const wrapperOf = oncePerDeck((deck): ReadonlyMap<string, string> | undefined => {
  if (!deck.lines.some(({ text }) => /^\s*<section\b/.test(text))) return undefined
  const starts = fenceStarts(deck.lines)
  const at = deck.lines.findIndex((_, index) => starts[index] === -1 && openingAt(deck.lines, index) !== undefined)
  const opening = openingAt(deck.lines, at)
  return opening && new Map(attributesIn(opening.tag).map(({ name, value }) => [name, value]))
})

const TAKEN = /^data-(?:separator(?:-vertical|-notes)?|vertical|notes|markdown)$/

/** A deck that stands in a page of HTML, without what stands around its Markdown: each `<section>` begins a slide. */
export function unwrapped(lines: readonly DeckLine[], { deck, told }: Translation): readonly DeckLine[] {
  if (wrapperOf(deck) === undefined) return lines
  const made: DeckLine[] = []
  const starts = fenceStarts(lines)
  let isOpen = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const opening = starts[at] === -1 ? openingAt(lines, at) : undefined
    if (opening !== undefined) {
      for (const { name } of attributesIn(opening.tag)) if (!TAKEN.test(name)) told.leftOut(name, line.from)
      if (made.some(({ text }) => text.trim() !== '')) made.push(blankAt(line.from), rewrite(line, '---'))
      made.push(blankAt(line.from))
      at = opening.end
      isOpen = true
    } else if (!isOpen || starts[at] !== -1) made.push(line)
    else if (TEMPLATE.test(line.text)) made.push(rewrite(line, line.text.replace(TEMPLATE, '')))
    else if (/^\s*(?:<\/(?:script|textarea|section)>\s*)+$/.test(line.text)) made.push(blankAt(line.from))
    else made.push(line)
  }
  return made
}
