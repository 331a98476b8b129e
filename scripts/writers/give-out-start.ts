import { escapeHtml } from '../compiler/escape.ts'
import type { KitSettings } from '../compiler/model.ts'
import type { Session } from '../compiler/session/model.ts'
import { count } from '../report/print-problems.ts'
import type { PrintedHandout } from './sheet-html.ts'
import { renderDeckCard, type StartEntry, startFoot, startMarks } from './start-deck.ts'
import { fileList, type StartFile, startLink } from './start-link.ts'
import { renderSheetList } from './start-sheets.ts'

/** The folder that this page is the start of; its paths go from there. */
export const GIVE_OUT = 'give-out/'

/** What a start page shows of a kit. */
export interface GiveOutEntries {
  readonly decks: readonly StartEntry[]
  readonly sessions: readonly { readonly session: Session; readonly files: readonly StartFile[] }[]
  readonly sheets: readonly PrintedHandout[]
  readonly pages: readonly StartFile[]
  /** Path of the page with all diagrams, if there is one. */
  readonly gallery?: string
}

/** The body of `give-out/index.html`: everything that participants may have, and nothing of the plan. */
export function renderGiveOutStart(settings: KitSettings, entries: GiveOutEntries, edition: string): string {
  const decks = entries.decks.map((entry) => ({ ...entry, files: inFolder(entry.files) })).filter(({ files }) =>
    files.length > 0
  )
  const sessions = entries.sessions.map(({ session, files }) => ({ session, files: inFolder(files) })).filter((
    { files },
  ) => files.length > 0)
  const gallery = entries.gallery === undefined
    ? []
    : [{ edition: 'give-out', label: 'All diagrams', path: entries.gallery } as const]
  const pages = inFolder([...entries.pages, ...gallery])
  return `<header class="start-head">
${startMarks()}
<h1>${escapeHtml(settings.title)}</h1>
${settings.subtitle === undefined ? '' : `<p class="start-lead">${escapeHtml(settings.subtitle)}</p>\n`}</header>
<main>
${
    sessions.length === 0 ? '' : `<section class="start-sessions" aria-labelledby="start-sessions">
<h2 id="start-sessions">Sessions</h2>
${sessions.map(sessionCard).join('\n')}
</section>
`
  }<section class="start-decks" aria-labelledby="start-decks">
<h2 id="start-decks">Slides</h2>
${decks.map(renderDeckCard).join('\n')}
</section>
</main>
${renderSheetList(entries.sheets.filter(({ audience }) => audience === 'participants'), GIVE_OUT)}${
    pages.length === 0 ? '' : `<section class="start-look-up" aria-labelledby="start-look-up">
<h2 id="start-look-up">Look things up</h2>
${fileList('Pages', 'give-out', pages)}</section>
`
  }${startFoot(settings, edition)}`
}

/** The files in the folder, by their paths from it. */
function inFolder(files: readonly StartFile[]): StartFile[] {
  return files.flatMap((
    file,
  ) => (file.path.startsWith(GIVE_OUT) ? [{ ...file, path: file.path.slice(GIVE_OUT.length) }] : []))
}

/** What one can do afterwards, and what to read before. */
function sessionCard({ session, files }: { readonly session: Session; readonly files: readonly StartFile[] }): string {
  const { name, title, minutes, audience, objectives, reading } = session
  const id = escapeHtml(`session-${name}`)
  const main = files[0]
  const columns = [
    ...(objectives.length === 0 ? [] : [`<div><h4>Afterwards, you can</h4>\n${list(objectives)}</div>`]),
    ...('none' in reading ? [] : [`<div><h4>Read before, ${count(reading.minutes, 'minute')}</h4>
<p>${escapeHtml(reading.paragraphs)}</p>\n${list(reading.questions)}</div>`]),
  ]
  return `<article class="session-card" aria-labelledby="${id}">
<p class="session-minutes"><b>${minutes}</b> minutes</p>
<div class="session-about">
<h3 id="${id}">${main === undefined ? escapeHtml(title) : startLink(main.path, title)}</h3>
<p class="session-for">${escapeHtml(audience)}</p>
<div class="session-lists">
${columns.join('\n')}
</div>
${fileList('Files', 'give-out', files)}</div>
</article>`
}

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>\n`
