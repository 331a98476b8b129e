import {
  type Attributes,
  between,
  type Child,
  type Content,
  el,
  type Element,
  type Node,
} from '../compiler/content/node.ts'
import type { Material, Session } from '../compiler/session/model.ts'
import { timeItems } from '../compiler/session/needs.ts'
import { count } from '../report/print-problems.ts'
import { fileList, type StartFile } from './start-link.ts'
import { renderPlan } from './start-plan.ts'

export interface SessionEntry {
  readonly session: Session
  readonly files: readonly StartFile[]
}

/**
 * The first question of the start page, and a card for each session: what to open, what to print before, what to hand
 * out when, and the plan by the minute. The script of the page makes clock times and numbers of it; see
 * `player/start/`.
 */
export function renderSessions(entries: readonly SessionEntry[]): Node[] {
  if (entries.length === 0) return []
  const choices = entries.map(({ session: { name, minutes, title } }) => {
    const href = `#${encodeURIComponent(`session-${name}`)}`
    return el('li', {}, el('a', { href }, el('b', {}, `${minutes}`), ' minutes', el('span', {}, title)))
  })
  const hasScripts = entries.some(({ files }) => files.some(({ path }) => path.endsWith('-script.pdf')))
  return [
    el(
      'section',
      { class: 'start-sessions', 'aria-labelledby': 'start-sessions' },
      '\n',
      el('h2', { id: 'start-sessions' }, 'How long is your session?'),
      '\n',
      el('ul', { class: 'session-choices' }, choices),
      '\n',
      renderFields(hasScripts),
      '\n',
      between(entries.map(card), '\n'),
      '\n',
    ),
    '\n',
  ]
}

/** What the cards reckon with: how many people, from when to when, on which paper. */
const renderFields = (hasScripts: boolean): Element =>
  el(
    'div',
    { class: 'session-fields needs-script', role: 'group', 'aria-label': 'Your session' },
    '\n',
    field('People', 'people', { type: 'number', min: 1, max: 999, inputmode: 'numeric' }),
    field('Start', 'start', { type: 'time' }, ' ', el('button', { type: 'button', id: 'now' }, 'Now')),
    field('End', 'end', { type: 'time' }),
    el(
      'p',
      {},
      el('label', { for: 'paper' }, 'Paper'),
      ' ',
      el('select', { id: 'paper', autocomplete: 'off' }, el('option', {}, 'A4'), el('option', {}, 'US Letter')),
    ),
    '\n',
    el('p', { class: 'session-fields-say', id: 'session-fit', role: 'status' }),
    '\n',
    hasScripts
      ? [
        el(
          'p',
          { class: 'session-fields-note', id: 'paper-note', hidden: true },
          'The Script (PDF) is laid out for A4: on other paper choose “Fit to page”. The guide takes the paper that you choose.',
        ),
        '\n',
      ]
      : [],
    el('p', { class: 'session-fields-note' }, 'The cards below follow. Nothing of it is kept or sent.'),
    '\n',
  )

const field = (label: string, id: string, { type, ...more }: Attributes, ...behind: Content): Node[] => [
  el(
    'p',
    {},
    el('label', { for: id }, label),
    ' ',
    el('input', { type, id, ...more, autocomplete: 'off' }),
    behind,
  ),
  '\n',
]

function card({ session, files }: SessionEntry): Element {
  const { name, title, minutes, audience, group } = session
  const id = `session-${name}`
  return el(
    'article',
    { class: 'session-card', id, 'aria-labelledby': `${id}-title`, 'data-minutes': minutes },
    '\n',
    el('p', { class: 'session-minutes' }, el('b', {}, `${minutes}`), ' minutes'),
    '\n',
    el(
      'div',
      { class: 'session-about' },
      '\n',
      el('h3', { id: `${id}-title` }, title),
      '\n',
      el('p', { class: 'session-for' }, audience),
      '\n',
      el('p', { class: 'session-people', 'data-group': group, hidden: true }),
      '\n',
      el('p', { class: 'session-fit', hidden: true }),
      '\n',
      fileList('To present', 'presenter', files),
      renderLists(session, files),
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
    ),
    '\n',
  )
}

/** What to print, to bring and to hand out. */
function renderLists(session: Session, files: readonly StartFile[]): Element {
  const materials = (printed: boolean): Content[] =>
    session.materials.filter((one) => one.printed === printed).map(material)
  const guide = ['The guide, for you', el('span', { class: 'print-count', 'data-copies': 1, hidden: true })]
  const toBring = materials(false)
  return el(
    'div',
    { class: 'session-lists' },
    '\n',
    el(
      'div',
      {},
      el('h4', {}, 'Print before', el('span', { class: 'print-paper', hidden: true })),
      '\n',
      list([guide, ...materials(true)]),
      toBring.length === 0 ? [] : [el('h4', {}, 'Bring'), '\n', ...list(toBring)],
    ),
    '\n',
    el(
      'div',
      {},
      el('h4', {}, 'Hand out'),
      '\n',
      list(handOut(session)),
      fileList('Afterwards', 'give-out', files.filter((file) => !isPack(file))),
      fileList('As one file', 'give-out', files.filter(isPack)),
    ),
    '\n',
  )
}

const renderFacts = ({ objectives, room, groups, withoutReading, groundRules }: Session): Element =>
  el(
    'details',
    {},
    el('summary', {}, 'Objectives, room, and who has not read'),
    '\n',
    el('p', {}, 'Afterwards, people can'),
    '\n',
    list(objectives),
    el(
      'dl',
      {},
      '\n',
      fact('Room', room),
      fact('Groups', groups ?? ''),
      fact('Nobody has read', withoutReading),
      fact('Ground rules', groundRules.length === 0 ? '' : `${groundRules.join('. ')}.`),
    ),
    '\n',
  )

/** What each gets at one moment, or a group shares, as one file. */
const isPack = ({ path }: StartFile): boolean => path.startsWith('give-out/packs/')

const material = ({ text, per, copies }: Material): Content =>
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

const fact = (name: string, text: string): Node[] =>
  text === '' ? [] : [el('div', {}, el('dt', {}, name), el('dd', {}, text)), '\n']
