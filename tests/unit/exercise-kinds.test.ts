import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { KINDS } from '../../scripts/compiler/exercise/kinds.ts'
import { PROJECT } from '../../scripts/options.ts'

/** The rooms of an exercise: in each a kind is a file of its name, and a line in the list beside it. */
const ROOMS = [
  'scripts/compiler/exercise/kinds',
  'scripts/render/exercise',
  'slides/player/features/exercise/boards',
]

const NAMES = Object.keys(KINDS).join('|')
/** A question what kind something is, and a way round the answer; `order` is a word of the speaker's window, too. */
const ASKS = new RegExp(`\\bkind\\)? (?:===|!==) '(?:${NAMES})'|case '(?:${NAMES})'`)
const SWALLOWS = /^\s*default:/m

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8')
const filesIn = (folder: string, ending = '.ts'): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`).filter((file) => file.endsWith(ending))

test('a kind of exercise is one file in each room', () => {
  for (const room of ROOMS) {
    const files = readdirSync(join(PROJECT, room))
    expect(Object.keys(KINDS).filter((kind) => !files.includes(`${kind}.ts`)), room).toEqual([])
  }
})

/** Copy shops get an order, too. */
const OTHER = /^\.(?:order|sheet)-/

test('a style sheet names a kind only in the file of kinds', () => {
  const folder = 'slides/player/styles'
  const files = filesIn(folder, '.css')
  expect(files.length).toBeGreaterThan(30)
  const named = files.flatMap((file) => {
    const classes = read(file).replace(/\/\*[^]*?\*\//g, '').match(/\.[a-z][\w-]*/g) ?? []
    return classes.filter((name) => !OTHER.test(name)).flatMap((name) => name.slice(1).split('-'))
      .filter((word) => Object.hasOwn(KINDS, word) && file !== `${folder}/kinds.css`)
      .map((word) => `${file}: ${word}`)
  })
  expect(named).toEqual([])
})

test('nothing outside of these files asks what kind an exercise is', () => {
  const files = [...filesIn('scripts'), ...filesIn('slides/player')]
  expect(files.length).toBeGreaterThan(300)
  const own = new Set(ROOMS.flatMap((room) => Object.keys(KINDS).map((kind) => `${room}/${kind}.ts`)))
  const elsewhere = files.filter((file) => !own.has(file) && !file.startsWith('slides/player/speaker/'))
  expect(elsewhere.filter((file) => ASKS.test(read(file)))).toEqual([])
  const rooms = elsewhere.filter((file) => /\/exercise\//.test(file))
  expect(rooms.length).toBeGreaterThan(50)
  expect(rooms.filter((file) => SWALLOWS.test(read(file)))).toEqual([])
})
