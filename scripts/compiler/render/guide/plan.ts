import { textToHtml } from '../../escape.ts'
import { minutesText } from '../../exercise/presenter.ts'
import type { Guide } from '../../session/guide.ts'
import { sayHow, sayMinute } from '../../session/needs.ts'
import { pageOf } from './head.ts'
import { FRAME } from './words.ts'

/** The plan by the minute, and what to leave out. The column for clock times is for pens. */
export function renderPlan({ items, drops }: Guide): string {
  const rows = items.map((one, index) => {
    const { item: { title, minutes, kind, priority }, from } = one
    const pause = kind === 'break' || kind === 'slack'
    return `<tr data-kind="${kind}" data-priority="${priority}"><td>${sayMinute(from)}</td><td class="guide-clock"></td><td>${minutes}</td>`
      + `<th scope="row"><a href="#item-${index + 1}">${textToHtml(title)}</a></th><td>${sayHow(one)}</td><td>${pause ? '' : priority}</td>${pageOf('td', `item-${index + 1}`)}</tr>`
  })
  const end = items.reduce((sum, { item }) => sum + item.minutes, 0)
  return `${FRAME} aria-label="The plan by the minute"><table class="guide-table">
<thead><tr><th scope="col">From</th><th scope="col" class="guide-clock">Clock</th><th scope="col">Min</th><th scope="col">What</th><th scope="col">How</th><th scope="col">Priority</th>${pageOf('th', '')}</tr></thead>
<tbody>
${rows.join('\n')}
<tr><td>${sayMinute(end)}</td><td class="guide-clock"></td><td></td><th scope="row">End</th><td></td><td></td>${pageOf('td', '')}</tr>
</tbody>
</table></div>
${renderDrops(drops)}`
}

function renderDrops(drops: Guide['drops']): string {
  if (drops.length === 0) return '<p><b>When you are late:</b> nothing here can be left out. Shorten, and keep the debrief.</p>\n'
  let sum = 0
  const items = drops.map(({ title, minutes, priority }) => {
    sum += minutes
    return `<li>${textToHtml(title)} <span class="guide-soft">${priority}, ${minutesText(minutes)}; ${sum} in all</span></li>`
  })
  return `<p><b>When you are late,</b> leave out in this order, one at a time:</p>\n<ol class="guide-drops">\n${items.join('\n')}\n</ol>\n`
}
