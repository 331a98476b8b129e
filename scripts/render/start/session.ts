import { el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import { timeItems } from '../../compiler/session/needs.ts'
import { filesOf, mineLink, PPTX, SCRIPT, type StartFile, startLink } from './files.ts'
import type { SessionEntry } from './entries.ts'
import { renderPlan } from './plan.ts'
import { printLine, renderPrint } from './print.ts'
import { folderOf, renderInvitation } from './send.ts'
import { folded, list, renderSteps } from './steps.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** What a presenter does with a session, by time: read, send, print, present, give out. @param paper what it is about */
export function presentersSession(entry: SessionEntry, paper: string | undefined): Element {
  const { session, files, guide } = entry
  const { group, people: { from, to, fewer, more } } = session
  const wording = wordingOf(session.deck.language)
  const outside = (head: string, name: string, words: string | undefined): Node[] =>
    words === undefined ? [] : [el('p', { class: name }, el('b', {}, head), ' ', el('span', {}, words))]
  return renderSteps(session, {
    'data-minutes': session.minutes,
    'data-size': group,
    'data-least': from,
    'data-most': to,
  }, [
    el('p', { class: 'session-for' }, session.audience),
    ...outside(wording.fewerThan(from), 'session-fewer', fewer),
    ...outside(wording.moreThan(to), 'session-more', more),
    el('p', { class: 'session-people', hidden: true }),
  ], [
    {
      title: wording.readThis,
      when: wording.first,
      content: [...renderGuide(guide, wording), ...renderRoom(session, wording)],
    },
    { title: wording.sendThis, when: wording.weekBefore, days: -7, content: renderInvitation(entry, paper) },
    { title: wording.printThis, when: wording.twoDaysBefore, days: -2, content: renderPrint(entry) },
    { title: wording.present, when: wording.onTheDay, days: 0, content: renderPresent(session, files, wording) },
    { title: wording.giveThisOut, when: wording.afterwards, content: renderGiven(entry, wording) },
  ])
}

const renderGuide = (guide: readonly StartFile[], wording: Wording): Node[] =>
  guide.filter(({ paper }) => paper === undefined).flatMap(({ path }) => [
    el('p', {}, startLink(path, wording.theGuide), wording.guideIs),
  ])

const renderRoom = (session: Session, wording: Wording): Node[] => [
  ...(session.room === '' ? [] : [el('p', {}, el('b', {}, wording.roomToAskFor), ' ', session.room)]),
  ...folded(wording.planItemByItem, ...renderPlan(timeItems(session), wording)),
]

function renderPresent({ title }: Session, files: readonly StartFile[], wording: Wording): Node[] {
  const [deck, ...others] = filesOf('presenter', files)
  if (deck === undefined) return []
  const more = others.map(({ path, label }) => [
    startLink(path, label),
    path.endsWith(SCRIPT) ? wording.scriptIs : path.endsWith(PPTX) ? wording.pptxIs : wording.pdfIs,
  ])
  return [
    el('p', { class: 'row step-start' }, startLink(deck.path, wording.present, `${wording.present}: ${title}`), ' ',
      mineLink(deck, title, wording)),
    el('p', {}, kbd('→'), wording.goesOn, kbd('S'), wording.opensNotes, kbd('?'), wording.showsKeys),
    ...folded(wording.ifItFails, ...list([[wording.browsers], ...more])),
  ]
}

const kbd = (text: string): Element => el('kbd', {}, text)

function renderGiven({ files, prints }: SessionEntry, wording: Wording): Node[] {
  const [answered] = filesOf('afterwards', files)
  const [slides, ...others] = filesOf('give-out', files)
  const toSend = [answered ?? slides, ...others].flatMap((file) => file ?? [])
  const home = prints.filter(({ moment }) => moment === 'after')
  return [
    ...(toSend.length === 0 ? [] : [el('p', {}, wording.send)]),
    ...list(toSend.map((file) => [startLink(file.path, file.label), ...folderOf([file], wording)])),
    ...(home.length === 0 ? [] : [el('p', {}, wording.handOutPrinted), ...list(home.map(printLine))]),
  ]
}
