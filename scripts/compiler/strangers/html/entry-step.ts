import type { OpenLists } from './open-lists.ts'
import { type HtmlTag, isBlock, isTag, wordsIn } from './tags.ts'

/** A block that an entry of a list may hold: the first comes with the entry; what ends on its own line is part of it, so that
 * nothing in it ends the list. @param lead what stands before the words of the entry, as long as it has none
 * @param room before what stands in an entry of Markdown */
export function inEntry(
  opens: string,
  tag: HtmlTag,
  text: string,
  lists: OpenLists,
  lead: string,
  room: string,
): { readonly opens: string; readonly leads: boolean; readonly indent: string } {
  if (lists.depth === 0) return { opens, leads: false, indent: room }
  if (opens !== '.step') return { opens, leads: false, indent: '' }
  if (lead !== '' && /^(?:p|div)$/.test(tag.name)) return { opens: '', leads: true, indent: '' }
  const isPart = text.split(tag.source)[1]?.includes(`</${tag.written}>`) === true
  return { opens, leads: false, indent: isPart ? lists.indent : '' }
}

/** An entry has a mark already, and needs none that is typed. */
export const wordsBehind = (lead: string, words: string): string =>
  words.trim().replace(/[-.] (?:[\u{FDD0}-\u{FDD3}] )?$/u.test(lead) ? /^[•●▪◦‣]\s*/ : '', '')

/** The words of a part of a line. Where a block begins with them a sign is one of them, as in `<li>+ light</li>`.
 * @param before what stands before them in the block @param lead the mark of the entry or heading that they begin */
export function wordsAt(parts: readonly (string | HtmlTag)[], at: number, before: string, lead: string): string {
  const [part, tag] = [parts[at], parts[at - 1]]
  const words = wordsIn(typeof part === 'string' ? part : '', before, at)
  const isFirst = isTag(tag) && tag.kind === 'open' && isBlock(tag) && before.trim() === ''
  if (!isFirst || lead.startsWith('#')) return words
  const said = words.replace(/^\s*(?=(?:[-+>]+|#{1,6}|\*)(?:\s|$))/, '$&\\')
  return lead === '' ? said : said.replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}
