import {
  type Attributes,
  between,
  type Child,
  type Content,
  el,
  type Element,
  type Node,
} from '../../compiler/content/node.ts'
import { type OrderLine, sayOrdered } from '../../compiler/handout/shop-order.ts'
import type { Copies, Session } from '../../compiler/session/model.ts'
import { timeItems } from '../../compiler/session/needs.ts'
import { count } from '../../report/print-problems.ts'
import { fileList, filesOf, type StartFile, startLink } from './files.ts'
import { renderPlan } from './plan.ts'

export interface SessionEntry {
  readonly session: Session
  readonly files: readonly StartFile[]
  /** What each gets at one moment, or a group shares, as one file. */
  readonly packs: readonly StartFile[]
  /** The sheets that are printed for it. */
  readonly prints: readonly OrderLine[]
}

/** The frame of a card, on both start pages: how long, what, and for whom. */
const card = (
  { minutes, audience }: Session,
  attributes: Attributes,
  heading: Element,
  ...inside: Content
): Element =>
  el(
    'article',
    { class: 'session-card', ...attributes },
    '\n',
    el('p', { class: 'session-minutes' }, el('b', {}, `${minutes}`), ' minutes'),
    '\n',
    el(
      'div',
      { class: 'session-about' },
      '\n',
      heading,
      '\n',
      el('p', { class: 'session-for' }, audience),
      '\n',
      inside,
    ),
    '\n',
  )

/** What to open, what to print before, what to hand out when, and the plan by the minute. */
export function presentersCard(entry: SessionEntry): Element {
  const { session, files } = entry
  const { name, title, minutes, group } = session
  const id = `session-${name}`
  return card(
    session,
    { id, 'aria-labelledby': `${id}-title`, 'data-minutes': minutes },
    el('h3', { id: `${id}-title` }, title),
    el('p', { class: 'session-people', 'data-group': group, hidden: true }),
    '\n',
    el('p', { class: 'session-fit', hidden: true }),
    '\n',
    ...fileList('To present', filesOf('presenter', files)),
    renderLists(entry),
    '\n',
    el(
      'details',
      { class: 'session-plan' },
      el('summary', {}, 'The plan, item by item'),
      '\n',
      renderPlan(timeItems(session)),
    ),
    '\n',
    renderFacts(session),
    '\n',
  )
}

/** For participants: what they can do afterwards, and what to read before. */
export function participantsCard({ session, files, packs }: SessionEntry): Element {
  const { name, title, aims, reading } = session
  const id = `session-${name}`
  const [main] = files
  const aimed = aims.length === 0
    ? []
    : [el('div', {}, el('h4', {}, 'Afterwards, you can'), '\n', list(aims))]
  const toRead = 'none' in reading ? [] : [
    el(
      'div',
      {},
      el('h4', {}, `Read before, ${count(reading.minutes, 'minute')}`),
      '\n',
      el('p', {}, reading.paragraphs),
      '\n',
      list(reading.questions),
    ),
  ]
  return card(
    session,
    { 'aria-labelledby': id },
    el('h3', { id }, main === undefined ? title : startLink(main.path, title)),
    el('div', { class: 'session-lists' }, '\n', between([...aimed, ...toRead], '\n'), '\n'),
    '\n',
    ...fileList('Files', [...files, ...packs]),
  )
}

/** What to print, to bring and to hand out. */
function renderLists({ session, files, packs, prints }: SessionEntry): Element {
  const guide = ['The guide, for you', el('span', { class: 'print-count', 'data-copies': 1, hidden: true })]
  const toBring = session.materials.map((one) => withCount(one.text, one))
  return el(
    'div',
    { class: 'session-lists' },
    '\n',
    el(
      'div',
      {},
      el('h4', {}, 'Print before', el('span', { class: 'print-paper', hidden: true })),
      '\n',
      list([guide, ...prints.map((one) => withCount(sayOrdered(one), one.print))]),
      toBring.length === 0 ? [] : [el('h4', {}, 'Bring'), '\n', ...list(toBring)],
    ),
    '\n',
    el(
      'div',
      {},
      el('h4', {}, 'Hand out'),
      '\n',
      list(handOut(session)),
      fileList('Afterwards', [...filesOf('afterwards', files), ...filesOf('give-out', files)]),
      fileList('As one file', packs),
    ),
    '\n',
  )
}

const renderFacts = ({ aims, room, groups, withoutReading, groundRules }: Session): Element =>
  el(
    'details',
    {},
    el('summary', {}, 'Objectives, room, and who has not read'),
    '\n',
    el('p', {}, 'Afterwards, people can'),
    '\n',
    list(aims),
    el(
      'dl',
      {},
      '\n',
      fact('Room', room),
      groups === undefined ? [] : fact('Groups', groups),
      fact('Nobody has read', withoutReading),
      groundRules.length === 0 ? [] : fact('Ground rules', `${groundRules.join('. ')}.`),
    ),
    '\n',
  )

/** The start page reckons how many, once it knows how many people come. */
const withCount = (text: string, { per, copies }: Copies): Content =>
  per === undefined
    ? [text]
    : [text, el('span', { class: 'print-count', 'data-per': per, 'data-copies': copies, hidden: true })]

function handOut({ reading, items }: Session): Content[] {
  const before = 'none' in reading ? [el('b', {}, 'Before:'), ` nothing. ${reading.none}`] : [
    el('b', {}, 'Days before:'),
    ` what to read, ${count(reading.minutes, 'minute')}: ${reading.paragraphs}`,
    el(
      'details',
      {},
      el('summary', {}, `${count(reading.questions.length, 'question')} to read it with`),
      list(reading.questions),
    ),
  ]
  const exercises = items.some(({ exercise }) => exercise !== undefined)
    ? [[el('b', {}, 'When its exercise begins,'), ' not before: each sheet and each set of cards']]
    : []
  return [before, ...exercises]
}

const list = (items: readonly Child[]): Node[] =>
  items.length === 0 ? [] : [el('ul', {}, items.map((item) => el('li', {}, item))), '\n']

const fact = (name: string, text: string): Node[] => [el('div', {}, el('dt', {}, name), el('dd', {}, text)), '\n']
