import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Pack } from '../../handout/packs.ts'
import type { Session } from '../../session/model.ts'
import { Figures } from '../figures.ts'
import { ruled } from './ruled.ts'
import { renderHandout, type SheetLayout, type SheetNeeds } from './sheet-content.ts'

/** A sheet of a pack, or the page that says what to read: its own name for the style of its pages. */
export interface PackPart {
  readonly id: string
  /** Empty for the reading. */
  readonly letter: string
  readonly title: string
}

/** The parts of a pack in their order. */
export function partsOfPack({ reading, sheets }: Pack): PackPart[] {
  return [
    ...(reading === undefined ? [] : [{ id: 'reading', letter: '', title: 'What to read' }]),
    ...sheets.map(({ title, sheet }) => ({ id: `sheet-${sheet?.letter ?? ''}`, letter: sheet?.letter ?? '', title })),
  ]
}

/** On which pages the parts stand, known when the pack was printed once. */
export interface PackPages {
  /** First page of each part. */
  readonly starts: readonly number[]
  /** Parts whose last page is a front: its back is ruled for notes. */
  readonly odd: readonly boolean[]
}

export const PACK_TITLES = { before: 'To read before', during: 'Worksheets and forms', after: 'To take home' } as const

/** How the end of a part is found among the bookmarks of the first print. */
export const END_MARK = 'End of '

/**
 * A pack as one document: cover with contents, then each sheet on a page of its own, which is a front. Without `pages`
 * it is the first print, which has marks where each part ends; with them the contents have numbers, and free backs lines.
 */
export function renderPack(session: Session, pack: Pack, needs: SheetNeeds, layout: SheetLayout, pages?: PackPages): string {
  const figures = new Figures(needs)
  const parts = partsOfPack(pack)
  const bodies = [
    ...(pack.reading === undefined ? [] : [renderReading(pack.reading)]),
    ...pack.sheets.map((handout) => renderHandout(handout, needs, layout, figures).replace(/<section class="evidence"[\s\S]*?<\/section>\n/, '')),
  ]
  return `<section class="pack-cover">
<p class="pack-moment">${PACK_TITLES[pack.moment]}</p>
<h1>${textToHtml(session.title)}</h1>
<p class="pack-for">${textToHtml(session.audience)}</p>
<h2>In this pack</h2>
<ol class="pack-contents">
${parts.map(({ letter, title }, index) => `<li><span class="pack-letter">${letter}</span> <span class="pack-title">${textToHtml(title)}</span> <span class="pack-page">${pages?.starts[index] ?? ''}</span></li>`).join('\n')}
</ol>
</section>
${notesPage('cover')}${parts.map((part, index) => `<section class="pack-part pack-${escapeHtml(part.id)}">
<header class="sheet-head">
${part.letter === '' ? '' : `<p class="sheet-letter"><span class="visually-hidden">Sheet </span>${part.letter}</p>\n`}<div><h1>${textToHtml(part.title)}</h1></div>
</header>
<div class="sheet-text">
${bodies[index] ?? ''}</div>
${pages === undefined ? `<h1 class="pack-end">${END_MARK}${escapeHtml(part.id)}</h1>\n` : ''}</section>
${pages?.odd[index] === true ? notesPage(part.id) : ''}`).join('')}`
}

/** A free back. */
function notesPage(id: string): string {
  return `<div class="notes-page pack-${escapeHtml(id)}"><p>Notes</p>\n${ruled(23)}</div>\n`
}

function renderReading({ paragraphs, minutes, questions }: NonNullable<Pack['reading']>): string {
  return `<p>In the paper: <strong>${textToHtml(paragraphs)}</strong>. It takes about ${minutes} minutes.</p>
<h2>Questions to read it with</h2>
<ol class="pack-questions">
${questions.map((question) => `<li>${textToHtml(question)}\n${ruled(4)}</li>`).join('\n')}
</ol>
`
}
