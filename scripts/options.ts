import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { nearest } from './compiler/nearest.ts'
import { hasWording, type InterfaceLanguage, interfaceLanguage, LANGUAGES } from './words/wording.ts'

/** The folder of this program: its player, fonts and cache, whatever kit it builds. Its code is bundled in the cache. */
export const PROJECT = fileURLToPath(import.meta.url.replace(/\/(?:scripts|\.cache\/program\/[^/]+)\/[^/]+$/, '/'))
  .slice(0, -1)

/** Where the kit's program keeps what it can make again: `.cache/` beside its `package.json`. */
export const CACHE_FOLDER = join(PROJECT, '.cache/')

export const USAGE = `npm start                          serve the kit with live reload and open its start page
npm test                           types, lint, unit tests, browser tests: is the program right?
npm run proof                      every slide, page and PDF of the kit, before it is given out
npm run build                      everything into dist/
npm run check                      every problem in sources and on rendered slides
npm run new -- deck "Title"        a new deck (or: diagram, handout, session) that builds at once
npm run new -- kit DIR "Title"     a kit of your own, with one of everything
npm run bench                      how fast and how large, as a table

Options, after two dashes (npm run build -- --root ../talk):
  --root DIR   another kit: a folder with slides/ and diagrams/
  --out DIR    where to build to, instead of the kit's dist/
  --only LIST  some outputs, with commas between: formats (html, pdf, …) narrow,
               names choose: table-3, decks/table-3, handouts, give-out/decks/*.pdf
  --language L for npm run new -- kit: ${Object.keys(LANGUAGES).join(' or ')}
  --port N     for npm start
  --quiet      no progress, only problems and results`

/** What was typed cannot be understood; exit code 2. */
export class UsageError extends Error {}

/** What follows the command, checked. All paths are absolute. */
export interface Options {
  readonly root: string
  readonly out: string
  /** Formats, names, paths and patterns of outputs; empty: everything. */
  readonly only: readonly string[]
  readonly port?: number
  readonly language?: InterfaceLanguage
  readonly quiet: boolean
  readonly help: boolean
  /** Words that are not options: the kind and title for `new`, test files for `test` and `proof`. */
  readonly words: readonly string[]
  /** Where the person who typed stands; npm itself always runs in the project's folder. */
  readonly from: string
}

/** Reads the words after the command. @throws UsageError on an unknown option or a missing value. */
export function readOptions(command: string, words: readonly string[]): Options {
  const { values, positionals } = parse(words)
  if (positionals.length > 0 && !['new', 'test', 'proof'].includes(command)) {
    throw new UsageError(`“${positionals.join(' ')}” is not an option of ${command}.`)
  }
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const root = values.root === undefined ? PROJECT : resolve(from, values.root)
  return {
    root,
    out: values.out === undefined ? resolve(root, 'dist') : resolve(from, values.out),
    only: (values.only ?? []).join().split(',').map((word) => word.trim()).filter((word) => word !== ''),
    ...(values.language === undefined ? {} : { language: languageNamed(values.language) }),
    ...(values.port === undefined ? {} : { port: portNumber(values.port) }),
    quiet: values.quiet ?? false,
    help: values.help ?? false,
    words: positionals,
    from,
  }
}

const OPTIONS = {
  root: { type: 'string' },
  out: { type: 'string' },
  only: { type: 'string', multiple: true },
  port: { type: 'string' },
  language: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1]
    throw new UsageError(unknown === undefined ? message : noOption(unknown))
  }
}

function noOption(option: string): string {
  const near = nearest(option.replace(/^-+/, ''), Object.keys(OPTIONS))
  return `There is no option “${option}”.${near === undefined ? '' : ` Did you mean --${near}?`}`
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`--port takes a number, not “${text}”.`)
  return port
}

function languageNamed(text: string): InterfaceLanguage {
  if (hasWording(text)) return interfaceLanguage(text)
  throw new UsageError(`--language takes ${Object.keys(LANGUAGES).join(' or ')}, not “${text}”.`)
}
