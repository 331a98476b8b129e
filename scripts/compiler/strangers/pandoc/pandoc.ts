import { parseAttributes } from '../../attributes.ts'
import type { ForeignDeck, Translation } from '../habit.ts'
import { leaveOut } from '../items.ts'
import { optionOf } from '../settings.ts'
import { entryFormulas } from './entry-formulas.ts'
import { headingSteps } from './heading-steps.ts'
import {
  outsideCode,
  outsideFormulas,
  blankAt,
  type DeckLine,
  isBlank,
  lineKinds,
  mapBlocks,
  mapText,
  rewrite,
} from '../line.ts'
import { pandocLists } from './pandoc-lists.ts'
import { quotes } from './quotes.ts'
import { smart } from './smart.ts'
import { strong } from './strong.ts'
import { struck } from './struck.ts'
import type { Told } from '../told/told.ts'

/** What only Pandoc and Quarto write in braces, or behind a fence. */
export const PANDOC_WORDS =
  /\{[^{}]*(?:\.(?:smaller|scrollable|nonincremental|unlisted|r-fit-text|r-stretch|panel-tabset|callout-\w+)\b|\b(?:fig-align|fig-alt|code-line-numbers|background-(?:size|opacity|position|color|image)|auto-animate|layout-ncol)=)|^\s*(?:`{3,}|~{3,})\s*\{=\w+\}/

/** What stands below in Pandoc's own Markdown, in the kit's. */
export const pandocText = (lines: readonly DeckLine[], { deck, told }: Translation): readonly DeckLine[] =>
  quotes(
    mapText(
      strong(
        listed(pandocLists(uncited(captioned(entryFormulas(headingSteps(struck(lines, told))), told), deck, told)),
          deck),
      ),
      (line) => rewrite(line, smart(marked(raise(line.text)))),
    ),
    deck,
  )

/** A key of a work: a name and a year, which no claim of the kit has. */
const WORK = /^[\p{L}_:-]{2,}\d{4}/u
const CITED = /(?<![\p{L}\p{N}@./\\])-?@(?<key>[\p{L}_][\p{L}\p{N}_:.-]*[\p{L}\p{N}])/gu
const LABEL = /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)-/

/** What a deck cites from a bibliography of its own is no claim of the kit's paper: the keys of its works stand there, as
 * do the names of what it refers to. */
function uncited(lines: readonly DeckLine[], deck: ForeignDeck, told: Told): DeckLine[] {
  const ofAll = deck.given.has('bibliography') || deck.given.has('references')
  const isOwn = (key: string): boolean => ofAll || WORK.test(key) || LABEL.test(key)
  return mapText(lines, (line) => {
    if (!line.text.includes('@')) return line
    const plain = (text: string): string =>
      text.replace(CITED, (whole, key: string) => {
        if (!isOwn(key)) return whole
        told.changed(LABEL.test(key)
          ? 'references to figures, tables and the like are shown as their names'
          : 'citations are shown as their keys, and the list of works is missing', line.from)
        return key
      })
    const text = outsideCode(line.text,
      (part) =>
        plain(part.replace(/\[([^[\]]*)\](?![({])/g, (whole, inside: string) => {
          if (!inside.includes('@')) return whole
          const said = plain(inside)
          return said.includes('@') ? whole : `(${said})`
        })))
    return rewrite(line, text)
  })
}

/** `: Caption {#tbl-x}` or `Table: Caption` below a table or above it is the caption's words. */
function captioned(lines: readonly DeckLine[], told: Told): DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.flatMap((line, index): DeckLine | DeckLine[] => {
    const caption = kinds[index] === 'text' && /^(?:[Tt]able)?: +(?<said>\S.*)$/.exec(line.text)?.groups?.['said']
    if (!caption) return line
    const above = lines.slice(Math.max(0, index - 3), index).findLast((one) => !isBlank(one))
    const below = lines.slice(index + 1, index + 4).find((one) => !isBlank(one))
    // Right below words it says what they mean.
    const isAbove = isBlank(lines[index - 1] ?? line) && /^\s*\|/.test(below?.text ?? '')
    if (!isAbove && !/^\s*(?:\||!\[|`{3}\s*$)/.test(above?.text ?? '')) return line
    const said = /\{[^{}]*\}\s*$/.exec(caption)
    for (const item of parseAttributes(said?.[0] ?? '', 0, false)?.items ?? []) {
      if (item.kind !== 'id') leaveOut(item, line, told)
    }
    return [blankAt(line.from), rewrite(line, caption.slice(0, said?.index).trimEnd()), blankAt(line.from)]
  })
}

const QUOTED_ITEM = /^\s*>\s?(?<item>\s*(?:[-*+]|\d+[.)])\s.*)$/

/** A list that is quoted appears entry by entry, `>- First`; it stands where all others do. */
function listed(lines: readonly DeckLine[], { given }: ForeignDeck): DeckLine[] {
  const look = optionOf(given, 'incremental')?.value === true ? 'nonincremental' : 'incremental'
  return mapBlocks(lines, (line, at, kinds) => {
    const end = endOfQuotedList(lines, kinds, at)
    const list = lines.slice(at, end).map((one) => rewrite(one, one.text.replace(/^\s*>\s?|^ {2}(?= {3})/, '')))
    const blank = blankAt(line.from)
    return list.length === 0
      ? undefined
      : { lines: [blank, rewrite(line, `::: ${look}`), ...list, rewrite(line, ':::'), blank], end: end - 1 }
  })
}

/** Behind a quotation that is all list; where it begins, where there is none. */
function endOfQuotedList(lines: readonly DeckLine[], kinds: readonly string[], at: number): number {
  if (!QUOTED_ITEM.test(lines[at]?.text ?? '') || /^\s*>/.test(lines[at - 1]?.text ?? '')) return at
  let end = at
  while (kinds[end] === 'text' && (lines[end]?.text ?? '').trim() !== '') {
    const text = lines[end]?.text ?? ''
    if (!QUOTED_ITEM.test(text) && !/^ {0,3}(?:>|[ \t])[ \t]/.test(text) && text.trim() !== '>') return at
    end++
  }
  return end
}

/** `H~2~O` and `m^2^`, but for code and formulas. */
export const raise = (text: string): string =>
  outsideFormulas(text, (part) =>
    part.replace(/(?<!~)~([^\s~]{1,20})~(?!~)/g, '<sub>$1</sub>').replace(/(?<!\^)\^([^\s^[\]]{1,20})\^/g,
      '<sup>$1</sup>'))

const TAGS: Readonly<Record<string, string>> = { mark: 'mark', underline: 'u', ul: 'u', kbd: 'kbd' }

/** Words that a class marks, as an element of a line. */
const marked = (text: string): string =>
  text.replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\]\{\.(mark|underline|ul|kbd)\}/g, (_, words: string, name: string) => {
    const tag = TAGS[name] ?? ''
    return `<${tag}>${words}</${tag}>`
  })
