import { deckFor } from '../../compiler/content/for-edition.ts'
import { between, type Content, el, type Element } from '../../compiler/content/node.ts'
import { OBJECTIVE_MARKS } from '../../compiler/marks.ts'
import type { KitSettings } from '../../compiler/model.ts'
import type { Deck } from '../../compiler/deck-model.ts'
import { count } from '../../report/print-problems.ts'
import { fileList, filesOf, type StartFile, startLink } from './files.ts'

/** A deck on the start page: its facts, its first slide, and which files of it there are. */
export interface DeckEntry {
  readonly deck: Deck
  /** `<section class="slide …">` of the first slide, give-out edition. */
  readonly picture: Content
  readonly files: readonly StartFile[]
}

/** The head of a start page: the marks of the four objectives, and what the kit is. */
export const startHead = ({ title, subtitle }: KitSettings, ...more: Content): Element =>
  el(
    'header',
    { class: 'start-head' },
    '\n',
    el('p', { class: 'start-marks', 'aria-hidden': 'true' }, Object.entries(OBJECTIVE_MARKS).map(mark)),
    '\n',
    el('h1', {}, title),
    '\n',
    subtitle === undefined ? [] : [el('p', { class: 'start-lead' }, subtitle), '\n'],
    more,
  )

const mark = ([name, path]: readonly [string, string]): Element =>
  el(
    'svg',
    { class: `objective-mark objective-${name}`, viewBox: '0 0 24 24' },
    el('path', { fill: 'currentColor', 'fill-rule': 'evenodd', d: path }),
  )

/** Source, licence and version, and under which licences what others made is inside. */
export const startFoot = ({ sourceLine, licence }: KitSettings, version: string, licences: StartFile): Element =>
  el(
    'footer',
    { class: 'start-foot' },
    '\n',
    [sourceLine, licence].flatMap((text) => (text === undefined ? [] : [el('p', {}, text), '\n'])),
    el(
      'p',
      {},
      `${version} · `,
      startLink(licences.path, licences.label),
    ),
    '\n',
  )

/** A deck with title, aims, first slide and files; its minutes are the plan, which stays with the presenter. */
function renderDeckCard({ deck, picture, files }: DeckEntry): Element {
  const main = files[0]
  // Answers count only where nothing is without them.
  const { slides } = deckFor(deck, main?.edition === 'afterwards' ? 'afterwards' : 'give-out')
  const minutes = deck.minutes === undefined || main?.edition !== 'presenter' ? [] : [count(deck.minutes, 'minute')]
  const id = `deck-${deck.name}`
  return el(
    'article',
    { class: 'deck-card', 'aria-labelledby': id },
    '\n',
    el(
      'div',
      { class: 'deck-picture', 'aria-hidden': 'true', inert: true },
      el('div', { class: 'deck-picture-slide' }, picture),
    ),
    '\n',
    el(
      'div',
      { class: 'deck-about' },
      '\n',
      el('h3', { id }, main === undefined ? deck.title : startLink(main.path, deck.title)),
      '\n',
      deck.subtitle === undefined ? [] : [el('p', { class: 'deck-subtitle' }, deck.subtitle), '\n'],
      el('p', { class: 'deck-facts' }, [...minutes, count(slides.length, 'slide')].join(' · ')),
      '\n',
      deck.aims.length === 0 ? [] : renderAims(deck.aims),
      fileList('To present', filesOf('presenter', files)),
      fileList('To give out', filesOf('give-out', files)),
      fileList('Afterwards', filesOf('afterwards', files)),
    ),
    '\n',
  )
}

const renderAims = (aims: readonly string[]): Content => [
  el('p', { class: 'deck-objectives-head' }, 'Afterwards, people can'),
  el('ul', { class: 'deck-objectives' }, aims.map((text) => el('li', {}, text))),
  '\n',
]

/** The decks of a start page. @param only is there nothing above them? */
export const decksSection = (title: string, entries: readonly DeckEntry[], only = false): Element =>
  el(
    'section',
    { class: 'start-decks', 'aria-labelledby': 'start-decks' },
    '\n',
    el('h2', { id: 'start-decks', class: only ? 'start-only' : undefined }, title),
    '\n',
    between(entries.map(renderDeckCard), '\n'),
    '\n',
  )
