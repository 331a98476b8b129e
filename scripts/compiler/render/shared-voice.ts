import type { Paper, Slide, Status } from '../model.ts'
import { statusBadge } from './marks.ts'

const CITES = /<span class="cites">/g
/** What has a label of its own says nothing of the paper, and needs no badge. */
const LABELLED = /<div class="(?:ask|outside|caveat)">(?:(?!<div\b)[^])*?<\/div>/g
const STATEMENT = /<(li|p|td|figcaption)\b[^>]*>(?:(?!<(?:li|p|td|ul|ol)\b)[^])*?<\/\1>/g
const QUOTATION = /<blockquote>[^]*?<\/blockquote>/g

/**
 * The content of a slide, whose one voice is said once below its heading where all its statements are somebody else's, and
 * the same one's: at each of them it would be said for nothing. Undefined where that is not so.
 */
export function sayVoiceOnce(html: string, slide: Pick<Slide, 'claims'>, { claims }: Paper): string | undefined {
  if ((html.match(CITES)?.length ?? 0) < 2) return undefined
  const voices = new Set(slide.claims.map((id) => claims.get(id)?.status.join()))
  const [voice] = voices
  if (voices.size !== 1 || !isOther(voice)) return undefined
  const own = html.replace(LABELLED, '')
  const statements = [...own.match(QUOTATION) ?? [], ...own.replace(QUOTATION, '').match(STATEMENT) ?? []]
  if (!statements.every((text) => text.includes('class="cites"') || !/\p{L}/u.test(text.replace(/<[^>]*>/g, '')))) return undefined
  const heading = html.indexOf('</h2>')
  if (heading < 0) return undefined
  const at = heading + '</h2>'.length
  return `${html.slice(0, at)}\n<p class="voice">${statusBadge(voice)}</p>${html.slice(at).replace(CITES, '<span class="cites implied">')}`
}

const isOther = (voice: string | undefined): voice is Exclude<Status, 'AUT'> =>
  voice !== undefined && /^(?:PTY|REP|IDL|HDG|ENG)$/.test(voice)
