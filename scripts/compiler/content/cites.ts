import { words } from './chinese.ts'
import { between, el, type Element, type Node } from './node.ts'
import type { Claim, Voice } from '../paper/model.ts'
import type { Citing } from '../rules/citations.ts'
import type { Wording } from '../../words/wording.ts'
import { claimAnchor, endnoteAnchor } from './look-up.ts'
import { voiceMark } from './marks.ts'
import { INFERRED } from '../source-line.ts'
import { itemAt } from '../certain.ts'

/**
 * Citations as they stand after a statement. Neighbouring claims of one status share one badge and one link, which
 * names them all in `data-claim`, parted by blanks. What is the author's alone is `implied`: the canvas leaves it
 * unsaid,
 * since a slide has her voice unless it says another's.
 */
export function renderCites({ citations, wording }: Citing): Node[] {
  const own = new Set(citations.flatMap((one) => (one.kind === 'endnote' ? [one.endnote.number] : [])))
  const parts: Element[] = []
  let group: Claim[] = []
  const flush = (): void => {
    if (group.length > 0) parts.push(renderClaims(group, own, wording))
    group = []
  }
  for (const citation of citations) {
    const first = group[0]
    if (citation.kind !== 'claim' || (first !== undefined && first.status[0] !== citation.claim.status[0])) flush()
    if (citation.kind === 'claim') group.push(citation.claim)
    else if (citation.kind === 'unknown') {
      parts.push(el('span', { class: 'cite-unknown' }, '[', words(citation.text), ']'))
    } else {
      const { number, locator } = citation.endnote
      const text = wording.endnoteSign(String(number)) + (locator === undefined ? '' : `, ${locator}`)
      parts.push(el('a', { class: 'cite', href: `#${endnoteAnchor(number)}`, 'data-endnote': number }, words(text)))
    }
  }
  flush()
  // The blank keeps statement and badge apart where the line break of the style does not reach: copied, or read aloud.
  return [' ', el('span', { class: isImplied(citations) ? 'cites implied' : 'cites' }, between(parts, ' '))]
}

/** The main status; where that is the author's own argument, what else it is too: she argues from it, or for an
 * ideal. */
function voicesOf(claims: readonly Claim[]): readonly Voice[] {
  const [main] = itemAt(claims, 0).status
  return main.own ? [...new Set(claims.flatMap(({ status }) => status))] : [main]
}

/** Is it all the author's own argument, with or without an endnote beside it? */
function isImplied(citations: Citing['citations']): boolean {
  const claims = citations.flatMap((one) => (one.kind === 'claim' ? [one.claim] : []))
  return claims.length > 0 && citations.every(({ kind }) => kind !== 'unknown')
    && claims.every(({ status }) => status.every(({ own }) => own))
}

/** Endnotes that are cited by themselves in the same place are not repeated. */
function renderClaims(claims: readonly Claim[], cited: ReadonlySet<number>, wording: Wording): Element {
  const voices = voicesOf(claims)
  const markers = claims.flatMap((claim) => claim.endnotes)
  const known = new Set(markers.filter(({ marker }) => marker !== 'inferred').map(({ number }) => number))
  const numbers = [...new Set(markers.map(({ number }) => number))].filter((number) => !cited.has(number)).sort((
    a,
    b,
  ) => a - b)
  const notes = numbers.map((number) => `${number}${known.has(number) ? '' : INFERRED}`)
  const ids = [...new Set(claims.map((claim) => claim.id))]
  const said = voices.length === 1
    ? voices.flatMap(voiceOf)
    : between(voices.map((voice) => el('span', { class: 'cite-voice' }, voiceOf(voice))), ' + ')
  return el(
    'a',
    {
      class: 'cite',
      href: `#${claimAnchor(itemAt(ids, 0))}`,
      'data-claim': ids.join(' '),
      'data-status': itemAt(voices, 0).code,
    },
    said,
    notes.length === 0 ? [] : el('span', { class: 'cite-note' }, ` · ${wording.endnoteSign(notes.join(', '))}`),
  )
}

const voiceOf = (voice: Voice): Node[] => [
  voiceMark(voice),
  el('span', { class: 'cite-status' }, voice.label),
]
