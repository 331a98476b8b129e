import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CACHE_FOLDER } from '../browser/cache-folder.ts'
import { coverageOf } from './coverage.ts'
import { FACES, facePath, packageVersion, type FaceName } from './faces.ts'
import { isHan, LATIN_BASE, visibleCharacters } from './glyphs.ts'

/**
 * Layout rules that a subset keeps. Kerning costs a quarter of a face, so it goes where it shows: in headings and text,
 * not in the italics. Figures of one width are for tables.
 */
const FEATURES: Readonly<Record<FaceName, readonly string[]>> = {
  'serif-600': ['kern'],
  'serif-400-italic': [],
  'sans-400': ['kern', 'tnum'],
  'sans-600': ['kern', 'tnum'],
  'sans-400-italic': [],
  'han-400': [],
  'han-600': [],
}

/**
 * The characters that a face's subset holds for a text: never more than the face has. The Chinese face also takes what
 * the Latin ones lack, since it stands behind them in every font stack.
 */
export function subsetCharacters(text: string, name: FaceName, cacheFolder = CACHE_FOLDER): string {
  const visible = visibleCharacters(text)
  const lacks = (face: FaceName, character: string): boolean => !coverageOf(face, cacheFolder).has(character.codePointAt(0) ?? 0)
  const wanted = name.startsWith('han')
    ? visible.filter((character) => isHan(character)
      || !LATIN_BASE.includes(character) && (lacks('sans-400', character) || lacks('serif-600', character)))
    : [...new Set([...LATIN_BASE, ...visible.filter((character) => !isHan(character))])]
  return wanted.length === 0 ? '' : wanted.filter((character) => !lacks(name, character)).sort().join('')
}

/**
 * A face with only the glyphs that a text needs, as WOFF2; nothing if it needs none. Kept on disk by content: the same
 * characters of the same font are cut once.
 */
export async function subsetFace(name: FaceName, text: string, cacheFolder: string): Promise<Buffer | undefined> {
  const characters = subsetCharacters(text, name, cacheFolder)
  if (characters === '') return undefined
  const face = FACES[name]
  const key = createHash('sha256').update([face.package, packageVersion(face.package), face.file, FEATURES[name].join(), characters].join('\n')).digest('hex')
  const folder = join(cacheFolder, 'fonts')
  const file = join(folder, `${name}-${key.slice(0, 24)}.woff2`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept?.toString('latin1', 0, 4) === 'wOF2') return kept
  const { default: subsetFont } = await import('subset-font')
  const cut = await subsetFont(await readFile(facePath(face)), characters, {
    targetFormat: 'woff2', keepFeatures: [...FEATURES[name]], noHinting: true,
  })
  const draft = `${file}.${process.pid}.tmp`
  // A cache that cannot be written only costs time.
  await mkdir(folder, { recursive: true }).then(() => writeFile(draft, cut)).then(() => rename(draft, file)).catch(() => undefined)
  return cut
}
