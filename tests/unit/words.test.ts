import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'
import { literalsIn } from './literals.ts'

/** Where words of people stand that no reader of a page gets to see. A folder ends in `/`. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'scripts/compiler/content/secrets.ts': 'says what a fault of the program is',
  'scripts/render/to-html.ts': 'says what a fault of the program is',
  'scripts/render/guide/picture.ts': 'says what a fault of the program is',
  'scripts/render/references.ts': '“Kit”, which is the same in every language',
  'scripts/render/sheet/rooms.ts': 'marks of a first print, which the program reads and nobody else',
  'slides/player/base/copies.ts': 'says what a fault of the program is',
  'slides/player/base/stage.ts': 'says what a fault of the program is',
  'slides/player/own-class/file.ts': 'says what a fault of the program is',
}

/** Two words that follow one another, or a word that begins like a sentence: neither are selectors, classes and names of
 * the browser's own, which have hyphens, dots or no blank. */
const SENTENCE = /^['"`]? ?[A-Z][a-z]+(?: [a-z]+|[.:?!]|['"`]?$)|[a-z]{2,} [a-z]{2,} [a-z]{2,}/
const CLASSES = /^['"`]?[\sa-z0-9-]*-[\sa-z0-9-]*['"`]?$/
/** What a browser, not a reader, is told. */
const OF_BROWSERS =
  /^'(?:Enter|Escape|Tab|Shift|Delete|Backspace|Home|End|Arrow\w+|Page(?:Up|Down)|localStorage|sessionStorage|Kit \w+|Z|Content-Security-Policy)'$|^'(?:a |svg |alt |kbd |font-|marker|rowspan|target)/

const isSaid = (text: string): boolean =>
  SENTENCE.test(text) && !CLASSES.test(text) && !OF_BROWSERS.test(text)
  && !/^'[.#:[\w-]*(?:\s*[>,~+]\s*|\s+[.#:[])/.test(text)

const isException = (file: string): boolean =>
  Object.keys(EXCEPTIONS).some((one) => one === file || (one.endsWith('/') && file.startsWith(one)))

/** What files of some folders say in words of their own, by file. */
const found = new Map(
  ['scripts/render', 'slides/player', 'scripts/compiler/content'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file.replaceAll('\\', '/')}`).sort()
  ).map((file) => [
    file,
    literalsIn(readFileSync(join(PROJECT, file), 'utf8')).filter(({ kind, text }) => kind === 'text' && isSaid(text))
      .map(({ line, text }) => `${file}:${line} ${text}`),
  ]),
)

test('what pages say stands in the words of a language, and nowhere else', () => {
  expect([...found].filter(([file]) => !isException(file)).flatMap(([, said]) => said)).toEqual([])
})

test('styles say no words: they take them from those of a language, as word(outside)', () => {
  const folder = join(PROJECT, 'slides/player/styles')
  const said = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const style = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
      const written = style.matchAll(/(?<![\w-])(content|--[\w-]+):([^;{}]*)/g)
      return [...written].filter(([, name, value = '']) =>
        !/^--(?:serif|sans|mono|chinese)/.test(name ?? '')
        && [...value.matchAll(/"[^"]*"|'[^']*'/g)].some(([text]) => /\p{L}/u.test(text.replaceAll(/\\[\da-f]+/gi, '')))
      ).map(([declaration]) => `${file} ${declaration}`)
    })
  expect(said).toEqual([])
})
