import { type Attributes, between, el, type Element, type Node } from '../../compiler/content/node.ts'
import { PAPERS } from '../../compiler/handout/papers.ts'
import type { Wording } from '../../words/wording.ts'

/** What is typed once: how many people, when, on which paper. The page's script shows it when a session is chosen. */
export const renderFields = (wording: Wording): Element =>
  fields(wording.whoWhen,
    ...field(wording.people, 'people', { type: 'number', min: 1, max: 9999, inputmode: 'numeric' }),
    ...field(wording.day, 'day', { type: 'date' }), ...field(wording.startsAt, 'start', { type: 'time' }),
    ...field(wording.mustEndBy, 'end', { type: 'time' }), papers(wording),
    el('button', { type: 'button', id: 'forget' }, wording.forget), el('p', { class: 'start-note' }, wording.leaveOpen),
    el('div', { class: 'start-advice', role: 'status' }))

/** For participants: on which paper. */
export const renderPaperField = (wording: Wording): Element => fields(wording.onWhatPaper, papers(wording))

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
