import { el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import { timeItems } from '../../compiler/session/needs.ts'
import { filesOf, mineLink, PRESENT, SCRIPT, type StartFile, startLink } from './files.ts'
import type { SessionEntry } from './entries.ts'
import { renderPlan } from './plan.ts'
import { printLine, renderPrint } from './print.ts'
import { folderOf, renderInvitation } from './send.ts'
import { folded, list, renderSteps } from './steps.ts'

/** What a presenter does with a session, by time: read, send, print, present, give out. @param paper what it is about */
export function presentersSession(entry: SessionEntry, paper: string | undefined): Element {
  const { session, files, guide } = entry
  const { group, people: { from, to, fewer, more } } = session
  const outside = (head: string, name: string, words: string | undefined): Node[] =>
    words === undefined ? [] : [el('p', { class: name }, el('b', {}, head), ' ', el('span', {}, words)), '\n']
  return renderSteps(
    session,
    { 'data-minutes': session.minutes, 'data-size': group, 'data-least': from, 'data-most': to },
    [
      el('p', { class: 'session-for' }, session.audience),
      '\n',
      ...outside(`Fewer than ${from}?`, 'session-fewer', fewer),
      ...outside(`More than ${to}?`, 'session-more', more),
      el('p', { class: 'session-people', hidden: true }),
      '\n',
    ],
    [
      { title: 'Read this', when: 'First', content: [...renderGuide(guide), ...renderRoom(session)] },
      { title: 'Send this', when: 'A week before', days: -7, content: renderInvitation(entry, paper) },
      { title: 'Print this', when: 'Two days before', days: -2, content: renderPrint(entry) },
      { title: 'Present', when: 'On the day', days: 0, content: renderPresent(session, files) },
      { title: 'Give this out', when: 'Afterwards', content: renderGiven(entry) },
    ],
  )
}

const renderGuide = (guide: readonly StartFile[]): Node[] =>
  guide.filter(({ paper }) => paper === undefined).flatMap(({ path }) => [
    el('p', {}, startLink(path, 'The guide'), ': what you say and do, minute by minute.'),
    '\n',
  ])

const renderRoom = (session: Session): Node[] => [
  ...(session.room === '' ? [] : [el('p', {}, el('b', {}, 'The room to ask for:'), ' ', session.room), '\n']),
  ...folded('The plan, item by item', ...renderPlan(timeItems(session))),
]

function renderPresent({ title }: Session, files: readonly StartFile[]): Node[] {
  const [deck, ...others] = filesOf('presenter', files)
  if (deck === undefined) return []
  const pdfs = others.map(({ path, label }) => [
    startLink(path, label),
    label === SCRIPT
      ? '. The Script is slides and notes, laid out for A4: with it on paper you can do without a screen.'
      : ': the same slides, one a page, where no browser opens them.',
  ])
  return [
    el('p', { class: 'row step-start' }, startLink(deck.path, PRESENT, `${PRESENT}: ${title}`), ' ',
      mineLink(deck, title)),
    '\n',
    el('p', {}, kbd('→'), ' goes on, ', kbd('S'), ' opens your notes, ', kbd('?'), ' shows all keys.'),
    '\n',
    ...folded('If something fails', ...list([[BROWSERS], ...pdfs])),
  ]
}

const BROWSERS =
  'It is one file, and needs no network: Chrome or Edge 109, Firefox 115, Safari 16.4, or a later one opens it from a stick.'

const kbd = (text: string): Element => el('kbd', {}, text)

function renderGiven({ files, prints }: SessionEntry): Node[] {
  const [answered] = filesOf('afterwards', files)
  const [slides, ...others] = filesOf('give-out', files)
  const toSend = [answered ?? slides, ...others].flatMap((file) => file ?? [])
  const home = prints.filter(({ moment }) => moment === 'after')
  return [
    ...(toSend.length === 0 ? [] : [el('p', {}, 'Send:'), '\n']),
    ...list(toSend.map((file) => [startLink(file.path, file.label), ...folderOf([file])])),
    ...(home.length === 0 ? [] : [el('p', {}, 'Hand out, as you printed it:'), '\n', ...list(home.map(printLine))]),
  ]
}
