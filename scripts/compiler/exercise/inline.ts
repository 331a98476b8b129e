import MarkdownIt, { type Token } from 'markdown-it'
import { inlineText } from '../cited.ts'
import { spanNotes } from '../rules/spans.ts'
import { termNotes } from '../rules/terms.ts'

/** Some tokens of one line of text. */
export type Inline = readonly Token[]

/** What a reader sees of it, without citations. */
export function textOf(inline: Inline): string {
  const holder = new MarkdownIt.Token('inline', '', 0)
  holder.children = [...inline]
  return inlineText(holder)
}

/** The form in which names are compared: neither quotation marks nor the case of the first letter tell two apart. */
export function sameName(text: string): string {
  const plain = text.normalize('NFC').replace(/\u00AD/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g,
    ' ').trim()
  return plain.slice(0, 1).toLowerCase() + plain.slice(1)
}

/** The form in which written answers are compared; the player makes the same of what people type. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').replace(/\u00AD/g, '').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
    .replace(/ ?\.$/, '')
}

/** For a card, which may become a button and stand in a page twice: no links, citations, pictures or ids. */
export function plainInline(inline: Inline): Token[] {
  return inline
    .filter((token) => !/^(?:link_open|link_close|cites|image)$/.test(token.type) && termNotes.get(token) === undefined)
    .map(withoutId)
}

/** For a reason, which may stand in a page twice: no pictures, no ids. */
export function reasonInline(inline: Inline): Token[] {
  return inline.filter((token) => token.type !== 'image').map(withoutId)
}

function withoutId(token: Token): Token {
  const note = spanNotes.get(token)
  if (note?.attributes.id === undefined) return token
  const copy = copyOf(token)
  const { id: _id, ...attributes } = note.attributes
  spanNotes.set(copy, { ...note, attributes })
  const term = termNotes.get(token)
  if (term !== undefined) termNotes.set(copy, term)
  return copy
}

/** A token of its own with the same type and text. */
export function copyOf(token: Token, content = token.content): Token {
  const copy = new MarkdownIt.Token(token.type, token.tag, token.nesting)
  return Object.assign(copy, { ...token, content })
}

const DASH = /(?:^|\s)—(?=\s|$)/

/** Parts `name — why` at its first dash that stands free; without one, all of it is the name. */
export function splitWhy(inline: Inline): { name: Inline; why: Inline } {
  let depth = 0
  for (const [index, token] of inline.entries()) {
    depth += token.nesting
    const found = depth === 0 && token.type === 'text' ? DASH.exec(token.content) : null
    if (found === null) continue
    const rest = token.content.slice(found.index + found[0].length)
    return {
      name: trimmed([...inline.slice(0, index), copyOf(token, token.content.slice(0, found.index))]),
      why: trimmed([copyOf(token, rest), ...inline.slice(index + 1)]),
    }
  }
  return { name: inline, why: [] }
}

/** The same without blanks and line breaks at its ends. */
export function trimmed(inline: Inline): Inline {
  const kept = [...inline]
  const isBlank = (token: Token | undefined): boolean =>
    token?.type === 'softbreak' || (token?.type === 'text' && token.content.trim() === '')
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.type === 'text') kept[0] = copyOf(first, first.content.trimStart())
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = copyOf(last, last.content.trimEnd())
  return kept
}

/** Takes `[x]` or `[ ]` off the front; `right` is undefined where neither is there. */
export function takeMark(inline: Inline): { right: boolean | undefined; rest: Inline } {
  const [first, ...others] = inline
  const found = first?.type === 'text' ? /^\[([ xX]?)\](?:\s+|$)/.exec(first.content) : null
  if (first === undefined || found === null) return { right: undefined, rest: inline }
  const rest = copyOf(first, first.content.slice(found[0].length))
  return { right: found[1]?.toLowerCase() === 'x', rest: trimmed([rest, ...others]) }
}
