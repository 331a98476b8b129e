import { textToHtml } from '../../escape.ts'
import { minutesText } from '../../exercise/presenter.ts'
import type { GuideItem } from '../../session/guide.ts'
import { sayHow, sayMinute } from '../../session/needs.ts'

/**
 * An item or its answer. Its head says when, what, how long, how, whether it may be left out; on paper each page that it
 * runs on to begins with a line that says so.
 * @param heading the whole `h3`
 * @param more where it is on paper, where its answer is: HTML
 */
export function renderEntry(name: 'item' | 'key', heading: string, one: GuideItem | undefined, more: readonly string[], body: string): string {
  const again = `${one === undefined ? '' : `<b>${sayMinute(one.from)}</b> `}${heading.replace(/<[^>]*>/g, '')} (continued)`
  return `<section class="guide-${name}">
<header class="guide-head">
${one === undefined ? heading : `<p class="guide-time">${sayMinute(one.from)}</p>\n${heading}\n<p class="guide-how">${sayAbout(one, more)}</p>`}
</header>
<div class="guide-run">
<div class="guide-again" aria-hidden="true">${again}</div>
<div class="guide-body">
${body}</div>
</div>
</section>
`
}

/** Each with the dot before it, so that a line may end without one. */
function sayAbout(one: GuideItem, more: readonly string[]): string {
  const { item: { minutes, kind, priority } } = one
  return [minutesText(minutes), sayHow(one), ...(kind === 'break' || kind === 'slack' ? [] : [priority]), ...more]
    .map((words, index) => `<span class="guide-word">${index === 0 ? '' : '<span class="guide-dot">· </span>'}${words}</span>`).join(' ')
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
