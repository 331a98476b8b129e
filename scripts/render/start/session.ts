import { el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import { timeItems, sayHow, sayMinute, type TimedItem } from '../../compiler/session/needs.ts'
import { filesOf, mineLink, PPTX, SCRIPT, type StartFile, startLink, onPapers } from './files.ts'
import type { SessionEntry } from './entries.ts'
import { printLine, renderPrint } from './print.ts'
import { folded, list, renderSteps } from './steps.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { sessionId } from './offers.ts'

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

/** The plan of a session as a table, item by item; the script of the page makes clock times of its minutes. */
function renderPlan(timed: readonly TimedItem[], wording: Wording): Node[] {
  const end = timed.reduce((sum, { item }) => sum + item.minutes, 0)
  const table = el('table', {},
    el('thead', {}, el('tr', {}, wording.planHeads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, timed.map((one) => row(one, wording))),
    el('tfoot', {}, el('tr', {}, time(end), el('td'), rowHead(wording.endWord), el('td'), el('td'))))
  return [el('div', { class: 'plan-frame' }, table)]
}

function row(timed: TimedItem, wording: Wording): Element {
  const { item: { title, minutes, kind, priority }, from, exercise } = timed
  const how = sayHow(timed, wording)
  const groups = exercise === undefined || exercise.group === 1
    ? []
    : el('span', { class: 'print-groups', 'data-size': exercise.group, hidden: true })
  return el(
    'tr',
    { 'data-minutes': minutes, 'data-kind': kind, 'data-priority': priority },
    time(from),
    el('td', {}, sayHalves(minutes)),
    rowHead(title),
    // An arrival that is called so says it once.
    el('td', {}, how === title ? [] : how, groups),
    el('td', {}, kind === 'break' || kind === 'slack' ? [] : wording.priorities[priority]),
  )
}

const time = (minute: number): Element => el('td', { class: 'plan-time', 'data-from': minute }, sayMinute(minute))

const rowHead = (text: string): Element => el('th', { scope: 'row' }, text)

/** What people are told before: a text to copy, and what goes with it. @param paper what the session is about, in full */
export function renderInvitation({ session, prints }: SessionEntry, paper: string | undefined): Node[] {
  const id = `${sessionId(session)}-text`
  const wording = wordingOf(session.deck.language)
  const files = prints.filter(({ moment }) => moment === 'before')
  // The line of the day is written by the page's script.
  const text = [session.title, '\n', el('span', { class: 'text-when' }), textOf(session, paper, wording)]
  return [
    el('pre', { id }, text),
    '\n',
    el('p', {},
      el('button', { class: 'needs-script', type: 'button', 'data-copy': id, 'aria-live': 'polite' },
        wording.copyTheText)),
    '\n',
    // What the letter promises to those who come without, for who sends it.
    ...('none' in session.reading || session.withoutReading === '' ? [] : [
      el('p', {}, el('b', {}, wording.nobodyHasRead), ': ', session.withoutReading),
      '\n',
    ]),
    ...(files.length === 0 ? [] : [
      el('p', {}, wording.attachThis),
      '\n',
      ...list(files.map(({ name, files: onAll }) => [...onPapers(name, onAll), ...folderOf(onAll, wording)])),
    ]),
  ]
}

function textOf({ reading }: Session, paper: string | undefined, wording: Wording): string {
  const about = paper === undefined ? '' : wording.inviteAbout(paper)
  if ('none' in reading) return about + wording.inviteNothing
  const questions = reading.questions.map((question) => `- ${question}\n`).join('')
  return about + wording.inviteReading(minutesText(reading.minutes, wording), sentence(reading.paragraphs))
    + (questions === '' ? '' : wording.inviteQuestions + questions)
}

/** Where a mail program finds it. */
const folderOf = ([file]: readonly StartFile[], wording: Wording): Node[] =>
  file === undefined ? [] : [wording.inFolder, el('code', {}, file.path.slice(0, file.path.lastIndexOf('/'))), ')']

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
