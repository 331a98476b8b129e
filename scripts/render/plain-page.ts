import type { PageNeeds } from './slide.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import { type Content, el, type Element, type Node, type Secret } from '../compiler/content/node.ts'
import type { KitSettings } from '../compiler/model.ts'
import type { Wording } from '../words/wording.ts'

/** Where a page comes from. */
export interface Imprint extends Pick<PageNeeds, 'kit' | 'date'> {
  /** Of the kit, if it says one. */
  readonly version?: string | undefined
}

/** A page beside the decks: bibliography, glossary, gallery, a text for presenters. */
export interface PlainPage {
  readonly title: string
  /** One sentence below the title. */
  readonly lead?: string
  /** Placeholder of the filter field; absent: there is none. Entries are `[data-entry]` inside `[data-group]`. */
  readonly filter?: string
  /** Pictures instead of text, as broad as the window allows; or a guide. */
  readonly look?: 'wide' | 'guide'
  /** What is inside `<main>`. */
  readonly body: Content<Secret>
}

/** What is inside `<body>`. @param imprint absent: the page boxes of the paper say where it comes from */
export const renderPlainPage = (
  page: PlainPage,
  settings: KitSettings,
  wording: Wording,
  imprint: Imprint | undefined,
): Content<Secret> => [
  renderHead(page, wording),
  el('main', { class: 'page-text' }, page.body),
  ...(imprint === undefined ? [] : renderFoot(imprint, wording)),
  renderMarksSheet(settings),
]

const renderHead = ({ title, lead, filter }: PlainPage, wording: Wording): Element =>
  el('header', { class: 'page-head' }, el('h1', {}, title),
    lead === undefined ? [] : [el('p', { class: 'page-lead' }, lead)],
    filter === undefined ? [] : renderFilter(filter, wording))

function renderFoot(
  { kit: { settings: { title, sourceLine, licence } }, version: number, date }: Imprint,
  wording: Wording,
): Node[] {
  const lines = [sourceLine, licence].flatMap((text) => (text === undefined ? [] : [el('p', {}, text)]))
  const version = el('p', {}, wording.versionOf(title, number, date))
  return [el('footer', { class: 'page-foot' }, lines, version)]
}

function renderFilter(placeholder: string, wording: Wording): Node[] {
  const field = el('input', { type: 'search', id: 'filter', placeholder, autocomplete: 'off', spellcheck: 'false' })
  return [
    el('p', { class: 'row page-filter needs-script' }, el('label', { for: 'filter' }, wording.filter), field,
      el('span', { id: 'filter-count', role: 'status' })),
  ]
}
