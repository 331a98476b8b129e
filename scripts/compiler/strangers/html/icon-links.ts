import { type DeckLine, mapText, outsideCode, rewrite, mapBlocks } from '../line.ts'
import type { Told } from '../told/told.ts'
import { type HtmlTag, isTag, readTags } from './tags.ts'

/** A link that holds elements and no words. */
const WORDLESS =
  /(?<opens><a\s[^<>]*>)(?<inside>(?:\s|<\/?(?!(?:img|picture|br|a|video|audio|source|iframe|object|embed)\b)[a-z][^<>]*>)*)<\/a>/gi
const IN_BRACKETS = /(?<!!)\[(?<inside>\s?<[^[\]]*)\]\((?<address>[^\s()<>]+)/g
const IS_ICON = /\sclass\s*=\s*["'](?:[\w-]+\s)*?fa[bdlrst]?[\s"']/

/** Where a link holds only an icon, on one line or several, which is left out, its address stands in its place. */
export const iconLinks = (lines: readonly DeckLine[], told: Told): readonly DeckLine[] =>
  lines.some(({ text }) => /<a\s|>\s?\]\(/i.test(text))
    ? mapText(joined(lines), (line) => {
      const said = rewrite(line, outsideCode(line.text, (text) => ofMarkdown(ofHtml(text))))
      if (said !== line) told.leftOut('icons', line.from)
      return said
    })
    : lines

const ofHtml = (text: string): string =>
  text.includes('</a>')
    ? text.replace(WORDLESS, (whole, opens: string, inside: string) => {
      const [tag] = readTags(opens)
      const address = isTag(tag) ? tag.attributes.get('href')?.trim() ?? '' : ''
      const words = wordsOf(address)
      return words === '' || !(inside.includes('<') || IS_ICON.test(opens)) ? whole : `${opens}${words}</a>`
    })
    : text

const ofMarkdown = (text: string): string =>
  text.replace(IN_BRACKETS, (whole, inside: string, address: string) => {
    const words = wordsOf(address)
    return words === '' || !readTags(inside).every(isWordless) ? whole : `[${words}](${address}`
  })

/** An address as people say it; empty where it leads to no other place. */
function wordsOf(address: string): string {
  const [, said = ''] = /^(?:https?:\/\/(?:www\.)?|mailto:|tel:)(\S+)$/i.exec(address) ?? []
  const short = /^mailto:/i.test(address) ? said.split('?')[0] ?? '' : said.replace(/\/$/, '')
  return short.replace(/[<[\]*_`\\]/g, '\\$&')
}

const isWordless = (part: string | HtmlTag): boolean =>
  isTag(part) ? !/^(?:img|picture|br|a|video|audio|source|iframe|object|embed)$/.test(part.name) : part.trim() === ''

/** Longer than any link around an icon, so that one that never ends costs no more than this. */
const LONGEST = 12

/** A link over several lines that holds elements and no words stands on one. */
function joined(lines: readonly DeckLine[]): readonly DeckLine[] {
  return mapBlocks(lines, (line, at) => {
    const held = opensWordless(line) ? lines.slice(at, at + LONGEST) : []
    const end = held.findIndex(({ text }, index) => index > 0 && /<\/a>/i.test(text))
    const link = held.slice(0, end + 1).map(({ text }, index) => (index === 0 ? text.trimEnd() : text.trim())).join('')
    return end > 0 && link.search(WORDLESS) >= 0 ? { lines: [rewrite(line, link)], end: at + end } : undefined
  })
}

/** Does a line end in a link, around nothing yet but elements? */
function opensWordless({ text }: DeckLine): boolean {
  if (!/<a\s/i.test(text)) return false
  const parts = readTags(text)
  const start = parts.findLastIndex((part) => isTag(part) && part.name === 'a')
  const opening = parts[start]
  return isTag(opening) && opening.kind === 'open' && parts.slice(start + 1).every(isWordless)
}
