import { readTags } from './tags.ts'

/** A link that holds elements and no words. */
const WORDLESS = /(?<opens><a\s[^<>]*>)(?<inside>(?:\s|<\/?(?!(?:img|picture|br|a)\b)[a-z][^<>]*>)*)<\/a>/gi
const IS_ICON = /\sclass\s*=\s*["'](?:[\w-]+\s)*?fa[bdlrst]?[\s"']/

/** Where a link holds only an icon, which is left out, its address stands in its place. */
export const withAddressesOfIcons = (text: string): string =>
  text.includes('</a>')
    ? text.replace(WORDLESS, (whole, opens: string, inside: string) => {
      const [tag] = readTags(opens)
      const address = typeof tag === 'object' ? tag.attributes.get('href')?.trim() ?? '' : ''
      const words = wordsOf(address)
      return words === '' || !(inside.includes('<') || IS_ICON.test(opens)) ? whole : `${opens}${words}</a>`
    })
    : text

/** An address as people say it; empty where it leads to no other place. */
function wordsOf(address: string): string {
  const [, said = ''] = /^(?:https?:\/\/(?:www\.)?|mailto:|tel:)(\S+)$/i.exec(address) ?? []
  const short = /^mailto:/i.test(address) ? said.split('?')[0] ?? '' : said.replace(/\/$/, '')
  return short.replace(/[<[\]*_`\\]/g, '\\$&')
}
