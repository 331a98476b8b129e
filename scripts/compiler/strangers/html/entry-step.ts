import type { OpenLists } from './open-lists.ts'
import type { HtmlTag } from './tags.ts'

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
