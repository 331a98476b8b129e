import { decode } from '../rules/safe-links.ts'

// As the compiler writes them: text has no bare `<`, values stand in double quotes and have none inside.
const TAG = /<\/?[A-Za-z](?:[^<>"]|"[^"]*")*>/g
const PLACE = /\s(id|href)="(#?)([^"]*)"/g

/**
 * HTML of a slide or handout on another page: its headings further down, no ids, so that nothing is there twice, and
 * links within its old page where `lead` says.
 * @param below how many levels the headings go down
 * @param lead the address for an old id; a link to nowhere (`undefined`) stays as text
 */
export function rehouse(html: string, below: number, lead: (id: string) => string | undefined): string {
  return html.replace(TAG, (tag) =>
    tag
      .replace(/^(<\/?h)([1-6])(?=[\s>])/,
        (_, start: string, level: string) => `${start}${Math.min(6, Number(level) + below)}`)
      .replace(PLACE, (whole, name: string, hash: string, value: string) => {
        if (name === 'id') return ''
        if (hash === '') return whole
        const address = lead(decode(value))
        return address === undefined ? '' : ` href="${address}"`
      }))
}
