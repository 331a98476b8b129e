import { escapeHtml } from '../escape.ts'
import type { Paper, Slide, Status } from '../model.ts'
import { STATUSES } from '../status.ts'
import { statusBadge } from './marks.ts'

const CITES = /<span class="cites">/g
const IMPLIED = /<span class="cites implied">/g
const NAMES_AUTHOR = new RegExp(`<(?!span class="(?:cite-status|badge)")[^<>]*>${escapeHtml(STATUSES.AUT.badge)}</`)
/** What has a label of its own says nothing of the paper, and needs no badge. */
const LABELLED = /<div class="(?:ask|outside|caveat)">(?:(?!<div\b)[^])*?<\/div>/g
const STATEMENT = /<(li|p|td|figcaption)\b[^<>]*>(?:(?!<(?:li|p|td|ul|ol)\b)[^])*?<\/\1>/g
const QUOTATION = /<blockquote>[^]*?<\/blockquote>/g

/**
 * The content of a slide with its voices said as seldom as may be. Where all statements are somebody else's, and the
 * same
 * one's, that stands once below the heading. Where the slide sorts statements by their badges, the author's stands too.
 */
export function sayVoices(html: string, slide: Pick<Slide, 'claims'>, paper: Paper): string {
  if (NAMES_AUTHOR.test(html)) return html.replace(IMPLIED, '<span class="cites">')
  const voice = sharedVoice(html, slide, paper)
  const heading = html.indexOf('</h2>')
  if (voice === undefined || heading < 0) return html
  const at = heading + '</h2>'.length
  return `${html.slice(0, at)}\n<p class="voice">${statusBadge(voice)}</p>${
    html.slice(at).replace(CITES, '<span class="cites implied">')
  }`
}

function sharedVoice(html: string, slide: Pick<Slide, 'claims'>, { claims }: Paper): Status | undefined {
  if ((html.match(CITES)?.length ?? 0) < 2) return undefined
  const statuses = slide.claims.flatMap((id) => claims.get(id)?.status ?? [])
  const [voice] = statuses
  if (voice === 'AUT' || statuses.some((status) => status !== voice)) return undefined
  const own = html.replace(LABELLED, '')
  const statements = [...own.match(QUOTATION) ?? [], ...own.replace(QUOTATION, '').match(STATEMENT) ?? []]
  const everyOneCites = statements.every((text) =>
    text.includes('class="cites"') || !/\p{L}/u.test(text.replace(/<[^<>]*>/g, ''))
  )
  return everyOneCites ? voice : undefined
}
