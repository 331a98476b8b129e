import { between, type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import { deckFor } from '../../compiler/content/for-edition.ts'
import type { Moment } from '../../compiler/handout/model.ts'
import { count } from '../../report/print-problems.ts'
import { renderPictures } from './offers.ts'
import type { DeckEntry, SheetEntry, StartEntries } from './entries.ts'
import { byVariant, fileList, filesOf, mineLink, PRESENT, type StartFile, startLink } from './files.ts'

/** Everything of a kit by name, folded, and a field to search it. @param given start pages of what is passed on */
export function renderByName(
  { decks, sessions, sheets, diagrams, gallery, pages }: StartEntries,
  given: readonly StartFile[] = [],
): Node[] {
  const own = filesOf('presenter', pages)
  // What is for everybody lies in several folders, and leads to other slides in each.
  const toLookUp = own.length === 0 ? pages : [
    ...own,
    ...filesOf('give-out', pages).map((file) => ({ ...file, label: `${file.label}, to give out` })),
  ]
  const groups = [
    ...(sessions.length === 0 ? [] : group('Decks', 'start-decks', decks.map(renderDeck))),
    ...MOMENTS.flatMap(([moment, title]) =>
      group(title, 'start-sheets', sheets.filter(({ sheet }) => sheet.sheet.moment === moment).map(renderSheet))
    ),
    ...(gallery === undefined ? [] : group('Diagrams', 'start-names', [
      [startLink(gallery.path, 'All of them, as SVG and PNG')],
      ...diagrams.map(({ title, id }) => [startLink(gallery.path, title, undefined, `#${encodeURIComponent(id)}`)]),
    ])),
    ...group('Look things up', 'start-look-up', toLookUp.map(({ path, label }) => [startLink(path, label)])),
  ]
  const beside = fileList('For participants', given)
  if (groups.length === 0) return beside.length === 0 ? [] : [el('div', { class: 'start-part' }, beside), '\n']
  return [
    el(
      'section',
      { class: 'start-part start-by-name', 'aria-labelledby': 'start-by-name' },
      '\n',
      el('h2', { id: 'start-by-name' },
        sessions.length === 0 && decks.length === 0 ? 'By name' : 'Everything else, by name'),
      '\n',
      el(
        'p',
        { class: 'row needs-script' },
        el('label', { for: 'filter' }, 'Search'),
        ' ',
        el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' }),
        ' ',
        el('span', { id: 'filter-count', role: 'status' }),
      ),
      '\n',
      groups,
      beside,
    ),
    '\n',
  ]
}

const MOMENTS: readonly (readonly [moment: Moment | undefined, title: string])[] = [
  ['before', 'Sheets: before the session'],
  ['during', 'Sheets: each when its exercise begins'],
  ['after', 'Sheets: afterwards'],
  [undefined, 'Sheets: for you, with answers'],
]

/** Folded; nothing where it is empty. */
const group = (title: string, name: string, entries: readonly Content[]): Node[] =>
  entries.length === 0 ? [] : [
    el(
      'details',
      { class: name, 'data-group': true },
      el('summary', {}, el('h3', {}, title)),
      '\n',
      el('ul', {}, between(entries.map((entry) => el('li', { 'data-entry': true }, entry)), '\n')),
    ),
    '\n',
  ]

/** Its minutes are the plan, which stays with the presenter. */
function factsOf({ deck, files: [main] }: DeckEntry): string {
  // Answers count only where nothing is without them.
  const { slides } = deckFor(deck, main?.edition === 'afterwards' ? 'afterwards' : 'give-out')
  const minutes = deck.minutes === undefined || main?.edition !== 'presenter' ? [] : [count(deck.minutes, 'minute')]
  return [...minutes, count(slides.length, 'slide')].join(' · ')
}

/** Its name opens it. */
function renderDeck(entry: DeckEntry): Content {
  const { deck, files: [main, ...others] } = entry
  if (main === undefined) return []
  const own = others.filter(({ edition }) => edition === main.edition)
  const given = others.filter(({ edition }) => edition !== main.edition)
  return [
    el('b', {}, startLink(main.path, deck.title)),
    ' ',
    el('span', { class: 'deck-facts' }, factsOf(entry)),
    ' ',
    ...(main.edition === 'presenter' ? [mineLink(main, deck.title), ' '] : []),
    ...between(own.map(({ path, label }) => startLink(path, label)), ' '),
    ...(given.length === 0 ? [] : [' ', ...fileList('To give out', given)]),
  ]
}

/** The decks of a kit without sessions: what one chooses from. */
export const renderDecks = (entries: readonly DeckEntry[]): Element =>
  el(
    'section',
    { class: 'start-part', 'aria-labelledby': 'start-decks' },
    '\n',
    el('h2', { id: 'start-decks' }, 'Which deck?'),
    '\n',
    el('ul', { class: 'offers' }, '\n', between(entries.map(renderDeckOffer), '\n'), '\n'),
    '\n',
  )

function renderDeckOffer(entry: DeckEntry): Element {
  const { deck: { title, subtitle }, pictures, files } = entry
  const [main, ...others] = files
  const isOwn = main?.edition === 'presenter'
  return el(
    'li',
    { class: 'offer' },
    ...renderPictures(pictures),
    el('h3', {}, title),
    '\n',
    ...(subtitle === undefined ? [] : [el('p', {}, subtitle), '\n']),
    el('p', { class: 'deck-facts' }, factsOf(entry)),
    '\n',
    ...(main === undefined ? [] : [
      el(
        'p',
        { class: 'row step-start' },
        startLink(main.path, isOwn ? PRESENT : main.label, `${isOwn ? PRESENT : main.label}: ${title}`),
        ...(isOwn ? [' ', mineLink(main, title)] : []),
      ),
      '\n',
    ]),
    ...fileList('For you', filesOf('presenter', others)),
    ...fileList(isOwn ? 'To give out' : 'Files', others.filter(({ edition }) => edition !== 'presenter')),
  )
}

function renderSheet({ sheet: { title, sheet: { letter } }, files }: SheetEntry): Content {
  const name = `Sheet ${letter}: ${title}`
  const prints = byVariant(files).map((variant) =>
    el('li', { class: 'papers' }, between(variant.map(({ path, paper = '' }) => startLink(path, paper)), ' '))
  )
  return [
    el('b', {}, files.filter(({ paper }) => paper === undefined).map(({ path }) => startLink(path, name))),
    ...(prints.length === 0 ? [] : [' ', el('ul', { class: 'row', 'aria-label': `Sheet ${letter} as PDF` }, prints)]),
  ]
}
