import { textToHtml } from '../../escape.ts'
import { minutesText } from '../../exercise/presenter.ts'
import type { Guide } from '../../session/guide.ts'
import { sayMinute } from '../../session/needs.ts'
import { fact, list, texts } from './words.ts'

/** What one wants to see of a session before anything else: a page of it on paper. */
export function renderGlance({ session, slack, latestDebrief }: Guide): string {
  const { minutes, audience, objectives, room, groups = '', reading, withoutReading, groundRules } = session
  const read = 'none' in reading
    ? `Nothing. ${textToHtml(reading.none)}`
    : `<p>${textToHtml(reading.paragraphs)}; ${minutesText(reading.minutes)}.</p>${list('ol', texts(reading.questions))}`
  const length = `${minutesText(minutes)}${slack === 0 ? '' : `, ${slack} of them kept free`}.`
    + (latestDebrief === undefined ? '' : ` The debrief begins at ${sayMinute(latestDebrief)} at the latest, whatever is left undone.`)
  return `<p>This guide is for you alone: it holds your notes, the plan and every answer.</p>
<dl class="guide-facts">
${fact('Length', length)}${fact('For', textToHtml(audience))}${fact('Afterwards, people can', list('ul', texts(objectives)))}${fact('Room', textToHtml(room))}${fact('Groups', textToHtml(groups))}${fact('Read before', read)}${fact('Nobody has read', textToHtml(withoutReading))}${fact('Ground rules', groundRules.length === 0 ? 'A slide of the session says them.' : list('ul', texts(groundRules)))}</dl>
`
}
