import { textToHtml } from '../../escape.ts'
import { minutesText, sayHalves } from '../../exercise/presenter.ts'
import type { Guide } from '../../session/guide.ts'
import { sayMinute, sayTogether } from '../../session/needs.ts'
import { pageOf, sayHanded, whatKind } from './head.ts'
import { FRAME } from './words.ts'

/** One page to run a session by: what comes when, how, with what, and what goes first when it is late. The column for
 * clock times is for pens. */
export function renderRunSheet(guide: Guide): string {
  const { session: { room, groups, group }, items, drops, keys } = guide
  const rows = items.map((one, index) => {
    const { item, from, handed } = one
    const { title, minutes, kind, priority } = item
    const pause = kind === 'break' || kind === 'slack'
    const late = drops.indexOf(item) + 1
    return `<tr data-kind="${kind}" data-priority="${priority}"><td>${
      sayMinute(from)
    }</td><td class="guide-clock"></td><td>${sayHalves(minutes)}</td>`
      + `<th scope="row"><span class="guide-kind">${whatKind(one, keys)}</span> <a href="#item-${index + 1}">${
        textToHtml(title)
      }</a></th>`
      + `<td>${sayTogether(one, group)}</td><td>${sayHanded(handed)}</td>`
      + `<td>${pause ? '' : priority}${late === 0 ? '' : `, ${nth(late)} out`}</td>${
        pageOf('td', `item-${index + 1}`)
      }</tr>`
  })
  const end = items.reduce((sum, { item }) => sum + item.minutes, 0)
  const heads = ['From', 'Clock', 'Min', 'What', 'How', 'Hand out', 'If late']
    .map((head) => `<th scope="col"${head === 'Clock' ? ' class="guide-clock"' : ''}>${head}</th>`).join('')
  return `<p class="guide-room-line"><b>Room.</b> ${textToHtml(room)}</p>
${
    groups === undefined
      ? ''
      : `<p class="guide-room-line"><b>Groups.</b> ${textToHtml(groups)}</p>\n`
  }${FRAME} aria-label="The run sheet, by the minute"><table class="guide-table">
<thead><tr>${heads}${pageOf('th', '')}</tr></thead>
<tbody>
${rows.join('\n')}
<tr class="guide-end"><td>${sayMinute(end)}</td><td class="guide-clock"></td><td>${
    sayHalves(end)
  }</td><th scope="row">End</th><td></td><td></td><td></td>${pageOf('td', '')}</tr>
</tbody>
</table></div>
<p class="guide-late">${sayLate(guide, items.find(({ item }) => item.kind === 'debrief')?.item.title)}</p>
`
}

function sayLate({ drops, slack, latestDebrief, keys }: Guide, debrief = ''): string {
  const saved = drops.reduce((sum, { minutes }) => sum + minutes, 0)
  const out = drops.length === 0
    ? 'Nothing here can be left out: shorten, and keep the debrief.'
    : `The slack goes first${
      slack === 0 ? '' : ` (${minutesText(slack)})`
    }; then leave out in the order of the column, one at a time: ${minutesText(saved)} in all.`
  return `<b>Late?</b> ${out}${
    keys.some(({ parts }) => parts.shorter !== undefined)
      ? ' A task has a shorter form: “When late”, below its answer.'
      : ''
  }${
    latestDebrief === undefined
      ? ''
      : ` “${textToHtml(debrief)}” begins at <b>${sayMinute(latestDebrief)}</b> at the latest, whatever is left undone.`
  }`
}

function nth(number: number): string {
  return `${number}${{ 1: 'st', 2: 'nd', 3: 'rd' }[number] ?? 'th'}`
}
