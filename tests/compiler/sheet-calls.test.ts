import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { sheetCalls } from '../../scripts/compiler/handout/sheet-calls.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { writeDeck } from './support.ts'
import * as english from '../../scripts/words/english.ts'

const sheet = (letter: string, audience: string, body: string): string =>
  `---\ntitle: Sheet ${letter}\naudience: ${audience}\nsheet: ${letter}\n${
    audience === 'participants' ? 'when: during\n' : ''
  }---\n\n${body}\n`

const { value: kit } = compileKit({
  decks: [{ file: 'slides/game.md', text: `# Game\n\n---\n\n${ALL_KINDS.join('\n---\n\n')}` }],
  diagrams: [],
  pictures: [],
  paper: {},
  handouts: [
    { file: 'handouts/b.md', text: sheet('B', 'participants', ':: worksheet {exercise="groups pairs"}') },
    { file: 'handouts/a.md', text: sheet('A', 'participants', ':: cards {exercise=pairs}') },
    { file: 'handouts/k.md', text: sheet('K', 'presenters', ':: key {exercise=pairs}') },
  ],
})

test('an exercise is called by the sheets that participants hold, in the order of their letters', () => {
  expect(sheetCalls(kit.handouts, 'pairs', english)).toEqual(['Sheet A, cards', 'Sheet B, task 2'])
  expect(sheetCalls(kit.handouts, 'pairs', english, { numbers: true })[0]).toMatch(/^Sheet A, cards A1 to A\d$/)
  expect(sheetCalls(kit.handouts, 'groups', english)).toEqual(['Sheet B, task 1'])
  expect(sheetCalls(kit.handouts, 'talk', english)).toEqual([])
})

test('its question says so in both editions, its answer does not', () => {
  const [deck] = kit.decks
  if (deck === undefined) throw new Error('No deck')
  for (const edition of ['presenter', 'give-out'] as const) {
    const html = writeDeck(deck, {
      edition,
      kit,
      drawn: new Map(),
      pictures: new Map(),
      endnoteTexts: new Map(),
      version: '1',
      date: '2026-01-01',
    })
    expect(html.match(/<p class="on-paper">[^<]*/g)).toEqual([
      '<p class="on-paper">Sheet A, cards · Sheet B, task 2',
      '<p class="on-paper">Sheet B, task 1',
    ])
  }
})
