import { type Content, el, type Element, type Node, type Secret } from '../compiler/content/node.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import type { MadeKit } from '../make-kit.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { assemblePage } from './page.ts'
import type { Running } from './sheet-style.ts'

/** A page beside the decks: bibliography, glossary, gallery, a text for presenters. */
export interface PlainPage {
  readonly title: string
  /** One sentence below the title. */
  readonly lead?: string
  /** Placeholder of the filter field; absent: there is none. Entries are `[data-entry]` inside `[data-group]`. */
  readonly filter?: string
  /** Pictures instead of text, as broad as the window allows; or a guide. */
  readonly look?: 'wide' | 'guide'
  /** Page boxes of the paper that it is printed on, which say where it comes from; absent: whatever lies in the
   * printer. */
  readonly running?: Running
  /** What is inside `<main>`. */
  readonly body: Content<Secret>
}

/** One self-contained HTML file that reads and prints without script; filter and copy buttons need it. */
export function renderPlainPage(made: MadeKit, page: PlainPage): Promise<string> {
  const { settings } = made.kit
  return assemblePage({
    title: `${page.title} · ${settings.title}`,
    language: settings.language,
    bodyClass: page.look === undefined ? 'page' : `page page-${page.look}`,
    style: (page.look === 'guide' ? made.player.guideStyle : made.player.pageStyle) + (page.running?.style ?? ''),
    ...(page.running === undefined ? {} : { runningText: page.running.text }),
    body: [
      renderHead(page),
      '\n',
      el('main', { class: 'page-text' }, '\n', page.body, '\n'),
      '\n',
      ...(page.running === undefined ? renderFoot(made) : []),
      renderMarksSheet(),
    ],
    script: made.player.pageScript,
    bundled: made.bundled,
  })
}

const renderHead = ({ title, lead, filter }: PlainPage): Element =>
  el(
    'header',
    { class: 'page-head' },
    '\n',
    el('h1', {}, title),
    '\n',
    lead === undefined ? [] : [el('p', { class: 'page-lead' }, lead), '\n'],
    filter === undefined ? [] : renderFilter(filter),
  )

function renderFoot({ kit: { settings: { title, sourceLine, licence } }, date }: MadeKit): Node[] {
  const lines = [sourceLine, licence].flatMap((text) => (text === undefined ? [] : [el('p', {}, text), '\n']))
  const version = el('p', {}, `${title}, version ${VERSION}, ${isoDay(date)}`)
  return [el('footer', { class: 'page-foot' }, '\n', lines, version, '\n'), '\n']
}

function renderFilter(placeholder: string): Node[] {
  const field = el('input', { type: 'search', id: 'filter', placeholder, autocomplete: 'off', spellcheck: 'false' })
  return [
    el(
      'p',
      { class: 'row page-filter needs-script' },
      el('label', { for: 'filter' }, 'Filter'),
      '\n',
      field,
      '\n',
      el('span', { id: 'filter-count', role: 'status' }),
    ),
    '\n',
  ]
}
