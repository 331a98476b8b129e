import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepFile } from '../assets/cache.ts'
import { CACHE_FOLDER } from '../browser/cache-folder.ts'
import { FACES, facePath, packageVersion, type FaceName } from './faces.ts'
import { visibleCharacters } from './glyphs.ts'
import { mappedCharacters, tableOf } from './woff2.ts'

/** First and last code point of each run of characters that a face has. */
type Runs = readonly (readonly [number, number])[]

const known = new Map<FaceName, ReadonlySet<number>>()

/**
 * All code points for which a face has a glyph. Unpacking the Chinese face takes 50 ms, so the answer is kept on disk.
 */
export function coverageOf(name: FaceName, cacheFolder = CACHE_FOLDER): ReadonlySet<number> {
  const before = known.get(name)
  if (before) return before
  const file = join(cacheFolder, 'fonts', `coverage-${name}-${packageVersion(FACES[name].package)}.json`)
  const kept = readRuns(file)
  const coverage = kept ?? mappedCharacters(tableOf(readFileSync(facePath(FACES[name])), 'cmap'))
  if (!kept) keepRuns(file, coverage)
  known.set(name, coverage)
  return coverage
}

/**
 * The characters of a text that none of the faces has: a browser would take them from whatever font the machine has.
 * The faces are asked in order, so that the large Chinese one is opened only where it is needed.
 */
export function uncovered(text: string, faces: readonly FaceName[], cacheFolder = CACHE_FOLDER): string[] {
  let missing = visibleCharacters(text)
  for (const face of faces) {
    if (missing.length === 0) return []
    const coverage = coverageOf(face, cacheFolder)
    missing = missing.filter((character) => !coverage.has(character.codePointAt(0) ?? 0))
  }
  return missing
}

function readRuns(file: string): Set<number> | undefined {
  try {
    const codes = new Set<number>()
    for (const [first, last] of JSON.parse(readFileSync(file, 'utf8')) as Runs) {
      for (let code = first; code <= last; code++) codes.add(code)
    }
    return codes.size > 0 ? codes : undefined
  } catch {
    return undefined
  }
}

function keepRuns(file: string, coverage: ReadonlySet<number>): void {
  const runs: [number, number][] = []
  for (const code of [...coverage].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  keepFile(file, JSON.stringify(runs))
}
