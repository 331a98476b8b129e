import { minutesText } from '../../compiler/exercise/in-words.ts'
import { type Content, el, type Element } from '../../compiler/content/node.ts'
import type { Moment } from '../../compiler/handout/model.ts'
import type { SessionEntry } from './entries.ts'
import { onPapers, startLink } from './files.ts'
import { otherPrints } from './print.ts'
import { list, renderSteps } from './steps.ts'
import { wordingOf } from '../../words/wording.ts'

/** What participants do with a session: what they read before, what they have at hand, and what they take along. */
export function participantsSession({ session, files, prints }: SessionEntry): Element {
  const { reading } = session
  const wording = wordingOf(session.deck.language)
  const printed = (moment: Moment): Content => {
    const lines = prints.filter((line) => line.moment === moment && line.files.length > 0)
    return [...list(lines.map(({ name, files }) => onPapers(name, files))), ...otherPrints(lines, wording)]
  }
  const toRead = 'none' in reading ? [] : [
    el('p', {}, `${minutesText(reading.minutes, wording)}: ${reading.paragraphs}`),
    ...list(reading.questions.map((question) => [question])),
  ]
  const [deck, ...others] = files
  const slides = deck === undefined ? [] : [
    el('p', { class: 'row step-start' }, startLink(deck.path, deck.label)),
    ...list(others.map(({ path, label }) => [startLink(path, label)])),
  ]
  const now = deck?.edition === 'afterwards'
    ? { title: wording.lookThingsUp, when: wording.afterwards }
    : { title: wording.lookAndWork, when: wording.onTheDay }
  const steps = [
    { title: wording.readThis, when: wording.beforeIfYouLike, content: [...toRead, ...printed('before')] },
    { ...now, content: [...slides, ...printed('during')] },
    { title: wording.takeThisHome, when: wording.afterwards, content: printed('after') },
  ]
  return renderSteps(session, {}, [el('p', { class: 'session-for' }, session.audience)],
    steps.filter(({ content }) => content.length > 0))
}
