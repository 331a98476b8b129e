import { textToHtml } from '../../escape.ts'
import { isInclusion } from '../../handout/is-inclusion.ts'
import type { Guide } from '../../session/guide.ts'
import type { PageNeeds } from '../deck-page.ts'
import { evidenceOf, renderEvidence } from '../evidence.ts'
import { keepTogether } from '../keep-together.ts'
import { renderItems } from './items.ts'
import { renderBrief, renderPacking } from './packing.ts'
import { SlidePictures } from './picture.ts'
import { renderRunSheet } from './run-sheet.ts'
import { GuideText, section } from './words.ts'

/** As many items leave room for the brief on the page of the run sheet. */
const ROWS = 15

/**
 * The guide as a page in `presenter/guides/`, below its title: the run sheet first, then what is done before, then each
 * item with all that it needs. What it rests on is for the screen.
 */
export function renderGuide(guide: Guide, needs: PageNeeds): string {
  const text = new GuideText(guide, needs)
  const { checklist, session } = guide
  const isShort = guide.items.length <= ROWS
  const parts = [
    ['plan', 'Run sheet', renderRunSheet(guide) + (isShort ? renderBrief(guide) : '')],
    ['packing', 'To prepare and to pack', (isShort ? '' : renderBrief(guide)) + renderPacking(guide)],
    [
      'room',
      textToHtml(checklist?.title ?? ''),
      text.pieces((checklist?.content ?? []).flatMap(({ piece }) => (isInclusion(piece) ? [] : piece)), 1),
    ],
    ['items', 'Item by item', renderItems({ guide, text, pictures: new SlidePictures(session.deck, needs) })],
  ].filter((entry): entry is [string, string, string] => entry[2] !== '')
  const evidence = keepTogether(renderEvidence(evidenceOf(guide.cited, needs.kit), needs.kit, needs.endnoteTexts, {
    title: 'What this guide rests on',
    folder: '../',
  }))
  const links = [
    [text.deck(), 'The deck'],
    ...parts.map(([id, title]) => [`#${id}`, title]),
    ...(evidence === '' ? [] : [['#evidence', 'What it rests on']]),
  ].map(([address, title]) => `<li><a href="${address}">${title}</a></li>`)
  return `<nav class="page-nav" aria-label="In this guide"><ul>${links.join('')}</ul></nav>
${parts.map(([id, title, body]) => section(id, title, body)).join('')}${evidence}`
}
