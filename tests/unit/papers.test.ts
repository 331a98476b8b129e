import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { cardGrid } from '../../scripts/compiler/handout/cards.ts'
import { leastSize, narrowest, type Paper, PAPERS } from '../../scripts/compiler/handout/papers.ts'
import { PROJECT } from '../../scripts/options.ts'
import { outputsOf } from '../../scripts/outputs.ts'
import { renderSessions } from '../../scripts/render/start/sessions.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { paperStyle, runningMatter, textHeight, textWidth } from '../../scripts/writers/sheet-style.ts'
import { GOOD, HOUR } from '../command-line/run.ts'

const A5: Paper = { id: 'a5', name: 'A5', width: 148, height: 210, rule: 7 }
const [A4, LETTER] = [{ width: 210, height: 297 }, { width: 215.9, height: 279.4 }]

const SHEET = '---\ntitle: A map\naudience: participants\nsheet: A\nwhen: during\n---\n\nText.\n'
const SESSION = HOUR.replace('reading:', 'materials: [{ print: A, copies: 1 each }]\nreading:')

const { value: kit, problems } = compileKit({
  decks: [{ file: 'slides/talk.md', text: GOOD }],
  handouts: [{ file: 'handouts/map.md', text: SHEET }],
  sessions: [{ file: 'handouts/sessions/hour.yaml', text: SESSION }],
  diagrams: [],
  pictures: [],
  paper: {},
})

/** What is different as soon as a paper stands in the list. */
function withPaper<T>(paper: Paper, look: () => T): T {
  const list = PAPERS as Paper[]
  list.push(paper)
  try {
    return look()
  } finally {
    list.pop()
  }
}

test('a paper that is added to the list has its files, labels, orders, guides and packs', () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const printed = () =>
    outputsOf(kit).flatMap(({ path, paper }) => (paper?.endsWith('A5') ? [`${path}: ${paper}`] : []))
  expect(printed()).toEqual([])
  expect(withPaper(A5, printed).sort()).toEqual([
    'give-out/handouts/map-a5.pdf: A5',
    'give-out/handouts/map-large-a5.pdf: large print, A5',
    'give-out/packs/hour-during-a5.pdf: A5',
    'give-out/packs/hour-during-large-a5.pdf: large print, A5',
    'presenter/guides/hour-a5.pdf: A5',
    'presenter/orders/hour-a5.pdf: A5',
  ])
  const [session] = kit.sessions
  if (session === undefined) throw new Error('The kit has a session')
  const start = () => toHtml(renderSessions([{ session, files: [], packs: [], prints: [] }]))
  expect(withPaper(A5, start)).toContain('<option>US Letter</option><option>A5</option>')
})

test('its page boxes, rooms, cards and small slides follow from its millimetres', () => {
  const boxes = (paper?: Paper) => runningMatter('A', 'A map', [], paper).style
  expect(boxes(A5)).toContain('size: 148mm 210mm;')
  expect(boxes()).not.toMatch(/^  size:/m)
  expect([textWidth(A5), textHeight(A5, false), textHeight(A5, true)]).toEqual([114, 169, 166])
  expect(cardGrid(A5, false)).toEqual({ columns: 1, rows: 4, high: 41.1 })
  expect(cardGrid(A5, true)).toEqual({ columns: 1, rows: 2, high: 78.5 })
  expect([cardGrid(A4, false), cardGrid(A4, true)]).toEqual([
    { columns: 2, rows: 7, high: 35.9 },
    { columns: 2, rows: 4, high: 61 },
  ])
  expect([cardGrid(LETTER, false), cardGrid(LETTER, true)]).toEqual([
    { columns: 2, rows: 7, high: 33.4 },
    { columns: 2, rows: 4, high: 56.6 },
  ])
  expect(PAPERS.map((paper) => paperStyle(paper, false).match(/slide: [\d.]+|ruled: [\d.]+/g))).toEqual([
    ['slide: 0.3484', 'slide: 0.5020', 'ruled: 9'],
    ['slide: 0.3307', 'slide: 0.5020', 'ruled: 7.1'],
  ])
})

test('what is laid out for any paper fits the smallest', () => {
  expect([narrowest().name, leastSize()]).toEqual(['A4', { width: 210, height: 279.4 }])
  expect(withPaper(A5, () => [narrowest().name, leastSize()])).toEqual(['A5', { width: 148, height: 210 }])
  expect(withPaper(A5, () => paperStyle(undefined, false))).toContain('--columns: 1; --card: 41.1mm')
})

test('nothing outside of the list knows a paper by its name; the script alone is laid out for A4', () => {
  const files = ['scripts', 'slides/player'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  ).filter((file) => /\.(?:ts|mjs|css)$/.test(file))
  const bare = (file: string): string =>
    readFileSync(join(PROJECT, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').replace(/The Script [^’']*/g,
      '')
  expect(files.filter((file) => /\bA4\b|-a4\b|US Letter|on-letter/.test(bare(file)))).toEqual([
    'scripts/compiler/handout/papers.ts',
    'slides/player/styles/print.css',
  ])
})
