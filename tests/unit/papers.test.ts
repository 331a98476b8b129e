import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { cardGrid } from '../../scripts/compiler/handout/cards.ts'
import { leastSize, narrowest, type Paper, PAPERS } from '../../scripts/compiler/handout/papers.ts'
import { PROJECT } from '../../scripts/options.ts'
import { outputsOf } from '../../scripts/outputs.ts'
import { renderFields } from '../../scripts/render/start/page.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { paperStyle, runningMatter, textHeight, textWidth } from '../../scripts/writers/sheet-style.ts'
import { GOOD, HOUR } from '../command-line/run.ts'
import * as english from '../../scripts/words/english.ts'

const OCTAVO: Paper = { id: 'octavo', name: 'Octavo', width: 130, height: 200, rule: 7, apart: 2.5 }
const A4: Paper = { id: 'a4', name: 'A4', width: 210, height: 297, rule: 9, apart: 2.5 }
const LETTER: Paper = { id: 'letter', name: 'US Letter', width: 215.9, height: 279.4, rule: 7.1, apart: 1.5 }

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
    outputsOf(kit).flatMap(({ path, paper }) => (paper?.endsWith('Octavo') ? [`${path}: ${paper}`] : []))
  expect(printed()).toEqual([])
  expect(withPaper(OCTAVO, printed).sort()).toEqual([
    'give-out/handouts/map-large-octavo.pdf: large print, Octavo',
    'give-out/handouts/map-octavo.pdf: Octavo',
    'give-out/packs/hour-during-large-octavo.pdf: large print, Octavo',
    'give-out/packs/hour-during-octavo.pdf: Octavo',
    'presenter/guides/hour-octavo.pdf: Octavo',
    'presenter/orders/hour-octavo.pdf: Octavo',
  ])
  expect(withPaper(OCTAVO, () => toHtml([renderFields(english)]))).toContain('value="Octavo"')
})

test('its page boxes, rooms, cards and small slides follow from its millimetres', () => {
  const boxes = (paper?: Paper) => runningMatter(english, 'A', 'A map', [], paper).style
  expect(boxes(OCTAVO)).toContain('size: 130mm 200mm;')
  expect(boxes()).not.toMatch(/^  size:/m)
  expect([textWidth(OCTAVO), textHeight(OCTAVO, false), textHeight(OCTAVO, true)]).toEqual([96, 159, 156])
  expect(cardGrid(OCTAVO, false)).toEqual({ columns: 1, rows: 4, high: 38.6 })
  expect(cardGrid(OCTAVO, true)).toEqual({ columns: 1, rows: 2, high: 73.5 })
  expect([cardGrid(A4, false), cardGrid(A4, true)]).toEqual([
    { columns: 2, rows: 7, high: 35.9 },
    { columns: 2, rows: 4, high: 61 },
  ])
  expect([cardGrid(LETTER, false), cardGrid(LETTER, true)]).toEqual([
    { columns: 2, rows: 7, high: 33.4 },
    { columns: 2, rows: 4, high: 56.6 },
  ])
  expect([A4, LETTER].map((paper) => paperStyle(paper, false).match(/slide: [\d.]+|ruled: [\d.]+/g))).toEqual([
    ['slide: 0.3484', 'slide: 0.5020', 'ruled: 9'],
    ['slide: 0.3307', 'slide: 0.5020', 'ruled: 7.1'],
  ])
})

test('what is laid out for any paper fits the smallest', () => {
  expect(withPaper(OCTAVO, () => [narrowest().name, leastSize()])).toEqual(['Octavo', { width: 130, height: 200 }])
  expect(withPaper(OCTAVO, () => paperStyle(undefined, false))).toContain('--columns: 1; --card: 38.6mm')
})

test('nothing outside of the list knows a paper by its name; the script alone is laid out for A4', () => {
  const files = ['scripts', 'slides/player'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  ).filter((file) => /\.(?:ts|mjs|css)$/.test(file))
  const bare = (file: string): string =>
    readFileSync(join(PROJECT, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').replace(
      /(?:The Script|Das Skript) [^’']*/g,
      '',
    )
  expect(files.filter((file) => /\bA4\b|-a4\b|US Letter|on-letter/.test(bare(file)))).toEqual([
    'scripts/compiler/handout/papers.ts',
    'slides/player/styles/print.css',
  ])
})
