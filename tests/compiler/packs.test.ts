import { expect, test } from 'playwright/test'
import { mapNodes } from '../../scripts/compiler/content/map-nodes.ts'
import type { Node } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { inclusionsOf } from '../../scripts/compiler/handout/inclusions.ts'
import { nameOfPack, type Pack, printsFor, thriftyWay } from '../../scripts/compiler/handout/packs.ts'
import { type PackPages, renderPack } from '../../scripts/render/sheet/pack.ts'
import { hasCover, partsOfPack } from '../../scripts/render/sheet/pack-parts.ts'
import { ON_SCREEN } from '../../scripts/render/sheet/sheet-layout.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { expectHarmless } from './html.ts'
import * as english from '../../scripts/words/english.ts'

const sheet = (letter: string, when: string, text: string) => ({
  file: `handouts/${letter}.md`,
  text: `---\ntitle: Title of ${letter}\naudience: participants\nsheet: ${letter}\nwhen: ${when}\n---\n\n${text}\n`,
})

const SESSION = `
title: A workshop
minutes: 30
for: Six & more
reading: { paragraphs: Section 3, minutes: 10, questions: [Who says it?, And how?] }
materials:
  - { print: A, copies: 1 each }
  - { print: B, copies: 1 for 3 }
  - { print: C, copies: 1 each }
  - { print: D, copies: 2 each }
  - { print: E, copies: 1 each }
items:
  - { minutes: 10, exercise: stages }
  - { minutes: 10, exercise: groups }
`

const { value: kit } = compileKit({
  decks: [{ file: 'slides/hands-on.md', text: `# One\n\n---\n\n${ALL_KINDS.join('\n---\n\n')}` }],
  diagrams: [],
  paper: {},
  pictures: [],
  sessions: [{ file: 'handouts/sessions/workshop.yaml', text: SESSION }],
  handouts: [
    sheet('A', 'during', ':: worksheet {deck=hands-on}'),
    sheet('B', 'during', ':: cards {exercise=pairs}\n\n:: cards {exercise=groups}\n\n::: cards\n- more\n:::'),
    sheet('C', 'after', 'All.'),
    sheet('D', 'during', 'Form.'),
    sheet('E', 'before', 'Words.'),
  ],
})
const [session] = kit.sessions
if (session === undefined) throw new Error('The session did not compile')
const needs = {
  edition: 'give-out' as const,
  kit,
  drawn: new Map(),
  pictures: new Map(),
  endnoteTexts: new Map(),
  workTexts: new Map(),
  version: '1',
  date: '2017-12-31',
}
const { packs, shared } = printsFor(session, kit.handouts)
const inGroups = (node: Node, group: number): Node =>
  typeof node === 'object' && node.kind === 'included' && node.what.kind === 'worksheet'
    ? {
      ...node,
      what: {
        ...node.what,
        tasks: node.what.tasks.map((task) => ({ ...task, exercise: { ...task.exercise, group } })),
      },
    }
    : node
const packOf = (pack: Pack, pages?: PackPages): string => toHtml(renderPack(session, pack, needs, ON_SCREEN, pages))

test('each gets a pack for each moment; what is shared, or given more than once, is a file of its own', () => {
  expect(
    packs.map((pack) =>
      `${pack.moment}: ${partsOfPack(pack, english).map(({ letter, title }) => letter || title).join(' ')}`
    ),
  )
    .toEqual(['before: What to read E', 'during: A', 'after: C'])
  expect(shared.map(({ handout, shortened }) => `${handout.sheet?.letter} ${shortened}`)).toEqual(['B true', 'D false'])
})

test('a pack is called by its moment and the letters of its sheets; what to read is for whoever wants it', () => {
  expect(packs.map((pack) => nameOfPack(pack, english))).toEqual([
    'To read before, if you want them to read: sheet E',
    'Worksheets: sheet A',
    'To take home: sheet C',
  ])
  const [, during] = packs
  const some = (count: number): Pack => ({
    moment: 'during',
    sheets: Array.from({ length: count }, () => during?.sheets[0]).flatMap((one) => one ?? []),
  })
  expect([2, 3].map((count) => nameOfPack(some(count), english))).toEqual([
    'Worksheets: sheets A and A',
    'Worksheets: sheets A, A and A',
  ])
})

test('a session prints only the exercises that it plays, as task 1, 2, 3 in that order', () => {
  const tasks = (packs[1]?.sheets ?? []).slice(0, 1).flatMap(inclusionsOf)
    .flatMap((what) => (what.kind === 'worksheet' ? what.tasks : []))
  expect(tasks.map(({ number, exercise }) => `${number} ${exercise.id}`)).toEqual(['1 stages', '2 groups'])
  const cards = shared.slice(0, 1).flatMap(({ handout }) => inclusionsOf(handout))
    .flatMap((what) => (what.kind === 'cards' ? [`${what.first} ${what.title}`] : []))
  expect(cards).toEqual(['9 Title of groups', '14 Title of B'])
})

test('sheets follow one another without empty backs; the first print marks where each ends, the second has lines in free room', () => {
  const [before] = packs
  if (before === undefined) throw new Error('There is no pack')
  const first = packOf(before)
  const second = packOf(before, {
    feet: new Map(),
    starts: [1, 2],
    free: [2, 12],
    tasks: [new Map(), new Map()],
  })
  for (const html of [first, second]) {
    expectHarmless(html)
    expect(html).not.toMatch(/SECRET|notes-page|pack-cover/)
  }
  expect(first.match(/End of [\w-]+/g)).toEqual(['End of reading', 'End of sheet-E'])
  // The end of the last part, with room that is worth it.
  expect(second.match(/class="notes">/g)).toHaveLength(1)
  expect(second.match(/<span><\/span>/g)).toHaveLength(2 * 4 + 12)
  expect(second).not.toContain('pack-end')
})

test('what is taken home has no lines of its own, and a cover only where its sheets would not be found without', () => {
  const [, during, after] = packs
  if (during === undefined || after === undefined) throw new Error('There is no pack')
  const alone = packOf(after, {
    feet: new Map(),
    starts: [1],
    free: [12],
    tasks: [new Map()],
  })
  expect(alone).not.toMatch(/pack-cover|class="notes"/)
  expect(alone).toContain('<p class="pack-of">A workshop · To take home</p>')
  const [sheet] = during.sheets
  const some = (count: number) => ({
    ...during,
    sheets: sheet === undefined ? [] : Array.from({ length: count }, () => sheet),
  })
  expect([4, 5].map((count) => hasCover(some(count)))).toEqual([false, true])
  const five = packOf(some(5), {
    feet: new Map(),
    starts: [2, 3, 4, 5, 6],
    free: [0, 0, 0, 0, 0],
    tasks: [new Map([[1, 2], [2, 3]])],
  })
  expect(
    [...five.matchAll(/<p><span class="pack-letter">.*?<\/p>/g)].map(([words]) => words.replace(/<[^>]*>/g, '')).slice(
      0,
      4,
    ),
  )
    .toEqual(['A Title of A 2', '1 Title of stages 2', '2 Title of groups 3', 'A Title of A 3'])
})

test('less paper: what is read before stays on the screen, a group shares what it fills in but nobody what each does alone, what is taken home stands two pages on a side', () => {
  const withGroup = (pack: Pack | undefined, group: number): Pack => {
    if (pack === undefined) throw new Error('There is no pack')
    return {
      ...pack,
      sheets: pack.sheets.map((one) => ({
        ...one,
        content: one.content.flatMap(({ line, node }) =>
          mapNodes([node], (one) => inGroups(one, group)).map((node) => ({ line, node }))
        ),
      })),
    }
  }
  const [before, during, after] = packs
  expect([withGroup(before, 2), withGroup(during, 3), withGroup(during, 1), withGroup(after, 2)].map(thriftyWay))
    .toEqual(['screen', { sharedBy: 3 }, undefined, 'two-up'])
})

test('what to read ends with lines for notes under that heading; a sheet that is called as its session does not say it twice', () => {
  const [before, , after] = packs
  if (before === undefined || after === undefined) throw new Error('There is no pack')
  const read = packOf({ ...before, sheets: [] }, {
    feet: new Map(),
    starts: [1],
    free: [5],
    tasks: [new Map()],
  })
  expect(read).toContain('<div class="notes"><p>Notes</p>')
  if (before.reading === undefined) throw new Error('There is nothing to read')
  const told = packOf({
    ...before,
    reading: { ...before.reading, paragraphs: 'Section 3, all. Look for it by its title; bring it' },
  })
  expect(told).toContain('Read: <strong>Section 3, all.</strong> Look for it by its title; bring it. It takes')
  const named = { ...after, sheets: after.sheets.map((handout) => ({ ...handout, title: session.title })) }
  expect(packOf(named)).toContain('<p class="pack-of">To take home</p>')
})
