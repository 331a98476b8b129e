import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { printsFor } from '../../scripts/compiler/handout/packs.ts'
import { hasCover, partsOfPack, renderPack } from '../../scripts/compiler/render/sheet/pack.ts'
import { ON_SCREEN } from '../../scripts/compiler/render/sheet/sheet-content.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { expectHarmless } from './html.ts'

const sheet = (letter: string, when: string, text: string) =>
  ({ file: `handouts/${letter}.md`, text: `---\ntitle: Title of ${letter}\naudience: participants\nsheet: ${letter}\nwhen: ${when}\n---\n\n${text}\n` })

const SESSION = `
title: A workshop
minutes: 30
for: Six & more
reading: { paragraphs: Section 3, minutes: 10, questions: [Who says it?, And how?] }
materials:
  - { print: "Sheet A, worksheets", per: 1 }
  - { print: "Sheet B, cards", per: 3 }
  - { print: "Sheet C, to take home", per: 1 }
  - { print: "Sheet D, twice", per: 1, copies: 2 }
  - { print: "Sheet E, before", per: 1 }
items:
  - { minutes: 10, exercise: stages }
  - { minutes: 10, exercise: groups }
`

const { value: kit } = compileKit({
  decks: [{ file: 'slides/hands-on.md', text: `# One\n\n---\n\n${ALL_KINDS.join('\n---\n\n')}` }], diagrams: [], paper: {}, pictures: [],
  sessions: [{ file: 'handouts/sessions/workshop.yaml', text: SESSION }],
  handouts: [
    sheet('A', 'during', ':: worksheet {deck=hands-on}'), sheet('B', 'during', ':: cards {exercise=pairs}\n\n:: cards {exercise=groups}\n\n::: cards\n- more\n:::'),
    sheet('C', 'after', 'All.'), sheet('D', 'during', 'Form.'), sheet('E', 'before', 'Words.'),
  ],
})
const [session] = kit.sessions
if (session === undefined) throw new Error('The session did not compile')
const needs = {
  edition: 'give-out' as const, kit, drawn: new Map(), pictures: new Map(), endnoteTexts: new Map(), workTexts: new Map(), version: '1', date: '2017-12-31',
}
const { packs, shared } = printsFor(session, kit.handouts)

test('each gets a pack for each moment; what is shared, or given more than once, is a file of its own', () => {
  expect(packs.map((pack) => `${pack.moment}: ${partsOfPack(pack).map(({ letter, title }) => letter || title).join(' ')}`))
    .toEqual(['before: What to read E', 'during: A', 'after: C'])
  expect(shared.map(({ handout, shortened }) => `${handout.sheet?.letter} ${shortened}`)).toEqual(['B true', 'D false'])
})

test('a session prints only the exercises that it plays, as task 1, 2, 3 in that order', () => {
  const tasks = packs[1]?.sheets[0]?.content.flatMap(({ piece }) => (typeof piece !== 'string' && piece.kind === 'worksheet' ? piece.tasks : [])) ?? []
  expect(tasks.map(({ number, exercise }) => `${number} ${exercise.id}`)).toEqual(['1 stages', '2 groups'])
  const cards = shared[0]?.handout.content.flatMap(({ piece }) => (typeof piece !== 'string' && piece.kind === 'cards' ? [`${piece.first} ${piece.title}`] : []))
  expect(cards).toEqual(['9 Title of groups', '14 Title of B'])
})

test('the first print marks where each part ends, the second has numbers and lines on free backs', () => {
  const [before] = packs
  if (before === undefined) throw new Error('There is no pack')
  const first = renderPack(session, before, needs, ON_SCREEN, 20)
  const second = renderPack(session, before, needs, ON_SCREEN, 20, { oddCover: true, starts: [3, 5], odd: [true, false], free: [2, 12], tasks: [new Map(), new Map()] })
  for (const html of [first, second]) {
    expectHarmless(html)
    expect(html).not.toContain('SECRET')
  }
  expect(first.match(/End of [\w-]+/g)).toEqual(['End of reading', 'End of sheet-E'])
  expect(first).toContain('<span class="pack-page"></span>')
  expect(second.match(/class="pack-page">\d*/g)).toEqual(['class="pack-page">3', 'class="pack-page">5'])
  expect(second.match(/notes-page pack-[\w-]+/g)).toEqual(['notes-page pack-cover', 'notes-page pack-reading'])
  // The end of the last part, with room that is worth it.
  expect(second.match(/class="notes">/g)).toHaveLength(1)
  expect(second.match(/<span><\/span>/g)).toHaveLength(2 * 4 + 20 + 20 + 12)
  expect(second).not.toContain('pack-end')
})

test('one sheet has no cover, but for the pages of its exercises', () => {
  const [, during, after] = packs
  if (during === undefined || after === undefined) throw new Error('There is no pack')
  expect(hasCover(after)).toBe(false)
  const alone = renderPack(session, after, needs, ON_SCREEN, 20)
  expect(alone).not.toContain('pack-cover')
  expect(alone).toContain('<p class="pack-of">A workshop · To take home</p>')
  // Two exercises are found without, three are not.
  expect(hasCover(during)).toBe(false)
  const [sheet] = during.sheets
  const many = { ...during, sheets: sheet === undefined ? [] : [{ ...sheet, content: [...sheet.content, ...sheet.content] }] }
  expect(hasCover(many)).toBe(true)
  const worksheets = renderPack(session, many, needs, ON_SCREEN, 20, { oddCover: false, starts: [3], odd: [false], free: [0], tasks: [new Map([[1, 4], [2, 5]])] })
  expect([...worksheets.matchAll(/<p><span class="pack-letter">.*?<\/p>/g)].map(([words]) => words.replace(/<[^>]*>/g, '')))
    .toEqual(['A Title of A 3', ...[1, 2].flatMap(() => ['1 Title of stages 4', '2 Title of groups 5'])])
})

test('what to read ends with lines for notes under that heading; a sheet that is called as its session does not say it twice', () => {
  const [before, , after] = packs
  if (before === undefined || after === undefined) throw new Error('There is no pack')
  const read = renderPack(session, { ...before, sheets: [] }, needs, ON_SCREEN, 20, { oddCover: false, starts: [1], odd: [false], free: [5], tasks: [new Map()] })
  expect(read).toContain('<div class="notes"><p>Notes</p>')
  const named = { ...after, sheets: after.sheets.map((handout) => ({ ...handout, title: session.title })) }
  expect(renderPack(session, named, needs, ON_SCREEN, 20)).toContain('<p class="pack-of">To take home</p>')
})
