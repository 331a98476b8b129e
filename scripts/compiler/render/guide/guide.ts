import { textToHtml } from '../../escape.ts'
import { isInclusion } from '../../handout/is-inclusion.ts'
import type { Kit } from '../../model.ts'
import type { Guide } from '../../session/guide.ts'
import { evidenceOf, renderEvidence } from '../evidence.ts'
import type { FigureSources } from '../figures.ts'
import { keepTogether } from '../keep-together.ts'
import { renderGlance } from './glance.ts'
import { renderKeys } from './keys.ts'
import { renderNeeds } from './needs.ts'
import { renderPlan } from './plan.ts'
import { renderScript } from './script.ts'
import { GuideText, section } from './words.ts'

export interface GuideSources extends FigureSources {
  readonly kit: Kit
  /** Endnotes as HTML, by number. */
  readonly endnoteTexts: ReadonlyMap<number, string>
}

/** The guide as a page in `presenter/guides/`, below its title: what is on one page first, answers last. */
export function renderGuide(guide: Guide, sources: GuideSources): string {
  const text = new GuideText(guide, sources)
  const { checklist, keys } = guide
  const parts = [
    ['glance', 'At a glance', renderGlance(guide)],
    ['plan', 'The plan', renderPlan(guide)],
    ['needs', 'To print and to bring', renderNeeds(guide, text)],
    ['room', textToHtml(checklist?.title ?? ''), text.pieces((checklist?.content ?? []).flatMap(({ piece }) => (isInclusion(piece) ? [] : piece)), 1)],
    ['script', 'The script', renderScript(guide, text)],
    ['keys', 'The answers', keys.length === 0 ? '' : renderKeys(guide, text)],
  ].filter((entry): entry is [string, string, string] => entry[2] !== '')
  const evidence = keepTogether(renderEvidence(evidenceOf(guide.cited, sources.kit), sources.kit, sources.endnoteTexts, {
    title: 'What this guide rests on', folder: '../',
  }))
  const links = [
    [text.deck(), 'The deck'], ...parts.map(([id, title]) => [`#${id}`, title]), ...(evidence === '' ? [] : [['#evidence', 'What it rests on']]),
  ].map(([address, title]) => `<li><a href="${address}">${title}</a></li>`)
  return `<nav class="page-nav" aria-label="In this guide"><ul>${links.join('')}</ul></nav>
${parts.map(([id, title, body]) => section(id, title, body)).join('')}${evidence}`
}
