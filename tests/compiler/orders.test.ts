import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { copiesFor, sayCopiesOf } from '../../scripts/compiler/handout/copies.ts'
import { orderOf } from '../../scripts/compiler/handout/shop-order.ts'
import { type OrderFiles, renderOrder } from '../../scripts/render/sheet/shop-order.ts'
import { peopleFor } from '../../scripts/render/sheet/shop-order-table.ts'
import { handlingOf, type OrderRow, staple } from '../../scripts/render/sheet/shop-order-rows.ts'
import { expectHarmless } from './html.ts'
import * as english from '../../scripts/words/english.ts'

const sheet = (name: string, letter: string, text: string, more = '') => ({
  file: `handouts/${name}.md`,
  text: `---\ntitle: The ${name}\naudience: participants\nsheet: ${letter}\nwhen: during\n${more}---\n\n${text}\n`,
})

const SESSION = `
title: A class
minutes: 10
materials:
  - { print: A, copies: 2 each }
  - { what: Large paper, copies: 1 for 5 }
  - { print: C, copies: 1 for 3 }
  - { print: B, copies: 1 for 3 }
  - { print: Q }
  - { print: R2 }
  - { print: R3, with: pairs }
`

const { value: kit, problems } = compileKit({
  decks: [{ file: 'slides/a.md', text: '# A\n\n::: notes\nTake Sheet A. Then Sheet Z.\n:::\n' }],
  diagrams: [],
  paper: {},
  pictures: [],
  sessions: [{ file: 'handouts/sessions/class.yaml', text: SESSION }],
  handouts: [
    sheet('form', 'A', '::: slips\nVote\n:::'),
    sheet('mat', 'B', 'Mat.', 'mat: yes\n'),
    sheet('set', 'C', '::: cards\n- one\n:::'),
    sheet('leaf', 'R2', 'Leaf.'),
  ],
})

const written = (files: OrderFiles): string => toHtml(renderOrder(files, 'A4', english, peopleFor({})))

test('a sheet that a session or a deck names and that is not there is told by its line', () => {
  expect(
    problems.filter(({ rule }) => rule === 'unknown-sheet').map(({ file, line, column, what }) =>
      `${file}:${line}:${column} ${what}`
    ),
  ).toEqual([
    'handouts/sessions/class.yaml:9:14 There is no sheet Q.',
    'handouts/sessions/class.yaml:11:14 There is no sheet R3.',
    'slides/a.md:4:20 There is no sheet Z.',
  ])
})

test('an order has the sheets that the materials name, and reckons how many', () => {
  const [session] = kit.sessions
  const lines = session === undefined ? [] : orderOf(session, kit.handouts)
  expect(
    lines.map(({ handout, print }) => `${handout.sheet?.letter} ${copiesFor(12, print)} ${copiesFor(25, print)}`),
  ).toEqual(['A 24 50', 'C 4 9', 'B 4 9', 'R2 1 1'])
  const pages = new Map([['form', 1], ['mat', 2], ['set', 4]])
  const rowsWith = (large: boolean): OrderRow[] =>
    lines.map(({ handout, print }) => ({
      letter: handout.sheet?.letter ?? '',
      title: handout.title,
      file: `${handout.name}${large ? '-large' : ''}-a4.pdf`,
      pages: pages.get(handout.name) ?? 0,
      copies: print,
      handling: handlingOf(handout, pages.get(handout.name) ?? 0, { large }, english),
    }))
  const html = written({
    rows: rowsWith(false),
    large: rowsWith(true),
    once: [{
      letter: 'K',
      title: 'The keys',
      file: 'handouts/keys-a4.pdf',
      pages: 5,
      copies: { copies: 1 },
      handling: { paper: 'plain', sides: 'both', after: staple(5, english) },
    }],
  })
  expectHarmless(html)
  const rows = [...html.matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replace(/<[^>]*>/g, '|').replace(/[ |]*\|[ |]*/g, ' | ')
  )
  expect(rows).toEqual([
    ' | A | The form | , 2 each | form-a4.pdf | 24 | 48 | 60 | 90 | 1 | plain | one | cut in four | ',
    // Nobody needs a back: the face says sheet, number and task.
    ' | C | The set | , 1 for 3 | set-a4.pdf | 4 | 8 | 10 | 15 | 4 | card | one | cut at the marks | sets apart | ',
    ' | B | The mat | , 1 for 3 | mat-a4.pdf | 4 | 8 | 10 | 15 | 2 | plain | one | do not cut | keep together | ',
    ' | R2 | The leaf | leaf-a4.pdf | 1 | 1 | 1 | 1 | 0 | plain | both | long edge | – | ',
    ' | K | The keys | handouts/keys-a4.pdf | 1 | 1 | 1 | 1 | 5 | plain | both | long edge | staple | top left | ',
    // 24 forms, 4 mats of two pages on one side, 3 leaves of the keys; the cards are 4 times 4 leaves.
    'Sheets of plain paper in all | 35 | 67 | 83 | 123 | ',
    'Sheets of card in all | 16 | 32 | 40 | 60 | ',
    ' | form-large-a4.pdf | 1 | plain | one | – | ',
    ' | set-large-a4.pdf | 4 | card | one | cut at the marks | ',
    ' | mat-large-a4.pdf | 2 | plain | one | do not cut | ',
    ' | leaf-large-a4.pdf | 0 | plain | both | – | ',
  ])
})

test('a sheet that goes out with an exercise which nobody plays is told', () => {
  expect(problems.filter(({ rule, file }) => rule === 'unknown-exercise' && file.endsWith('.yaml'))).toMatchObject([
    { line: 11, column: 14, found: 'with: pairs', what: 'This session plays no exercise “pairs”.' },
  ])
})

test('copies of a thing are said in words that are English', () => {
  const cases = [{ per: 4, copies: 1 }, { per: 1, copies: 1 }, { per: 3, copies: 2 }, { copies: 1 }, {
    per: 20,
    copies: 1,
  }]
  expect(cases.map((copies) => sayCopiesOf('page', copies, english)))
    .toEqual(['one page for four', 'one page each', 'two pages for three', 'one page in all', 'one page for 20'])
})

test('a thrifty order says what is printed otherwise, for the same numbers of people, and the paper that all of it then takes', () => {
  const pack = (title: string, pages: number, thrifty?: OrderRow['thrifty']): OrderRow => ({
    letter: '',
    title,
    file: `${title}.pdf`,
    pages,
    copies: { per: 1, copies: 1 },
    handling: { paper: 'plain', sides: pages === 1 ? 'one' : 'both', after: staple(pages, english) },
    ...(thrifty === undefined ? {} : { thrifty }),
  })
  const html = written({
    rows: [pack('Before', 1, 'screen'), pack('Sheets', 6, { sharedBy: 2 }), pack('Home', 3, 'two-up'), pack('Own', 2)],
    large: [],
    once: [],
  })
  const [, table = ''] = html.split('order-thrifty')
  const rows = [...table.matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replace(/<[^>]*>/g, '|').replace(/[ |]*\|[ |]*/g, ' | ').trim()
  )
  expect(rows).toEqual([
    'Before | 0 | 0 | 0 | 0 | not printed: sent, read on a screen |',
    'Sheets | 6 | 12 | 15 | 23 | one copy for two |',
    'Home | 12 | 24 | 30 | 45 | two pages on a side, flip on the short edge |',
    // 3 leaves for two people, 1 of two times two pages, 1 of what has no other way.
    'Sheets of plain paper in all, thrifty | 42 | 84 | 105 | 159 |',
  ])
  expect(html).toContain('Sheets of plain paper in all</th><td class="order-number">84</td>')
  // Two pages are one leaf, however small they are.
  const leaf = written({ rows: [pack('Sheets', 6, { sharedBy: 2 }), pack('Leaf', 2, 'two-up')], large: [], once: [] })
    .split('order-thrifty')[1] ?? ''
  expect(leaf).not.toContain('Leaf')
  expect(leaf.replace(/<[^>]*>/g, '|')).toMatch(/in all, thrifty[|]+30[|]+60[|]+75[|]+114[|]/)
  expect(written({ rows: [pack('Leaf', 2, 'two-up')], large: [], once: [] })).not.toContain('hrifty')
  expect(written({ rows: [pack('Own', 2)], large: [], once: [] })).not.toContain('hrifty')
})

test('an order reckons for no more and no fewer people than the session holds', () => {
  expect(peopleFor({})).toEqual([12, 24, 30, 45])
  expect(peopleFor({ from: 8, to: 30 })).toEqual([12, 24, 30])
  expect(peopleFor({ from: 20, to: 40 })).toEqual([24, 30, 40])
  expect(peopleFor({ to: 10 })).toEqual([10])
  expect(peopleFor({ from: 15 })).toEqual([24, 30, 45])
  expect(peopleFor({ from: 60 })).toEqual([60])
})
