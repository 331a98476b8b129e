import { escapeHtml } from '../compiler/escape.ts'
import { renderMarksSheet } from '../compiler/render/marks.ts'
import type { MadeKit } from '../make-kit.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { facesOf } from './page-faces.ts'
import { assemblePage } from './page.ts'
import type { Running } from './sheet-style.ts'

/** A page beside the decks: bibliography, glossary, gallery, a text for presenters. */
export interface PlainPage {
  readonly title: string
  /** One sentence below the title, as HTML. */
  readonly lead?: string
  /** Placeholder of the filter field; absent: there is none. Entries are `[data-entry]` inside `[data-group]`. */
  readonly filter?: string
  /** Pictures instead of text, as broad as the window allows; or a guide. */
  readonly look?: 'wide' | 'guide'
  /** Page boxes of the paper that it is printed on, which say where it comes from; absent: whatever lies in the
   * printer. */
  readonly running?: Running
  /** What is inside `<main>`. */
  readonly body: string
}

/** One self-contained HTML file that reads and prints without script; filter and copy buttons need it. */
export async function renderPlainPage(made: MadeKit, page: PlainPage): Promise<string> {
  const { settings } = made.kit
  const body = `<header class="page-head">
<h1>${escapeHtml(page.title)}</h1>
${page.lead === undefined ? '' : `<p class="page-lead">${page.lead}</p>\n`}${
    page.filter === undefined ? '' : renderFilter(page.filter)
  }</header>
<main class="page-text">
${page.body}
</main>
${page.running === undefined ? renderFoot(made) : ''}${renderMarksSheet()}`
  return assemblePage({
    title: `${page.title} · ${settings.title}`,
    language: settings.language,
    bodyClass: page.look === undefined ? 'page' : `page page-${page.look}`,
    style: (await facesOf(body + (page.running?.text ?? '')))
      + (page.look === 'guide' ? made.player.guideStyle : made.player.pageStyle) + (page.running?.style ?? ''),
    body,
    script: made.player.pageScript,
    bundled: made.bundled,
  })
}

function renderFoot({ kit: { settings: { title, sourceLine, licence } }, date }: MadeKit): string {
  return `<footer class="page-foot">
${[sourceLine, licence].flatMap((text) => (text === undefined ? [] : [`<p>${escapeHtml(text)}</p>\n`])).join('')}<p>${
    escapeHtml(title)
  }, version ${escapeHtml(VERSION)}, ${isoDay(date)}</p>
</footer>
`
}

function renderFilter(placeholder: string): string {
  return `<p class="page-filter needs-script"><label for="filter">Filter</label>
<input type="search" id="filter" placeholder="${escapeHtml(placeholder)}" autocomplete="off" spellcheck="false">
<span id="filter-count" role="status"></span></p>
`
}
