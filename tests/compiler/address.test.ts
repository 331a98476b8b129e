import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { renderAddress } from '../../scripts/compiler/content/address-code.ts'
import { htmlOf } from './support.ts'
import * as english from '../../scripts/words/english.ts'

const ADDRESS = 'https://example.org/talks/programming-china/'
const SESSION = `title: Ten
minutes: 10
for: Anyone.
objectives: [Say A]
room: A room.
reading: { none: Nothing. }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: talk, from: one, to: one }] }
  - { title: Debrief, minutes: 4, kind: debrief }
  - { title: Close, minutes: 1, kind: closing }
`
const kitWith = (settings: string, session = SESSION) =>
  compileKit({
    decks: [{
      file: 'slides/talk.md',
      text: '# Talk\n\n---\n\n## One {#one}\n\nText.\n\n---\n\n## Take {#take-along}\n\nText.\n',
    }],
    diagrams: [],
    pictures: [],
    sessions: [{ file: 'handouts/sessions/ten.yaml', text: session }],
    paper: {},
    settings: { file: 'slides/kit.yaml', text: settings },
  })

test('there is a code for the address, which stands beside it in letters', () => {
  const html = toHtml(renderAddress(ADDRESS, english))
  expect(html).toMatch(/M\d+ \d+h\d+v1h-\d+z/)
  expect(html).toContain('>example.org/talks/programming-china</a>')
  expect(html).toContain(`aria-label="Code for ${ADDRESS}"`)
  expect(renderAddress(undefined, english)).toEqual([])
})

test('where a kit has an address, the last slide of decks and sessions says it; elsewhere nothing changes', () => {
  const { value: kit, problems } = kitWith(`address: ${ADDRESS}\n`)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const deck of [...kit.decks, ...kit.sessions.map((session) => session.deck)]) {
    const last = deck.slides.at(-1)
    expect(last).toMatchObject({ title: 'Take it with you', minutes: 0, notes: [] })
    expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length)
    expect(htmlOf(last?.content)).toContain('address-code')
  }
  const plain = kitWith('title: Talk\n').value
  expect(plain.decks[0]?.slides.map(({ id }) => id)).toEqual(['talk', 'one', 'take-along'])
})

test('an item that is called like one of the kit’s own slides takes no id from it', () => {
  const titles = ['Cover', 'Agenda', 'Ground rules', 'Take along', 'Sources']
  const items = titles.map((title) => `  - { title: ${title}, minutes: 1, kind: debrief }\n`).join('')
  const { value } = kitWith(`address: ${ADDRESS}\n`, SESSION.replace(/^.*Debrief.*\n/m, items))
  const html = value.sessions.flatMap(({ deck }) => deck.slides).map(({ id, content }) =>
    `<i id="${id}">${htmlOf(content)}`
  )
  const ids = [...html.join('').matchAll(/ id="?([^" >]+)/g)].map(([, id]) => id)
  expect(ids).toEqual(expect.arrayContaining(['take-along', 'take-along-title', 'take-along-2', 'take-along-2-title']))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('what is no whole address is a problem', () => {
  for (
    const wrong of [
      'example.org',
      'ftp://example.org',
      'javascript:alert(1)',
      'https://',
      'https://a b.org',
      `https://example.org/${'x'.repeat(120)}`,
    ]
  ) {
    expect(kitWith(`address: "${wrong}"\n`).problems.map(({ file, line }) => `${file}:${line}`), wrong).toContain(
      'slides/kit.yaml:1',
    )
  }
})
