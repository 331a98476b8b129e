import { type Attributes, between, el, type Element, type Node } from '../../compiler/content/node.ts'
import { PAPERS } from '../../compiler/handout/papers.ts'

/** What is typed once: how many people, when, on which paper. The page's script shows it when a session is chosen. */
export const renderFields = (): Element =>
  fields(
    'Who, when, on what paper?',
    ...field('People', 'people', { type: 'number', min: 1, max: 9999, inputmode: 'numeric' }),
    ...field('Day', 'day', { type: 'date' }),
    ...field('Start', 'start', { type: 'time' }),
    ...field('Must end by', 'end', { type: 'time' }),
    papers(),
    '\n',
    el('button', { type: 'button', id: 'forget' }, 'Forget'),
    '\n',
    el('p', { class: 'start-note' }, 'Leave open what you do not know. It is kept on this computer, and sent nowhere.'),
    '\n',
    el('div', { class: 'start-advice', role: 'status' }),
  )

/** For participants: on which paper. */
export const renderPaperField = (): Element => fields('On what paper?', papers())

const fields = (question: string, ...inside: readonly Node[]): Element =>
  el(
    'section',
    { class: 'start-part start-fields needs-script', 'aria-label': question },
    '\n',
    el('h2', { id: 'start-chosen' }, question),
    '\n',
    el('div', { class: 'row' }, '\n', inside, '\n'),
    '\n',
  )

const papers = (): Element =>
  el(
    'fieldset',
    { class: 'row' },
    el('legend', {}, 'Paper'),
    between(
      PAPERS.map(({ name }, at) =>
        el(
          'label',
          {},
          el('input', { type: 'radio', name: 'paper', value: name, checked: at === 0 ? true : undefined }),
          ` ${name}`,
        )
      ),
      ' ',
    ),
  )

const field = (label: string, id: string, more: Attributes): Node[] => [
  el('p', {}, el('label', { for: id }, label), ' ', el('input', { id, ...more, autocomplete: 'off' })),
  '\n',
]
