import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { renderInvitation } from '../../scripts/render/start/session.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { GOOD, HOUR } from '../command-line/run.ts'

const WITHOUT = 'without-reading: Nothing changes.'
const TO_READ = 'reading: { paragraphs: "Sections 1 and 2", minutes: 10, questions: [Why?] }'

for (
  const [language, comeAnyway, label] of [
    ['en', 'Come all the same if you have not.', 'Nobody has read'],
    ['de', 'Kommen Sie auch, wenn Sie es nicht geschafft haben.', 'Falls niemand gelesen hat'],
  ] as const
) {
  test(`a letter asks to read and to come without, and its sender sees what is then done: ${language}`, () => {
    const session = HOUR.replace(/^reading:.*(?:\n .*)*/m, TO_READ).replace(WITHOUT,
      'without-reading: We read it aloud.')
    const { value: kit } = compileKit({
      decks: [{ file: 'slides/talk.md', text: GOOD }],
      diagrams: [],
      pictures: [],
      paper: {},
      settings: { file: 'slides/kit.yaml', text: `title: A kit\nlanguage: ${language}\n` },
      sessions: [{ file: 'handouts/sessions/hour.yaml', text: session }],
    })
    const [hour] = kit.sessions
    if (hour === undefined) throw new Error('The kit has no session.')
    const entry = { session: hour, pictures: [], files: [], guide: [], order: [], prints: [] }
    const html = toHtml(renderInvitation(entry, undefined))
    const [letter = '', below = ''] = html.split('</pre>')
    expect(letter).toContain(comeAnyway)
    expect(letter).not.toContain('aloud')
    expect(below).toContain(`<b>${label}</b>: We read it aloud.`)
  })
}
