import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, hashOfMakers, keepEntry, readValue, trimFolder } from '../assets/cache.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/diagram-model.ts'
import { PROJECT } from '../options.ts'
import type { Remark } from './in-page/types.ts'

/** What is kept of one drawing; the name comes from whoever asks. */
export interface CachedDrawing {
  readonly drawn: Omit<DrawnDiagram, 'name'>
  readonly remarks: readonly Remark[]
}

const MOST = 600

/** All that makes the same source come out differently: code, style, packages, browser. */
export function makersMark(styleText: string, browser: string): string {
  const code = ['scripts/diagrams', 'scripts/diagrams/in-page'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder)).filter((name) => name.endsWith('.ts')).sort().map((name) => `${folder}/${name}`)
  )
  return hashOf(hashOfMakers(...code, 'scripts/compiler/marks.ts', 'scripts/compiler/step.ts'), styleText, browser)
}

/** Name of the entry that holds a drawing: the same for the same picture, wherever it is used. */
export function drawingKey(source: DiagramSource, mark: string): string {
  return hashOf(JSON.stringify([mark, source.body, source.steps, source.layout]))
}

/** A drawing that was kept. @param folder the cache's */
export function readDrawing(folder: string, key: string): CachedDrawing | undefined {
  return readValue<CachedDrawing>(folder, `diagrams/${key}`)
}

/** Keeps a drawing. */
export function keepDrawing(folder: string, key: string, kept: CachedDrawing): void {
  keepEntry(folder, `diagrams/${key}`, JSON.stringify(kept))
}

/** Lets go of the drawings that were not used for longest. */
export function trimDrawings(folder: string): void {
  trimFolder(join(folder, 'diagrams'), MOST)
}
