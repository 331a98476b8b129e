import { lookOf } from '../identity.ts'
import type { Identity } from '../look-model.ts'
import { MARKS } from '../marks.ts'
import type { KitSettings } from '../model.ts'
import type { Voice } from '../paper/model.ts'
import { type Content, el, type Element } from './node.ts'

/** A small shape that stands beside words and says nothing that they do not say. */
export const voiceMark = ({ code }: Voice): Element => markOf('mark', code)

export const identityMark = ({ id }: Identity): Element => markOf('identity-mark', id)

const markOf = (name: string, mark: string): Element =>
  el('svg', { class: name, 'aria-hidden': 'true' }, el('use', { href: `#mark-${mark}` }))

/** Shape and words of a voice, as in the legend and the list of claims. */
export const voiceBadge = (voice: Voice): Element =>
  el('span', { class: 'badge', 'data-status': voice.code }, voiceMark(voice), voice.label)

/** What the badges mean. */
export const renderLegend = ({ voices }: KitSettings): Element =>
  el(
    'dl',
    { class: 'legend-list' },
    voices.map((voice) => el('div', {}, el('dt', {}, voiceBadge(voice)), el('dd', {}, voice.meaning))),
  )

/** The identities' shapes, an ornament of covers and dividers. */
export const renderCoverMarks = ({ identities }: KitSettings): Element =>
  el(
    'div',
    { class: 'cover-marks', 'aria-hidden': 'true' },
    [...identities.values()].map((identity) => el('span', { class: lookOf(identity) }, identityMark(identity))),
  )

/** All shapes of a page, once, for `<use>`. */
export function renderMarksSheet({ voices, identities }: KitSettings): Element {
  const shapes = [
    ...voices.map(({ code, mark }) => [code, mark] as const),
    ...[...identities.values()].map(({ id, mark }) => [id, mark] as const),
  ]
  const symbols = shapes.map(([name, mark]) =>
    el(
      'symbol',
      { id: `mark-${name}`, viewBox: '0 0 24 24' },
      el('path', { fill: 'currentColor', 'fill-rule': 'evenodd', d: MARKS[mark] }),
    )
  )
  return el('svg', { class: 'marks', 'aria-hidden': 'true', width: 0, height: 0 }, symbols)
}

/** The words of a badge with its shape before them: a label that is a badge looks like one. Other text stays as it
 * is. */
export function withBadgeMark(content: Content, voices: readonly Voice[]): Content {
  const voice = voices.find(({ label }) => content.length === 1 && label === content[0])
  return voice === undefined ? content : [voiceMark(voice), ' ', ...content]
}
