import { between, el, type Element, type Node } from '../compiler/content/node.ts'
import type { KitSettings } from '../compiler/model.ts'
import type { Session } from '../compiler/session/model.ts'
import { count } from '../report/print-problems.ts'
import type { PrintedHandout } from './sheet-html.ts'
import { decksSection, type StartEntry, startFoot, startHead } from './start-deck.ts'
import { fileList, type StartFile, startLink } from './start-link.ts'
import { lookUp } from './start-page.ts'
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
export function renderGiveOutStart(settings: KitSettings, entries: GiveOutEntries, edition: string): Node[] {
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
  return [
    startHead(settings),
    '\n',
    el('main', {}, '\n', sessionsSection(sessions), decksSection('Slides', decks), '\n'),
    '\n',
    ...renderSheetList(entries.sheets.filter(({ audience }) => audience === 'participants'), GIVE_OUT),
    ...lookUp(fileList('Pages', 'give-out', pages)),
    startFoot(settings, edition),
  ]
}

/** The files in the folder, by their paths from it. */
function inFolder(files: readonly StartFile[]): StartFile[] {
  return files.flatMap((
    file,
  ) => (file.path.startsWith(GIVE_OUT) ? [{ ...file, path: file.path.slice(GIVE_OUT.length) }] : []))
}

/** The sessions, where there are some. */
const sessionsSection = (sessions: GiveOutEntries['sessions']): Node[] =>
  sessions.length === 0 ? [] : [
    el(
      'section',
      { class: 'start-sessions', 'aria-labelledby': 'start-sessions' },
      '\n',
      el('h2', { id: 'start-sessions' }, 'Sessions'),
      '\n',
      between(sessions.map(sessionCard), '\n'),
      '\n',
    ),
    '\n',
  ]

/** What one can do afterwards, and what to read before. */
function sessionCard({ session, files }: GiveOutEntries['sessions'][number]): Element {
  const { title, minutes, audience } = session
  const id = `session-${session.name}`
  const main = files[0]
  return el(
    'article',
    { class: 'session-card', 'aria-labelledby': id },
    '\n',
    el('p', { class: 'session-minutes' }, el('b', {}, `${minutes}`), ' minutes'),
    '\n',
    el(
      'div',
      { class: 'session-about' },
      '\n',
      el('h3', { id }, main === undefined ? title : startLink(main.path, title)),
      '\n',
      el('p', { class: 'session-for' }, audience),
      '\n',
      el('div', { class: 'session-lists' }, '\n', between(columnsOf(session), '\n'), '\n'),
      '\n',
      fileList('Files', 'give-out', files),
    ),
    '\n',
  )
}

function columnsOf({ objectives, reading }: Session): Element[] {
  const aims = objectives.length === 0 ? [] : [
    el('div', {}, el('h4', {}, 'Afterwards, you can'), '\n', list(objectives)),
  ]
  const toRead = 'none' in reading ? [] : [
    el(
      'div',
      {},
      el('h4', {}, `Read before, ${count(reading.minutes, 'minute')}`),
      '\n',
      el('p', {}, reading.paragraphs),
      '\n',
      list(reading.questions),
    ),
  ]
  return [...aims, ...toRead]
}

const list = (items: readonly string[]): Node[] => [el('ul', {}, items.map((item) => el('li', {}, item))), '\n']
