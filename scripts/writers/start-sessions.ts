import { escapeHtml } from '../compiler/escape.ts'
import { sayHalves } from '../compiler/exercise/presenter.ts'
import type { Material, Session } from '../compiler/session/model.ts'
import { sayHow, sayMinute, type TimedItem, timeItems } from '../compiler/session/needs.ts'
import { count } from '../report/print-problems.ts'
import { fileList, type StartFile } from './start-link.ts'

export interface SessionEntry {
  readonly session: Session
  readonly files: readonly StartFile[]
}

/**
 * The first question of the start page, and a card for each session: what to open, what to print before, what to hand
 * out when, and the plan by the minute. The script of the page makes clock times and numbers of it; see
 * `player/start/`.
 */
export function renderSessions(entries: readonly SessionEntry[]): string {
  if (entries.length === 0) return ''
  const choices = entries.map(({ session: { name, minutes, title } }) =>
    `<li><a href="#${escapeHtml(encodeURIComponent(`session-${name}`))}"><b>${minutes}</b> minutes<span>${
      escapeHtml(title)
    }</span></a></li>`
  )
  return `<section class="start-sessions" aria-labelledby="start-sessions">
<h2 id="start-sessions">How long is your session?</h2>
<ul class="session-choices">${choices.join('')}</ul>
<div class="session-fields needs-script" role="group" aria-label="Your session">
<p><label for="people">People</label> <input type="number" id="people" min="1" max="999" inputmode="numeric" autocomplete="off"></p>
<p><label for="start">Start</label> <input type="time" id="start" autocomplete="off"> <button type="button" id="now">Now</button></p>
<p><label for="end">End</label> <input type="time" id="end" autocomplete="off"></p>
<p><label for="paper">Paper</label> <select id="paper" autocomplete="off"><option>A4</option><option>US Letter</option></select></p>
<p class="session-fields-say" id="session-fit" role="status"></p>
${
    entries.some(({ files }) => files.some(({ path }) => path.endsWith('-script.pdf')))
      ? '<p class="session-fields-note" id="paper-note" hidden>The Script (PDF) is laid out for A4: on other paper choose “Fit to page”. The guide takes the paper that you choose.</p>\n'
      : ''
  }<p class="session-fields-note">The cards below follow. Nothing of it is kept or sent.</p>
</div>
${entries.map(card).join('\n')}
</section>
`
}

function card({ session, files }: SessionEntry): string {
  const { name, title, minutes, audience, objectives, group } = session
  const id = escapeHtml(`session-${name}`)
  const materials = (printed: boolean): string[] =>
    session.materials.filter((one) => one.printed === printed).map(material)
  return `<article class="session-card" id="${id}" aria-labelledby="${id}-title" data-minutes="${minutes}">
<p class="session-minutes"><b>${minutes}</b> minutes</p>
<div class="session-about">
<h3 id="${id}-title">${escapeHtml(title)}</h3>
<p class="session-for">${escapeHtml(audience)}</p>
<p class="session-people"${group === undefined ? '' : ` data-group="${group}"`} hidden></p>
<p class="session-fit" hidden></p>
${fileList('To present', 'presenter', files)}<div class="session-lists">
<div><h4>Print before<span class="print-paper" hidden></span></h4>
${list(['The guide, for you<span class="print-count" data-copies="1" hidden></span>', ...materials(true)])}${
    materials(false).length === 0 ? '' : `<h4>Bring</h4>\n${list(materials(false))}`
  }</div>
<div><h4>Hand out</h4>
${list(handOut(session))}${fileList('Afterwards', 'give-out', files.filter((file) => !isPack(file)))}${
    fileList('As one file', 'give-out', files.filter(isPack))
  }</div>
</div>
<details class="session-plan"><summary>The plan, item by item</summary>
${plan(timeItems(session))}</details>
<details><summary>Objectives, room, and who has not read</summary>
<p>Afterwards, people can</p>
${list(objectives.map(escapeHtml))}<dl>
${fact('Room', session.room)}${session.groups === undefined ? '' : fact('Groups', session.groups)}${
    fact('Nobody has read', session.withoutReading)
  }${session.groundRules.length === 0 ? '' : fact('Ground rules', `${session.groundRules.join('. ')}.`)}</dl>
</details>
</div>
</article>`
}

/** What each gets at one moment, or a group shares, as one file. */
const isPack = ({ path }: StartFile): boolean => path.startsWith('give-out/packs/')

function material({ text, per, copies }: Material): string {
  return escapeHtml(text)
    + (per === undefined ? '' : `<span class="print-count" data-per="${per}" data-copies="${copies}" hidden></span>`)
}

function handOut({ reading, items }: Session): string[] {
  const before = 'none' in reading
    ? `<b>Before:</b> nothing. ${escapeHtml(reading.none)}`
    : `<b>Days before:</b> what to read, ${count(reading.minutes, 'minute')}: ${escapeHtml(reading.paragraphs)}`
      + `<details><summary>${count(reading.questions.length, 'question')} to read it with</summary>${
        list(reading.questions.map(escapeHtml))
      }</details>`
  const exercises = items.some(({ exercise }) => exercise !== undefined)
    ? ['<b>When its exercise begins,</b> not before: each sheet and each set of cards']
    : []
  return [before, ...exercises]
}

function plan(timed: readonly TimedItem[]): string {
  const rows = timed.map((one) => {
    const { item: { title, minutes, kind, priority }, from, exercise } = one
    const what = sayHow(one)
      + (exercise === undefined || exercise.group === 1
        ? ''
        : `<span class="print-groups" data-group="${exercise.group}" hidden></span>`)
    const dropping = kind === 'break' || kind === 'slack' ? '' : priority
    return `<tr data-minutes="${minutes}" data-kind="${kind}" data-priority="${priority}">`
      + `<td class="plan-time" data-from="${from}">${sayMinute(from)}</td><td>${
        sayHalves(minutes)
      }</td><th scope="row">${escapeHtml(title)}</th><td>${what}</td><td>${dropping}</td></tr>`
  })
  const end = timed.reduce((sum, { item }) => sum + item.minutes, 0)
  return `<div class="plan-frame"><table><thead><tr><th scope="col">From</th><th scope="col">Min</th><th scope="col">What</th><th scope="col">How</th><th scope="col">Priority</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot><tr><td class="plan-time" data-from="${end}">${
    sayMinute(end)
  }</td><td></td><th scope="row">End</th><td></td><td></td></tr></tfoot>
</table></div>
`
}

const list = (
  items: readonly string[],
): string => (items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`)
const fact = (
  name: string,
  text: string,
): string => (text === '' ? '' : `<div><dt>${name}</dt><dd>${escapeHtml(text)}</dd></div>\n`)
