import { textToHtml } from '../../escape.ts'
import { minutesText } from '../../exercise/presenter.ts'
import type { GuideItem } from '../../session/guide.ts'
import { sayHow, sayMinute } from '../../session/needs.ts'

/**
 * The head of an item or its answer: when, what, how long, how, whether it may be left out. On paper it stands again on
 * each page that the item runs on to.
 * @param heading the whole `h3`
 * @param more where it is on paper, where its answer is: HTML
 */
export function renderHead(heading: string, one: GuideItem | undefined, more: readonly string[] = []): string {
  if (one === undefined) return `<header class="guide-head">\n${heading}\n</header>\n`
  const { item: { minutes, kind, priority }, from } = one
  const words = [minutesText(minutes), sayHow(one), ...(kind === 'break' || kind === 'slack' ? [] : [priority]), ...more.map((place) => `<span class="whole">${place}</span>`)]
  return `<header class="guide-head">
<p class="guide-time">${sayMinute(from)}</p>
${heading}
<p class="guide-how">${words.join(' · ')}</p>
</header>
`
}

/** Where an exercise is in what people hold: `Sheet G, task 7`. */
export function sayCalls(calls: readonly string[] | undefined): string[] {
  return (calls ?? []).map((call) => `<b>${textToHtml(call)}</b>`)
}

/** A link within the guide; its PDF adds the page. */
export function seePage(id: string, words: string): string {
  return `<a href="#${encodeURIComponent(id)}">${words}</a>${pageOf('span', id)}`
}

/** Where the page of a heading will stand, in a PDF, whose pages are known. */
export function pageOf(tag: 'span' | 'td' | 'th', id: string): string {
  return `<${tag} class="guide-page" data-page="${encodeURIComponent(id)}"></${tag}>`
}

/** Fills those places, and shows the ones that are for paper only. */
export function withPages(html: string, find: (id: string) => number | undefined): string {
  return html.replace(/<(span|td|th) class="guide-page" data-page="([^"]*)"><\/\1>/g, (_, tag: string, id: string) => {
    const page = id === '' ? '' : (find(decodeURIComponent(id)) ?? '00')
    return tag === 'span' ? `, page ${page}` : tag === 'th' ? '<th scope="col">Page</th>' : `<td>${page}</td>`
  })
}
