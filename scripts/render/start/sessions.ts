import { type Attributes, between, type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import { PAPERS } from '../../compiler/handout/papers.ts'
import { SCRIPT } from './files.ts'
import { participantsCard, presentersCard, type SessionEntry } from './session-cards.ts'

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
  const hasScripts = entries.some(({ files }) => files.some(({ label }) => label === SCRIPT))
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
      between(entries.map(presentersCard), '\n'),
      '\n',
    ),
    '\n',
  ]
}

/** The sessions as participants see them. */
export const renderParticipantsSessions = (entries: readonly SessionEntry[]): Node[] =>
  entries.length === 0 ? [] : [
    el(
      'section',
      { class: 'start-sessions', 'aria-labelledby': 'start-sessions' },
      '\n',
      el('h2', { id: 'start-sessions' }, 'Sessions'),
      '\n',
      between(entries.map(participantsCard), '\n'),
      '\n',
    ),
    '\n',
  ]

/** What the cards reckon with: how many people, from when to when, on which paper. */
const renderFields = (hasScripts: boolean): Element =>
  el(
    'div',
    { class: 'row session-fields needs-script', role: 'group', 'aria-label': 'Your session' },
    '\n',
    field('People', 'people', { type: 'number', min: 1, max: 999, inputmode: 'numeric' }),
    field('Start', 'start', { type: 'time' }, ' ', el('button', { type: 'button', id: 'now' }, 'Now')),
    field('End', 'end', { type: 'time' }),
    el(
      'p',
      {},
      el('label', { for: 'paper' }, 'Paper'),
      ' ',
      el('select', { id: 'paper', autocomplete: 'off' }, PAPERS.map(({ name }) => el('option', {}, name))),
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
