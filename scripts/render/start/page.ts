import { el, type Element, type Node, type Attributes, between, type Content } from '../../compiler/content/node.ts'
import { lookOf } from '../../compiler/identity.ts'
import type { Identity } from '../../compiler/look-model.ts'
import { MARKS } from '../../compiler/marks.ts'
import type { KitSettings } from '../../compiler/model.ts'
import { renderByName, renderDecks } from './by-name.ts'
import { renderOffers } from './offers.ts'
import type { StartEntries, SessionEntry } from './entries.ts'
import { type StartFile, startLink, onPapers } from './files.ts'
import { presentersSession } from './session.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { PAPERS } from '../../compiler/handout/papers.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import type { Moment } from '../../compiler/handout/model.ts'
import { otherPrints } from './print.ts'
import { list, renderSteps } from './steps.ts'

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

/** What is typed once: how many people, when, on which paper. The page's script shows it when a session is chosen. */
export const renderFields = (wording: Wording): Element =>
  fields(wording.whoWhen,
    ...field(wording.people, 'people', { type: 'number', min: 1, max: 9999, inputmode: 'numeric' }),
    ...field(wording.day, 'day', { type: 'date' }), ...field(wording.startsAt, 'start', { type: 'time' }),
    ...field(wording.mustEndBy, 'end', { type: 'time' }), papers(wording),
    el('button', { type: 'button', id: 'forget' }, wording.forget), el('p', { class: 'start-note' }, wording.leaveOpen),
    el('div', { class: 'start-advice', role: 'status' }))

/** For participants: on which paper. */
const renderPaperField = (wording: Wording): Element => fields(wording.onWhatPaper, papers(wording))

const fields = (question: string, ...inside: readonly Node[]): Element =>
  el('section', { class: 'start-part start-fields needs-script', 'aria-label': question },
    el('h2', { id: 'start-chosen' }, question), el('div', { class: 'row' }, inside))

const papers = (wording: Wording): Element =>
  el('fieldset', { class: 'row' }, el('legend', {}, wording.paper), between(PAPERS.map(({ name }, at) =>
    el('label', {}, el('input', { type: 'radio', name: 'paper', value: name, checked: at === 0 ? true : undefined }),
      ` ${name}`)
  ), ' '))

const field = (label: string, id: string, more: Attributes): Node[] => [
  el('p', {}, el('label', { for: id }, label), ' ', el('input', { id, ...more, autocomplete: 'off' })),
]

/** What participants do with a session: what they read before, what they have at hand, and what they take along. */
function participantsSession({ session, files, prints }: SessionEntry): Element {
  const { reading } = session
  const wording = wordingOf(session.deck.language)
  const printed = (moment: Moment): Content => {
    const lines = prints.filter((line) => line.moment === moment && line.files.length > 0)
    return [...list(lines.map(({ name, files }) => onPapers(name, files))), ...otherPrints(lines, wording)]
  }
  const toRead = 'none' in reading ? [] : [
    el('p', {}, `${minutesText(reading.minutes, wording)}: ${reading.paragraphs}`),
    ...list(reading.questions.map((question) => [question])),
  ]
  const [deck, ...others] = files
  const slides = deck === undefined ? [] : [
    el('p', { class: 'row step-start' }, startLink(deck.path, deck.label)),
    ...list(others.map(({ path, label }) => [startLink(path, label)])),
  ]
  const now = deck?.edition === 'afterwards'
    ? { title: wording.lookThingsUp, when: wording.afterwards }
    : { title: wording.lookAndWork, when: wording.onTheDay }
  const steps = [
    { title: wording.readThis, when: wording.beforeIfYouLike, content: [...toRead, ...printed('before')] },
    { ...now, content: [...slides, ...printed('during')] },
    { title: wording.takeThisHome, when: wording.afterwards, content: printed('after') },
  ]
  return renderSteps(session, {}, [el('p', { class: 'session-for' }, session.audience)],
    steps.filter(({ content }) => content.length > 0))
}
