import { el, type Element, type Node } from '../../compiler/content/node.ts'
import { lookOf } from '../../compiler/identity.ts'
import type { Identity } from '../../compiler/look-model.ts'
import { MARKS } from '../../compiler/marks.ts'
import type { KitSettings } from '../../compiler/model.ts'
import { renderByName, renderDecks } from './by-name.ts'
import { renderOffers } from './offers.ts'
import type { StartEntries } from './entries.ts'
import { renderFields, renderPaperField } from './fields.ts'
import { type StartFile, startLink } from './files.ts'
import { participantsSession } from './given.ts'
import { presentersSession } from './session.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/**
 * The body of `dist/index.html`: choose a session, then what there is to do, by time; below it everything by name.
 * @param version of the kit, and its day; @param given start pages of what is passed on
 */
export const renderStartPage = (
  settings: KitSettings,
  entries: StartEntries,
  version: string,
  given: readonly StartFile[],
): Node[] =>
  frame(settings, entries, version, [unpackFirst(wordingOf(settings.language))], [
    ...(entries.sessions.length === 0
      ? [renderDecks(entries.decks, wordingOf(settings.language))]
      : [
        renderOffers(entries.sessions, wordingOf(settings.language)),
        renderFields(wordingOf(settings.language)),
        entries.sessions.map((entry) => presentersSession(entry, settings.paper)),
      ]).flat(),
    ...renderByName(entries, wordingOf(settings.language), given),
  ])

/** The body of `index.html` in a folder that is passed on: everything that participants may have, and nothing of the
 * plan. */
export const renderGivenStart = (settings: KitSettings, entries: StartEntries, version: string): Node[] =>
  frame(settings, entries, version, [], [
    ...(entries.sessions.length === 0
      ? [renderDecks(entries.decks, wordingOf(settings.language))]
      : [
        renderOffers(entries.sessions.map((entry) => ({ ...entry, pictures: entry.pictures.slice(0, 1) })),
          wordingOf(settings.language)),
        ...(entries.sessions.some(({ prints }) => prints.some(({ files }) => files.length > 0))
          ? [renderPaperField(wordingOf(settings.language))]
          : []),
        entries.sessions.map(participantsSession),
      ]).flat(),
    ...renderByName(entries, wordingOf(settings.language)),
  ])

function frame(
  { title, subtitle, sourceLine, licence, identities }: KitSettings,
  { licences, logo }: StartEntries,
  version: string,
  more: readonly Node[],
  main: readonly Node[],
): Node[] {
  return [
    el('header', { class: 'start-head' },
      logo === undefined ? [] : [el('img', { class: 'start-logo', src: logo, alt: '' })], identities.size === 0
      ? []
      : [el('p', { class: 'start-marks', 'aria-hidden': 'true' }, [...identities.values()].map(shape))],
      el('h1', {}, title), subtitle === undefined ? [] : [el('p', { class: 'start-lead' }, subtitle)], more),
    el('main', {}, main),
    el('footer', { class: 'start-foot' },
      [sourceLine, licence].flatMap((text) => (text === undefined ? [] : [el('p', {}, text)])),
      el('p', {}, `${version} · `, startLink(licences.path, licences.label))),
  ]
}

const shape = (identity: Identity): Element =>
  el('svg', { class: `identity-mark ${lookOf(identity)}`, viewBox: '0 0 24 24' },
    el('path', { fill: 'currentColor', 'fill-rule': 'evenodd', d: MARKS[identity.mark] }))

/** Shown where no link would lead anywhere. */
const unpackFirst = (wording: Wording): Element =>
  el('p', { class: 'start-unpack', id: 'unpack', role: 'alert', hidden: true }, el('b', {}, wording.stillPacked),
    wording.onlyItUnpacked)
