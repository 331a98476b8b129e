import { el, type Element, type Node } from '../compiler/content/node.ts'
import type { KitSettings } from '../compiler/model.ts'
import type { PrintedHandout } from './sheet-html.ts'
import { decksSection, type StartEntry, startFoot, startHead } from './start-deck.ts'
import { fileList, type StartFile, startLink } from './start-link.ts'
import { renderSheetList } from './start-sheets.ts'
import { renderSessions, type SessionEntry } from './start-sessions.ts'

/**
 * The body of `dist/index.html`, by task: how long is the session, then every deck with title, length, objectives, and
 * its first slide as it looks.
 * @param sheets what is printed; @param pages what stands beside the decks
 * @param gallery path of the page with all diagrams, if there is one
 */
export function renderStartPage(
  settings: KitSettings,
  entries: readonly StartEntry[],
  sessions: readonly SessionEntry[],
  sheets: readonly PrintedHandout[],
  pages: readonly StartFile[],
  edition: string,
  gallery?: string,
): Node[] {
  return [
    startHead(settings, UNPACK, '\n'),
    '\n',
    el(
      'main',
      {},
      '\n',
      renderSessions(sessions),
      decksSection(sessions.length === 0 ? 'The decks' : 'Or take one deck', entries, sessions.length === 0),
      '\n',
    ),
    '\n',
    ...renderSheetList(sheets),
    ...lookUp([fileList('To present', 'presenter', pages), fileList('To give out', 'give-out', pages)].flat()),
    renderHelp(gallery),
    '\n',
    PLANS,
    '\n',
    startFoot(settings, edition),
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
export const lookUp = (files: readonly Node[]): Node[] =>
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

const renderHelp = (gallery: string | undefined): Element =>
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
      item(
        'The files under ',
        b('To give out'),
        " hold no notes and no plan. Hand out those, not the presenter's; they have ",
        startLink('give-out/index.html', 'a start page of their own'),
        '.',
      ),
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
