import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepFile, trimFolder } from '../assets/cache.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/model.ts'
import { FACES, packageVersion } from '../fonts/faces.ts'
import type { Remark } from './in-page/types.ts'

/** What is kept of one drawing; the name comes from whoever asks. */
export interface CachedDrawing {
  readonly drawn: Omit<DrawnDiagram, 'name'>
  readonly remarks: readonly Remark[]
}

const MOST = 600

/** All that makes the same source come out differently: code, style, packages, browser. */
export function makersMark(styleText: string, browser: string): string {
  const hash = createHash('sha256')
  const here = fileURLToPath(new URL('.', import.meta.url))
  for (const folder of [here, join(here, 'in-page')]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`${file}\n`).update(readFileSync(join(folder, file)))
    }
  }
  hash.update(readFileSync(new URL('../compiler/marks.ts', import.meta.url)))
  const packages = ['mermaid', '@mermaid-js/layout-elk', 'svgo', ...new Set(Object.values(FACES).map((face) => face.package))]
  return hash.update([styleText, browser, ...packages.map((name) => `${name} ${packageVersion(name)}`)].join('\n')).digest('hex')
}

/** Name of the file that holds a drawing: the same for the same picture, wherever it is used. */
export function drawingKey(source: DiagramSource, mark: string): string {
  return createHash('sha256').update(JSON.stringify([mark, source.body, source.steps, source.layout])).digest('hex').slice(0, 32)
}

export function readDrawing(folder: string, key: string): CachedDrawing | undefined {
  const file = join(folder, `${key}.json`)
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as CachedDrawing
    if (!kept.drawn.svg.startsWith('<svg')) return undefined
    const now = new Date()
    utimesSync(file, now, now)
    return kept
  } catch {
    // Not there, half written by a killed process, or not readable: draw it.
    return undefined
  }
}

/** Keeps a drawing. */
export function keepDrawing(folder: string, key: string, kept: CachedDrawing): void {
  keepFile(join(folder, `${key}.json`), JSON.stringify(kept))
}

/** Lets go of the drawings that were not used for longest. */
export function trimCache(folder: string): void {
  trimFolder(folder, MOST)
}
