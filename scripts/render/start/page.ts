import { el, type Element, type Node } from '../../compiler/content/node.ts'
import type { GivenEdition, KitSettings } from '../../compiler/model.ts'
import { type DeckEntry, decksSection, startFoot, startHead } from './decks.ts'
import { fileList, filesOf, type StartFile, startLink, WITH_ANSWERS } from './files.ts'
import type { SessionEntry } from './session-cards.ts'
import { renderParticipantsSessions, renderSessions } from './sessions.ts'
import { renderSheetList, type SheetEntry } from './sheets.ts'

/** What a start page shows of a kit; all paths go from there. */
export interface StartEntries {
  readonly decks: readonly DeckEntry[]
  readonly sessions: readonly SessionEntry[]
  readonly sheets: readonly SheetEntry[]
  /** What stands beside the decks. */
  readonly pages: readonly StartFile[]
  /** The page with all diagrams, if there is one. */
  readonly gallery?: StartFile
  readonly licences: StartFile
}

/**
 * The body of `dist/index.html`, by task: how long is the session, then every deck with title, length, aims, and
 * its first slide as it looks.
 * @param version of the kit, and its day; @param given paths of the start pages of what is passed on
 */
export function renderStartPage(
  settings: KitSettings,
  { decks, sessions, sheets, pages, gallery, licences }: StartEntries,
  version: string,
  given: ReadonlyMap<GivenEdition, string>,
): Node[] {
  return [
    startHead(settings, UNPACK, '\n'),
    '\n',
    el(
      'main',
      {},
      '\n',
      renderSessions(sessions),
      decksSection(sessions.length === 0 ? 'The decks' : 'Or take one deck', decks, sessions.length === 0),
      '\n',
    ),
    '\n',
    ...renderSheetList(sheets),
    ...lookUp(
      [fileList('To present', filesOf('presenter', pages)), fileList('To give out', filesOf('give-out', pages))].flat(),
    ),
    renderHelp(given, gallery?.path),
    '\n',
    PLANS,
    '\n',
    startFoot(settings, version, licences),
  ]
}

/** The body of `index.html` in a folder that is passed on: everything that participants may have, and nothing of the
 * plan. */
export function renderGivenStart(settings: KitSettings, entries: StartEntries, version: string): Node[] {
  const { decks, sessions, sheets, pages, gallery, licences } = entries
  return [
    startHead(settings),
    '\n',
    el('main', {}, '\n', renderParticipantsSessions(sessions), decksSection('Slides', decks), '\n'),
    '\n',
    ...renderSheetList(sheets),
    ...lookUp(fileList('Pages', [...pages, ...(gallery === undefined ? [] : [gallery])])),
    startFoot(settings, version, licences),
  ]
}

/** Shown where no link would lead anywhere. */
const UNPACK = el(
  'p',
  { class: 'start-unpack', id: 'unpack', role: 'alert', hidden: true },
  el('b', {}, 'This page is still inside a packed folder.'),
  ' Only it was unpacked, so no link leads anywhere. Close it, choose “Extract all” on the zip file, and open index.html in the folder that comes out.',
)

/** The pages beside the decks. @param files in rows, as {@link fileList} makes them */
const lookUp = (files: readonly Node[]): Node[] =>
  files.length === 0 ? [] : [
    el(
      'section',
      { class: 'start-look-up', 'aria-labelledby': 'start-look-up' },
      '\n',
      el('h2', { id: 'start-look-up' }, 'Look things up'),
      '\n',
      files,
    ),
    '\n',
  ]

const b = (text: string): Element => el('b', {}, text)
const kbd = (text: string): Element => el('kbd', {}, text)
const item = (...content: readonly Node[]): Node[] => [el('li', {}, content), '\n']

const GIVEN: { readonly [E in GivenEdition]: (start: Element) => Node[] } = {
  'give-out': (start) => [
    'The files under ',
    b('To give out'),
    " hold no notes and no plan. Hand out those, not the presenter's; they have ",
    start,
    '.',
  ],
  afterwards: (start) => [
    'After the class, ',
    b(WITH_ANSWERS),
    ' go to those who were there: with answers and debriefs, to check one’s own work, without notes and plan. They have ',
    start,
    ', too.',
  ],
}

const renderHelp = (given: ReadonlyMap<GivenEdition, string>, gallery: string | undefined): Element =>
  el(
    'section',
    { class: 'start-help', 'aria-labelledby': 'start-help' },
    '\n',
    el('h2', { id: 'start-help' }, 'Giving a lecture from here'),
    '\n',
    el(
      'ul',
      {},
      '\n',
      item(
        b('Open for presenting'),
        ' is one file. It runs from a USB stick, without a network, on any computer with Chrome or Edge 109, Firefox 115, Safari 16.4, or later.',
      ),
      item(
        'On a slide, ',
        kbd('→'),
        ' goes on, ',
        kbd('S'),
        ' opens the speaker view with notes, ',
        kbd('?'),
        ' lists every key.',
      ),
      [...given].flatMap(([edition, path]) => item(...GIVEN[edition](startLink(path, 'a start page of their own')))),
      gallery === undefined ? [] : item(
        b('Only one picture?'),
        ' ',
        startLink(gallery, 'The diagrams'),
        ', each as SVG and PNG, with caption, citation and licence to copy.',
      ),
    ),
    '\n',
  )

const plan = (name: string, ...content: readonly Node[]): Node[] => [
  el('div', {}, el('dt', {}, name), el('dd', {}, content)),
  '\n',
]

const PLANS = el(
  'section',
  { class: 'start-plans', 'aria-labelledby': 'start-plans' },
  '\n',
  el('h2', { id: 'start-plans' }, 'When something fails'),
  '\n',
  el(
    'dl',
    {},
    '\n',
    plan(
      'Plan B: no player',
      'An old browser, a locked computer: open the ',
      b('Slides (PDF)'),
      '. They have the same slides, one a page, question and answer on separate pages. Notes and plan are in the ',
      b('Script (PDF)'),
      '.',
    ),
    plan(
      'Plan C: no screen',
      'Print before: the ',
      b('Script (PDF)'),
      ' once, for you; the give-out ',
      b('Slides (PDF)'),
      ' for the room. Every exercise can be done on paper or by voice; how stands in its notes.',
    ),
  ),
  '\n',
)
