import { type Content, el, type Element } from '../../compiler/content/node.ts'
import type { Moment } from '../../compiler/handout/model.ts'
import { count } from '../../report/print-problems.ts'
import type { SessionEntry } from './entries.ts'
import { onPapers, startLink } from './files.ts'
import { otherPrints } from './print.ts'
import { list, renderSteps } from './steps.ts'

/** What participants do with a session: what they read before, what they have at hand, and what they take along. */
export function participantsSession({ session, files, prints }: SessionEntry): Element {
  const { reading } = session
  const printed = (moment: Moment): Content => {
    const lines = prints.filter((line) => line.moment === moment && line.files.length > 0)
    return [...list(lines.map(({ name, files }) => onPapers(name, files))), ...otherPrints(lines)]
  }
  const toRead = 'none' in reading ? [] : [
    el('p', {}, `${count(reading.minutes, 'minute')}: ${reading.paragraphs}`),
    '\n',
    ...list(reading.questions.map((question) => [question])),
  ]
  const [deck, ...others] = files
  const slides = deck === undefined ? [] : [
    el('p', { class: 'row step-start' }, startLink(deck.path, deck.label)),
    '\n',
    ...list(others.map(({ path, label }) => [startLink(path, label)])),
  ]
  const steps = [
    { title: 'Read this', when: 'Before, if you like', content: [...toRead, ...printed('before')] },
    { title: 'Look and work along', when: 'On the day', content: [...slides, ...printed('during')] },
    { title: 'Take this home', when: 'Afterwards', content: printed('after') },
  ]
  return renderSteps(
    session,
    {},
    [el('p', { class: 'session-for' }, session.audience), '\n'],
    steps.filter(({ content }) => content.length > 0),
  )
}
