import type { PageNeeds } from '../slide.ts'
import { words } from '../../compiler/content/chinese.ts'
import { type Content, el, type Node, type Secret, type Child, type Element } from '../../compiler/content/node.ts'
import type { Handout } from '../../compiler/handout/model.ts'
import type { Guide } from '../../compiler/session/guide.ts'
import { evidenceOf } from '../../compiler/evidence.ts'
import { renderEvidence } from '../evidence.ts'
import { keepTogether } from '../keep-together.ts'
import { renderItems } from './items.ts'
import { renderPacking } from './packing.ts'
import { SlidePictures } from './picture.ts'
import { GuideText, list, section, fact, facts, frame, texts } from './words.ts'
import { wordingOf } from '../../words/wording.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import { sayMinute, sayTogether } from '../../compiler/session/needs.ts'
import { pageOf, sayHanded, whatKind } from './head.ts'

/** As many items leave room for the brief on the page of the run sheet. */
const ROWS = 15

/**
 * The guide as a page in `presenter/guides/`, below its title: the run sheet first, then what is done before, then each
 * item with all that it needs. What it rests on is for the screen.
 */
export function renderGuide(guide: Guide, needs: PageNeeds): Node<Secret>[] {
  const text = new GuideText(guide, needs)
  const wording = wordingOf(guide.session.deck.language)
  const { checklist, session } = guide
  const isShort = guide.items.length <= ROWS
  const brief = renderBrief(guide)
  const all: readonly (readonly [id: string, title: Content<Secret>, body: Content<Secret>])[] = [
    ['plan', [wording.runSheet], [...renderRunSheet(guide), ...(isShort ? brief : [])]],
    ['packing', [wording.toPrepare], [...(isShort ? [] : brief), ...renderPacking(guide)]],
    ...(checklist === undefined ? [] : [['room', words(checklist.title), text.text(checksIn(checklist), 1)] as const]),
    ['items', [wording.itemByItem], renderItems({ guide, text, pictures: new SlidePictures(session.deck, needs) })],
  ]
  const parts = all.filter(([, , body]) => body.length > 0)
  const evidence = keepTogether(
    renderEvidence(evidenceOf(guide.cited, needs.kit), needs.kit, needs.endnoteTexts, wording, {
      title: wording.whatGuideRestsOn,
      folder: '../',
    }),
    wording,
  )
  const links = [
    el('a', { href: text.deck() }, wording.theDeck),
    ...parts.map(([id, title]) => el('a', { href: `#${id}` }, title)),
    ...(evidence.length === 0 ? [] : [el('a', { href: '#evidence' }, wording.whatItRestsOn)]),
  ]
  return [
    el('nav', { class: 'page-nav', 'aria-label': wording.inThisGuide }, list('ul', links)),
    ...parts.flatMap(([id, title, body]) => section(id, title, body)),
    ...evidence,
  ]
}

/** What to check in the room, without what stands there for the screen alone. */
const checksIn = ({ content }: Handout): Content<Secret> =>
  content.flatMap(({ node }) => (typeof node === 'object' && node.kind === 'included' ? [] : [node]))

/** One page to run a session by: what comes when, how, with what, and what goes first when it is late. The column for
 * clock times is for pens. */
function renderRunSheet(guide: Guide): Node<Secret>[] {
  const { session: { room, groups, group, deck }, items, drops, keys } = guide
  const wording = wordingOf(deck.language)
  const rows = items.map((one, index) => {
    const { item, from, handed } = one
    const { title, minutes, kind, priority } = item
    const late = drops.indexOf(item) + 1
    const when = kind === 'break' || kind === 'slack' ? '' : wording.priorities[priority]
    const what = [
      el('span', { class: 'guide-kind' }, whatKind(one, keys, wording)),
      ' ',
      el('a', { href: `#item-${index + 1}` }, words(title)),
    ]
    const told = [
      sayTogether(one, group, wording),
      sayHanded(handed, wording),
      `${when}${late === 0 ? '' : wording.outAt(late)}`,
    ]
    return row({ 'data-kind': kind, 'data-priority': priority }, from, minutes, what, told, `item-${index + 1}`)
  })
  const end = items.reduce((sum, { item }) => sum + item.minutes, 0)
  const heads = wording.runHeads.map((head, index) =>
    el('th', { scope: 'col', class: index === 1 ? 'guide-clock' : undefined }, head)
  )
  const table = el('table', { class: 'guide-table' }, el('thead', {}, el('tr', {}, heads, pageOf('th', ''))),
    el('tbody', {}, [...rows, row({ class: 'guide-end' }, end, end, wording.endWord, ['', '', ''], '')]))
  return [
    ...roomLine(wording.roomHead, room),
    ...(groups === undefined ? [] : roomLine(wording.groupsHead, groups)),
    frame(wording.byTheMinute, table),
    el('p', { class: 'guide-late' }, sayLate(guide, items.find(({ item }) => item.kind === 'debrief')?.item.title)),
  ]
}

/** @param told who does it together, what is handed out, and when it may be left out */
function row(
  attributes: Element<Secret>['attributes'],
  from: number,
  minutes: number,
  what: Child<Secret>,
  told: readonly Child<Secret>[],
  id: string,
): Element<Secret> {
  return el('tr', attributes, el('td', {}, sayMinute(from)), el('td', { class: 'guide-clock' }),
    el('td', {}, sayHalves(minutes)), el('th', { scope: 'row' }, what), told.map((cell) => el('td', {}, cell)),
    pageOf('td', id))
}

const roomLine = (name: string, text: string): Node<Secret>[] => [
  el('p', { class: 'guide-room-line' }, el('b', {}, name), ' ', words(text)),
]

function sayLate({ session, drops, slack, latestDebrief, keys }: Guide, debrief = ''): Node<Secret>[] {
  const wording = wordingOf(session.deck.language)
  const saved = drops.reduce((sum, { minutes }) => sum + minutes, 0)
  const out = drops.length === 0
    ? wording.nothingLeftOut
    : wording.slackFirst(slack === 0 ? '' : minutesText(slack, wording), minutesText(saved, wording))
  const shorter = keys.some(({ parts }) => parts.shorter !== undefined)
    ? wording.shorterForm
    : ''
  return [
    el('b', {}, wording.late),
    ` ${out}${shorter}`,
    ...(latestDebrief === undefined
      ? []
      : [
        ...words(wording.debriefBegins(debrief)),
        el('b', {}, sayMinute(latestDebrief)),
        wording.atTheLatest,
      ]),
  ]
}

/** For whom it is, and what they bring with them: it stands with the plan. */
function renderBrief(
  { session: { audience, aims, reading, withoutReading, groundRules, deck } }: Guide,
): Node<Secret>[] {
  const wording = wordingOf(deck.language)
  const read = 'none' in reading
    ? words(wording.nothingToRead(reading.none))
    : [
      el('p', {}, words(`${reading.paragraphs}; ${minutesText(reading.minutes, wording)}.`)),
      ...list('ol', texts(reading.questions)),
    ]
  return facts(fact(wording.forWhom, words(audience)), fact(wording.afterwardsPeopleCan, list('ul', texts(aims))),
    fact(wording.groundRules, groundRules.length === 0 ? [wording.slideSaysThem] : list('ul', texts(groundRules))),
    fact(wording.readBefore, read), fact(wording.nobodyHasRead, words(withoutReading)))
}
