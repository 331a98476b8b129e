import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withKit } from './with-kit.ts'

const ALPHA =
  '---\ntitle: Alpha\n---\n\n# Alpha {#cover}\n\n---\n\n## Loop {#loop minutes=2}\n\nText. [@C1]\n\n::: notes\nNOTED\n:::\n\n---\n\n## Goal {#goal minutes=1}\n\nText.\n'
const session = (title: string, minutes: number, more: string): string =>
  `title: ${title}
minutes: ${minutes}
for: Anyone who comes.
objectives: [Say the first thing, Say the second thing]
room: Tables for four.
groups: Fours.
group: 4
materials: [Pens, { what: "Cards, one set for two people", copies: 1 for 2 }, { what: Two forms each, copies: 2 each }]
reading: { paragraphs: All of it, minutes: 17, questions: [Who?, What?, Why?] }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 3, kind: opening, slides: [{ deck: alpha, from: loop, to: loop }] }
${more}  - { title: What now?, minutes: 2.5, kind: debrief, slides: [{ deck: alpha, from: goal }] }
  - { title: Kept free, minutes: 2, kind: slack }
  - { title: Close, minutes: 2.5, kind: closing }
`
const LONG = Array.from({ length: 14 },
  (_, index) =>
    `  - { title: "Item ${index + 1}, whose title is rather long", minutes: 7, priority: ${
      index % 2 === 0 ? 'could' : 'should'
    }, slides: [alpha] }\n`).join('')
const FILES: Readonly<Record<string, string>> = {
  'slides/kit.yaml': 'title: A small kit\nparts: { "1": Part one }\n',
  'slides/paper/claims.yaml': '- { id: C1, part: "1", paragraph: 1, gist: It is so., endnotes: [1], status: AUT }\n',
  'slides/paper/endnotes.yaml': '- { number: 1, explanation: Endnote number one. }\n',
  'slides/alpha.md': ALPHA,
  'handouts/sessions/long.yaml': session('A long one', 123, `${LONG}  - { title: Pause, minutes: 15, kind: break }\n`),
}

/** A kit with one session, longer than any that is held, as pages alone. */
export const test = withKit(FILES, ['html'], ({ severity, rule }) => severity !== 'error' && rule === 'slack')

/** Address of the start page of a built kit. */
export const startAddress = (folder: string): string => pathToFileURL(join(folder, 'index.html')).href
