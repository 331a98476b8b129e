import { textToHtml } from '../../escape.ts'
import type { Exercise } from '../../exercise/model.ts'
import { minutesText } from '../../exercise/presenter.ts'
import type { GuideItem } from '../../session/guide.ts'
import { sayKind, sayMinute, sayTogether } from '../../session/needs.ts'
import type { HandedSheet } from '../../session/packing.ts'

/**
 * An item. Its head says when, what, how long, how, whether it may be left out; on paper each page that it runs on to
 * begins with a line that says so.
 * @param heading the whole `h3`
 * @param more what goes out: HTML
 */
export function renderEntry(
  heading: string,
  one: GuideItem | undefined,
  group: number | undefined,
  more: readonly string[],
  body: string,
): string {
  const again = `${one === undefined ? '' : `<b>${sayMinute(one.from)}</b> `}${
    heading.replace(/<[^<>]*>/g, '')
  } (continued)`
  return `<section class="guide-item${one?.exercise === undefined ? '' : ' guide-task'}">
<header class="guide-head">
${
    one === undefined
      ? heading
      : `<p class="guide-time">${sayMinute(one.from)}</p>\n${heading}\n<p class="guide-how">${
        sayAbout(one, group, more)
      }</p>`
  }
</header>
<div class="guide-run">
<div class="guide-again" aria-hidden="true">${again}</div>
<div class="guide-body">
${body}</div>
</div>
</section>
`
}

/** Each with the dot behind it: a line does not begin with one. */
function sayAbout(one: GuideItem, group: number | undefined, more: readonly string[]): string {
  const { item: { minutes, kind, priority } } = one
  return [
    minutesText(minutes),
    sayTogether(one, group),
    ...(kind === 'break' || kind === 'slack' ? [] : [priority]),
    ...more,
  ].filter((words) => words !== '')
    .map((words, index, all) =>
      `<span class="guide-word">${words}${index === all.length - 1 ? '' : '<span class="guide-dot"> ·</span>'}</span>`
    ).join(' ')
}

/** `Task 2`, in the order in which the session plays them; of what is no exercise, its kind. */
export function whatKind(one: GuideItem, keys: readonly Exercise[]): string {
  const number = one.exercise === undefined ? 0 : keys.indexOf(one.exercise) + 1
  return number === 0 ? sayKind(one.item.kind) : `Task ${number}`
}

/** Sheets by letter and name; of what people have already, the letter; of what they may have, both. */
export function sayHanded(handed: readonly HandedSheet[]): string {
  const [fresh, known, unsure] = [
    handed.filter(({ first }) => first),
    handed.filter(({ first, unsure }) => !first && !unsure),
    handed.filter(({ unsure }) => unsure),
  ]
  // Names that stand beside each other are parted by the style.
  return [
    ...fresh.map(({ letter, title }) =>
      `<span class="guide-sheet"><b>${textToHtml(letter)}</b> ${textToHtml(title)}</span>`
    ),
    ...(known.length === 0
      ? []
      : [`<span class="guide-known">again ${known.map(({ letter }) => textToHtml(letter)).join(', ')}</span>`]),
    ...unsure.map(({ letter }) => `<span class="guide-known">${textToHtml(letter)}, if not out yet</span>`),
  ].join(' ')
}

/** Where an exercise is in what people hold: `Sheet P, cards`. Its number, and what is handed out with it, are said
 * beside. */
export function sayCalls(
  calls: readonly string[] | undefined,
  number: number,
  handed: readonly HandedSheet[],
): string[] {
  const said = handed.filter(({ first }) => first).map(({ letter }) => `Sheet ${letter}`)
  return (calls ?? []).map((call) => call.replace(`, task ${number}`, '')).filter((call) => !said.includes(call)).map((
    call,
  ) => `<b>${textToHtml(call)}</b>`)
}

/** Where the page of a heading will stand, in a PDF, whose pages are known. */
export function pageOf(tag: 'td' | 'th', id: string): string {
  return `<${tag} class="guide-page" data-page="${encodeURIComponent(id)}"></${tag}>`
}

/** Fills those places, and shows them: they are for paper only. */
export function withPages(html: string, find: (id: string) => number | undefined): string {
  return html.replace(/<(td|th) class="guide-page" data-page="([^"]*)"><\/\1>/g, (_, tag: string, id: string) => {
    const page = id === '' ? '' : (find(decodeURIComponent(id)) ?? '00')
    return tag === 'th' ? '<th scope="col">Page</th>' : `<td>${page}</td>`
  })
}
