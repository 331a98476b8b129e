import { readFileSync } from 'node:fs'
import { hashOfMakers, keepEntry, readValue } from '../assets/cache.ts'
import { CACHE_FOLDER } from '../options.ts'
import { FACES, facePath, type FaceName } from './faces.ts'
import { codePointOf, visibleCharacters } from './glyphs.ts'
import { mappedCharacters, tableOf } from './woff2.ts'

/** First and last code point of each run of characters that a face has. */
type CodeRanges = readonly (readonly [number, number])[]

const MAKERS = hashOfMakers('scripts/fonts/woff2.ts')

const known = new Map<FaceName, ReadonlySet<number>>()

/**
 * All code points for which a face has a glyph. Unpacking the Chinese face takes 50 ms, so the answer is kept on disk.
 */
export function coverageOf(name: FaceName, cacheFolder = CACHE_FOLDER): ReadonlySet<number> {
  const before = known.get(name)
  if (before) return before
  const entry = `fonts/coverage-${name}-${MAKERS}`
  const kept = readValue<CodeRanges>(cacheFolder, entry)
  const coverage = kept === undefined
    ? mappedCharacters(tableOf(readFileSync(facePath(FACES[name])), 'cmap'))
    : charactersOf(kept)
  if (kept === undefined) keepEntry(cacheFolder, entry, JSON.stringify(runsOf(coverage)))
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
    missing = missing.filter((character) => !coverage.has(codePointOf(character)))
  }
  return missing
}

function charactersOf(runs: CodeRanges): Set<number> {
  const codes = new Set<number>()
  for (const [first, last] of runs) {
    for (let code = first; code <= last; code++) codes.add(code)
  }
  return codes
}

function runsOf(coverage: ReadonlySet<number>): CodeRanges {
  const runs: [number, number][] = []
  for (const code of [...coverage].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  return runs
}
