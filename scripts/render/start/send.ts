import { el, type Node } from '../../compiler/content/node.ts'
import type { Session } from '../../compiler/session/model.ts'
import { count } from '../../report/print-problems.ts'
import type { SessionEntry } from './entries.ts'
import { onPapers, type StartFile } from './files.ts'
import { sessionId } from './offers.ts'
import { list } from './steps.ts'

/** What people are told before: a text to copy, and what goes with it. @param paper what the session is about, in full */
export function renderInvitation({ session, prints }: SessionEntry, paper: string | undefined): Node[] {
  const id = `${sessionId(session)}-text`
  const files = prints.filter(({ moment }) => moment === 'before')
  // The line of the day is written by the page's script.
  const text = [session.title, '\n', el('span', { class: 'text-when' }), textOf(session, paper)]
  return [
    el('pre', { id }, text),
    '\n',
    el('p', {},
      el('button', { class: 'needs-script', type: 'button', 'data-copy': id, 'aria-live': 'polite' }, 'Copy the text')),
    '\n',
    ...(files.length === 0 ? [] : [
      el('p', {}, 'Attach this file:'),
      '\n',
      ...list(files.map(({ name, files: onAll }) => [...onPapers(name, onAll), ...folderOf(onAll)])),
    ]),
  ]
}

function textOf({ reading }: Session, paper: string | undefined): string {
  const about = paper === undefined ? '' : `\nIt is about this paper: ${paper}\n`
  if ('none' in reading) return `${about}\nYou need not prepare anything.`
  const questions = reading.questions.map((question) => `- ${question}\n`).join('')
  return `${about}\nNobody has to prepare. If you would like to read before, this takes ${
    count(reading.minutes, 'minute')
  }: ${sentence(reading.paragraphs)}\n${questions === '' ? '' : `\nQuestions to read it with:\n${questions}`}`
}

/** Where a mail program finds it. */
export const folderOf = ([file]: readonly StartFile[]): Node[] =>
  file === undefined ? [] : [' (folder ', el('code', {}, file.path.slice(0, file.path.lastIndexOf('/'))), ')']

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
