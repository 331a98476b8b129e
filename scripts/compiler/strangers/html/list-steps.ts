import type { DeckLine } from '../line.ts'
import { asksForStep } from './asks.ts'
import { elementsIn, type HtmlElement, TagEdits, withAllIn } from './elements.ts'
import type { HtmlTag } from './tags.ts'

/** Entries in an element that comes with a press, as in `<ul><v-click><li>`, come so themselves: a block would end their
 * list. In the first of its lists `<v-clicks>` may stand around all. */
export function steppedEntries(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /<li\b/i.test(text))) return lines
  const edits = new TagEdits()
  const outer = new Set(elementsIn(lines))
  for (const list of withAllIn([...outer])) {
    if (!/^(?:ul|ol|menu)$/.test(list.tag.name)) continue
    for (const { tag, start, end, children, hasWords } of list.children) {
      const isEach = tag.name === 'v-clicks'
      if (!(isEach || asksForStep(tag)) || end === undefined || hasWords || !children.every(isEntry)) continue
      if (isEach && list.children.length === 1 && outer.has(list)) continue
      const depth = isEach ? Number(valueOf(tag, 'depth')) || 1 : 1
      for (const [at, entry] of entriesIn(children, depth).entries()) {
        edits.put(entry.start, (source) =>
          asksForStep(entry.tag) ? source : `${source.slice(0, 3)} ${pressOf(tag, at)}${source.slice(3)}`)
      }
      for (const place of [start, end]) edits.put(place, () => '')
    }
  }
  return edits.in(lines)
}

const isEntry = ({ tag }: HtmlElement): boolean => tag.name === 'li'

/** With those in their lists, down to so many ranks. */
const entriesIn = (entries: readonly HtmlElement[], depth: number): readonly HtmlElement[] =>
  entries.flatMap((entry) => [
    entry,
    ...depth > 1 ? entriesIn(entry.children.flatMap(({ children }) => children.filter(isEntry)), depth - 1) : [],
  ])

const valueOf = ({ attributes }: HtmlTag, key: string): string => attributes.get(key) ?? attributes.get(`:${key}`) ?? ''

/** What says with which press an entry comes. @param at which of those in the element it is */
function pressOf(tag: HtmlTag, at: number): string {
  const { name, attributes } = tag
  const index = attributes.get('data-fragment-index')
  if (index !== undefined) return `v-click data-fragment-index="${index}"`
  const key = [...attributes.keys()].find((one) => /^v-(?:click|after)/.test(one))
  const every = name === 'v-clicks' ? Math.max(1, Number(valueOf(tag, 'every')) || 1) : Infinity
  const said = key === undefined ? valueOf(tag, 'at') : attributes.get(key) ?? ''
  if (/^\d+$/.test(said)) return `v-click="${Number(said) + Math.floor(at / every)}"`
  if (at % every > 0 || name === 'v-after') return 'v-after'
  const when = /^[+-]/.test(said) ? `'${said}'` : said
  return `${key ?? 'v-click'}${when === '' || at > 0 ? '' : `="${when}"`}`
}
