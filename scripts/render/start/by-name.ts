import { minutesText } from '../../compiler/exercise/in-words.ts'
import { between, type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import { deckFor } from '../../compiler/content/for-edition.ts'
import type { Moment } from '../../compiler/handout/model.ts'
import { renderPictures } from './offers.ts'
import type { DeckEntry, SheetEntry, StartEntries } from './entries.ts'
import { byVariant, fileList, filesOf, mineLink, type StartFile, startLink } from './files.ts'
import type { Wording } from '../../words/wording.ts'

/** Everything of a kit by name, folded, and a field to search it. @param given start pages of what is passed on */
export function renderByName(
  { decks, sessions, sheets, diagrams, gallery, pages }: StartEntries,
  wording: Wording,
  given: readonly StartFile[] = [],
): Node[] {
  const own = filesOf('presenter', pages)
  // What is for everybody lies in several folders, and leads to other slides in each.
  const toLookUp = own.length === 0 ? pages : [
    ...own,
    ...filesOf('give-out', pages).map((file) => ({ ...file, label: wording.givenOut(file.label) })),
  ]
  const groups = [
    ...(sessions.length === 0
      ? []
      : group(wording.decks, 'start-decks', decks.map((deck) => renderDeck(deck, wording)))),
    ...momentsIn(wording).flatMap(([moment, title]) =>
      group(title, 'start-sheets', sheets.filter(({ sheet }) =>
        sheet.sheet.moment === moment
      ).map((sheet) => renderSheet(sheet, wording)))
    ),
    ...(gallery === undefined ? [] : group(wording.diagrams, 'start-names', [
      [startLink(gallery.path, wording.allAsSvgPng)],
      ...diagrams.map(({ title, id }) => [startLink(gallery.path, title, undefined, `#${encodeURIComponent(id)}`)]),
    ])),
    ...group(wording.lookThingsUp, 'start-look-up', toLookUp.map(({ path, label }) => [startLink(path, label)])),
  ]
  const beside = fileList(wording.forParticipants, given)
  if (groups.length === 0) return beside.length === 0 ? [] : [el('div', { class: 'start-part' }, beside)]
  return [
    el('section', { class: 'start-part start-by-name', 'aria-labelledby': 'start-by-name' },
      el('h2', { id: 'start-by-name' },
        sessions.length === 0 && decks.length === 0 ? wording.byName : wording.elseByName),
      el('p', { class: 'row needs-script' }, el('label', { for: 'filter' }, wording.search), ' ',
        el('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' }), ' ',
        el('span', { id: 'filter-count', role: 'status' })), groups, beside),
  ]
}

const momentsIn = (wording: Wording): readonly (readonly [moment: Moment | undefined, title: string])[] => [
  ['before', wording.sheetsBefore],
  ['during', wording.sheetsDuring],
  ['after', wording.sheetsAfter],
  [undefined, wording.sheetsForYou],
]

/** Folded; nothing where it is empty. */
const group = (title: string, name: string, entries: readonly Content[]): Node[] =>
  entries.length === 0 ? [] : [
    el('details', { class: name, 'data-group': true }, el('summary', {}, el('h3', {}, title)),
      el('ul', {}, entries.map((entry) => el('li', { 'data-entry': true }, entry)))),
  ]

/** Its minutes are the plan, which stays with the presenter. */
function factsOf({ deck, files: [main] }: DeckEntry, wording: Wording): string {
  // As many as its file has: answers are slides.
  const { slides } = deckFor(deck, main?.edition ?? 'give-out')
  const minutes = deck.minutes === undefined || main?.edition !== 'presenter'
    ? []
    : [minutesText(deck.minutes, wording)]
  return [...minutes, wording.slides(slides.length)].join(' · ')
}

/** Its name opens it. */
function renderDeck(entry: DeckEntry, wording: Wording): Content {
  const { deck, files: [main, ...others] } = entry
  if (main === undefined) return []
  const own = others.filter(({ edition }) => edition === main.edition)
  const given = others.filter(({ edition }) => edition !== main.edition)
  return [
    el('b', {}, startLink(main.path, deck.title)),
    ' ',
    el('span', { class: 'deck-facts' }, factsOf(entry, wording)),
    ' ',
    ...(main.edition === 'presenter' ? [mineLink(main, deck.title, wording), ' '] : []),
    ...between(own.map(({ path, label }) => startLink(path, label)), ' '),
    ...(given.length === 0 ? [] : [' ', ...fileList(wording.toGiveOut, given)]),
  ]
}

/** The decks of a kit without sessions: what one chooses from. */
export const renderDecks = (entries: readonly DeckEntry[], wording: Wording): Element =>
  el('section', { class: 'start-part', 'aria-labelledby': 'start-decks' },
    el('h2', { id: 'start-decks' }, wording.whichDeck), el('ul', { class: 'offers' }, entries.map((entry) =>
      renderDeckOffer(entry, wording)
    )))

function renderDeckOffer(entry: DeckEntry, wording: Wording): Element {
  const { deck: { title, subtitle }, pictures, files } = entry
  const [main, ...others] = files
  const isOwn = main?.edition === 'presenter'
  return el('li', { class: 'offer' }, ...renderPictures(pictures), el('h3', {}, title),
    ...(subtitle === undefined ? [] : [el('p', {}, subtitle)]),
    el('p', { class: 'deck-facts' }, factsOf(entry, wording)), ...(main === undefined ? [] : [
      el('p', { class: 'row step-start' },
        startLink(main.path, isOwn ? wording.present : main.label, `${isOwn ? wording.present : main.label}: ${title}`),
        ...(isOwn ? [' ', mineLink(main, title, wording)] : [])),
    ]), ...fileList(wording.forYou, filesOf('presenter', others)),
    ...fileList(isOwn ? wording.toGiveOut : wording.files, others.filter(({ edition }) => edition !== 'presenter')))
}

function renderSheet({ sheet: { title, sheet: { letter } }, files }: SheetEntry, wording: Wording): Content {
  const name = wording.sheetNamed(letter, title)
  const prints = byVariant(files).map((variant) =>
    el('li', { class: 'papers' }, between(variant.map(({ path, paper = '' }) => startLink(path, paper)), ' '))
  )
  return [
    el('b', {}, files.filter(({ paper }) => paper === undefined).map(({ path }) => startLink(path, name))),
    ...(prints.length === 0 ? [] : [' ', el('ul', { class: 'row', 'aria-label': wording.sheetAsPdf(letter) }, prints)]),
  ]
}
