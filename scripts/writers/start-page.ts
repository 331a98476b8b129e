import type { KitSettings } from '../compiler/model.ts'
import { escapeHtml } from '../compiler/escape.ts'
import type { PrintedHandout } from './sheet-html.ts'
import { renderDeckCard, type StartEntry, startFoot, startMarks } from './start-deck.ts'
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
): string {
  return `<header class="start-head">
${startMarks()}
<h1>${escapeHtml(settings.title)}</h1>
${
    settings.subtitle === undefined
      ? ''
      : `<p class="start-lead">${escapeHtml(settings.subtitle)}</p>\n`
  }<p class="start-unpack" id="unpack" role="alert" hidden><b>This page is still inside a packed folder.</b> Only it was unpacked, so no link leads anywhere. Close it, choose “Extract all” on the zip file, and open index.html in the folder that comes out.</p>
</header>
<main>
${renderSessions(sessions)}<section class="start-decks" aria-labelledby="start-decks">
<h2 id="start-decks"${sessions.length === 0 ? ' class="start-only"' : ''}>${
    sessions.length === 0 ? 'The decks' : 'Or take one deck'
  }</h2>
${entries.map(renderDeckCard).join('\n')}
</section>
</main>
${renderSheetList(sheets)}${lookUp(pages)}<section class="start-help" aria-labelledby="start-help">
<h2 id="start-help">Giving a lecture from here</h2>
<ul>
<li><b>Open for presenting</b> is one file. It runs from a USB stick, without a network, on any computer with Chrome or Edge 109, Firefox 115, Safari 16.4, or later.</li>
<li>On a slide, <kbd>→</kbd> goes on, <kbd>S</kbd> opens the speaker view with notes, <kbd>?</kbd> lists every key.</li>
<li>The files under <b>To give out</b> hold no notes and no plan. Hand out those, not the presenter's; they have ${
    startLink('give-out/index.html', 'a start page of their own')
  }.</li>
${
    gallery === undefined
      ? ''
      : `<li><b>Only one picture?</b> ${
        startLink(gallery, 'The diagrams')
      }, each as SVG and PNG, with caption, citation and licence to copy.</li>\n`
  }</ul>
</section>
<section class="start-plans" aria-labelledby="start-plans">
<h2 id="start-plans">When something fails</h2>
<dl>
<div><dt>Plan B: no player</dt><dd>An old browser, a locked computer: open the <b>Slides (PDF)</b>. They have the same slides, one a page, question and answer on separate pages. Notes and plan are in the <b>Script (PDF)</b>.</dd></div>
<div><dt>Plan C: no screen</dt><dd>Print before: the <b>Script (PDF)</b> once, for you; the give-out <b>Slides (PDF)</b> for the room. Every exercise can be done on paper or by voice; how stands in its notes.</dd></div>
</dl>
</section>
${startFoot(settings, edition)}`
}

/** The pages beside the decks. */
function lookUp(pages: readonly StartFile[]): string {
  return pages.length === 0 ? '' : `<section class="start-look-up" aria-labelledby="start-look-up">
<h2 id="start-look-up">Look things up</h2>
${fileList('To present', 'presenter', pages)}${fileList('To give out', 'give-out', pages)}</section>
`
}
