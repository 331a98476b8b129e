import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, hashOf, hashOfMakers, trimFolder } from '../assets/cache.ts'
import { findBrowser } from '../browser/find.ts'
import type { MadeKit } from '../make-kit.ts'
import { PROJECT } from '../options.ts'

/** Kept files: those of a large kit, twice. */
const MOST = 100

const keys = new WeakMap<MadeKit, string>()

/** Everything that PowerPoint files of a kit are made of: its content, its drawings, the program, the browser. */
export function kitKey(made: MadeKit): string {
  const known = keys.get(made)
  if (known !== undefined) return known
  trimFolder(join(CACHE, 'pptx'), MOST)
  const { kit, drawn, pictures, endnoteTexts, date } = made
  const key = hashOf(
    JSON.stringify({ kit, drawn, pictures, endnoteTexts, date }, withMaps),
    hashOfMakers('slides/player/styles/tokens.css', ...programFiles()),
    findBrowser().identity,
  )
  keys.set(made, key)
  return key
}

const withMaps = (_name: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value

const programFiles = (): string[] =>
  ['compiler', 'render', 'words', 'powerpoint', 'writers', 'fonts'].flatMap((folder) =>
    readdirSync(join(PROJECT, 'scripts', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts')).sort().map((file) => `scripts/${folder}/${file}`)
  )
