import { minutesText } from '../../compiler/exercise/in-words.ts'
import { el, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import type { SessionEntry } from './entries.ts'
import { onPapers, type StartFile } from './files.ts'
import { sessionId } from './offers.ts'
import { list } from './steps.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

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
export const folderOf = ([file]: readonly StartFile[], wording: Wording): Node[] =>
  file === undefined ? [] : [wording.inFolder, el('code', {}, file.path.slice(0, file.path.lastIndexOf('/'))), ')']

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
