import { findBrowser } from '../browser/find.ts'
import { CACHE_FOLDER, PROJECT } from '../options.ts'
import type { OpenBrowser } from '../browser/launch.ts'
import { isGone, type SharedBrowser } from '../browser/shared.ts'
import type { Identity } from '../compiler/look-model.ts'
import type { Compiled, Problem } from '../compiler/model.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/diagram-model.ts'
import type { Outcome, Remark } from './in-page/types.ts'
import { pageScript } from '../assets/page-script.ts'
import { prepareText } from './prepare-text.ts'
import { refusalProblem, remarkProblems } from './problems.ts'
import { openStudio, TooSlow, type Studio } from './studio.ts'
import { readStyle, type DiagramStyle } from './style.ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, hashOfMakers, keepEntry, readValue, trimFolder, cached } from '../assets/cache.ts'

export interface DrawOptions {
  /** Draws in a browser; called only when something must be drawn. */
  readonly use: SharedBrowser['use']
  /** Of the kit: their names are classes of boxes. */
  readonly identities?: readonly Identity[]
  /** Folder for what can be made again; drawings go to `diagrams/` in it. */
  readonly cacheFolder?: string
  /** Which browser will draw, for the names in the cache; found without starting it where not given. */
  readonly browserIdentity?: string
  /** Called once a browser is on its way, and not where everything is kept. */
  readonly onStart?: () => void
  readonly onProgress?: (done: number, total: number, name: string) => void
}

/**
 * Draws all diagrams of a kit: those that were drawn before come from the cache, the rest in one batch in one browser
 * page. A diagram that Mermaid refuses is a problem; the others are drawn all the same. Pictures drawn by hand are only
 * shrunk.
 */
export async function drawDiagrams(
  all: readonly DiagramSource[],
  options: DrawOptions,
): Promise<Compiled<ReadonlyMap<string, DrawnDiagram>>> {
  const drawings = new Map<string, DrawnDiagram>()
  const problems: Problem[] = []
  for (const picture of await shrinkPictures(all)) drawings.set(picture.name, picture)
  // What of a drawing by hand could not be read is told already, and is no text of Mermaid’s.
  const sources = all.filter(({ drawing, file }) => drawing === undefined && !file.endsWith('.svg'))
  if (sources.length === 0) return { value: drawings, problems }
  const { style, text } = readStyle(options.identities ?? [])
  const folder = options.cacheFolder ?? CACHE_FOLDER
  const mark = makersMark(text, options.browserIdentity ?? findBrowser().identity)
  const keyOf = (source: DiagramSource): string => drawingKey(source, mark)
  const results = new Map<DiagramSource, CachedDrawing>()
  for (const source of sources) {
    const kept = readDrawing(folder, keyOf(source))
    if (kept) results.set(source, kept)
  }
  const missing = sources.filter((source) => !results.has(source))
  if (missing.length > 0) {
    const refused = new Map<DiagramSource, Problem>()
    const lost = new Set<DiagramSource>()
    // The second time, after the browser ended, only what is still to be drawn.
    // Before the browser, and before whoever else wants the background thread now: drawing waits for it.
    const script = pageScript('scripts/diagrams/in-page')
    script.catch(() => undefined)
    const drawn = options.use((open) =>
      drawMissing(missing.filter((source) => !results.has(source) && !refused.has(source)), open, style(), {
        script,
        lost,
        onProgress: options.onProgress,
        keep: (source, kept) => {
          results.set(source, kept)
          keepDrawing(folder, keyOf(source), kept)
        },
        refuse: (source, problem) => refused.set(source, problem),
      })
    )
    options.onStart?.()
    await drawn
    problems.push(...refused.values())
    trimDrawings(folder)
  }
  for (const source of sources) {
    const result = results.get(source)
    if (!result) continue
    drawings.set(source.name, { name: source.name, ...result.drawn })
    problems.push(...remarkProblems(result.remarks, source, () => Object.keys(style().classes)))
  }
  return { value: drawings, problems }
}

interface DrawingRun {
  readonly script: Promise<string>
  readonly onProgress: DrawOptions['onProgress']
  readonly keep: (source: DiagramSource, kept: CachedDrawing) => void
  readonly refuse: (source: DiagramSource, problem: Problem) => void
  /** Those over which a page was lost: once may be an accident. */
  readonly lost: Set<DiagramSource>
}

async function drawMissing(
  missing: readonly DiagramSource[],
  open: OpenBrowser,
  style: DiagramStyle,
  { script, onProgress, keep, refuse, lost }: DrawingRun,
): Promise<void> {
  const { shrink } = await import('./shrink.ts')
  const everything = missing.map((source) => source.body).join('\n')
  let studio: Studio | undefined
  try {
    // While the page draws the next one, the last one is shrunk and kept here.
    let finish: (() => void) | undefined
    for (const [index, source] of missing.entries()) {
      studio ??= await openStudio(open, await script, style, everything)
      const prepared = prepareText(source)
      const job = { id: `kit${index}`, text: prepared.text, steps: source.steps }
      const drawing = studio.draw(job).catch((error: unknown): Outcome => {
        const gone = isGone(open, error)
        if (!open.browser.isConnected() || (gone && !lost.has(source))) {
          lost.add(source)
          throw error
        }
        // The page may hang or be gone: the next diagram gets a new one.
        void studio?.close().catch(() => undefined)
        studio = undefined
        return {
          drawn: false,
          message: error instanceof TooSlow
            ? error.message
            : gone
            ? 'Mermaid needs more memory than there is'
            : String(error),
        }
      })
      finish?.()
      const outcome = await drawing
      finish = outcome.drawn
        ? () => {
          const { width, height, smallestText, dashed, dotted, labels, remarks } = outcome
          keep(source, {
            drawn: { svg: shrink(outcome.svg), width, height, smallestText, dashed, dotted, labels },
            remarks,
          })
        }
        : undefined
      if (!outcome.drawn) {
        studio ??= await openStudio(open, await script, style, everything)
        refuse(source, await refusalProblem(outcome, source, prepared, studio.parses))
      }
      onProgress?.(index + 1, missing.length, source.name)
    }
    finish?.()
  } finally {
    await studio?.close().catch(() => undefined)
  }
}

/** What is kept of one drawing; the name comes from whoever asks. */
interface CachedDrawing {
  readonly drawn: Omit<DrawnDiagram, 'name'>
  readonly remarks: readonly Remark[]
}

const MOST = 600

/** All that makes the same source come out differently: code, style, packages, browser. */
function makersMark(styleText: string, browser: string): string {
  const code = ['scripts/diagrams', 'scripts/diagrams/in-page'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder)).filter((name) => name.endsWith('.ts')).sort().map((name) => `${folder}/${name}`)
  )
  return hashOf(hashOfMakers(...code, 'scripts/compiler/marks.ts', 'scripts/compiler/step.ts'), styleText, browser)
}

/** Name of the entry that holds a drawing: the same for the same picture, wherever it is used. */
export function drawingKey(source: DiagramSource, mark: string): string {
  return hashOf(JSON.stringify([mark, source.body, source.steps]))
}

/** A drawing that was kept. @param folder the cache's */
function readDrawing(folder: string, key: string): CachedDrawing | undefined {
  return readValue<CachedDrawing>(folder, `diagrams/${key}`)
}

/** Keeps a drawing. */
function keepDrawing(folder: string, key: string, kept: CachedDrawing): void {
  keepEntry(folder, `diagrams/${key}`, JSON.stringify(kept))
}

/** Lets go of the drawings that were not used for longest. */
function trimDrawings(folder: string): void {
  trimFolder(join(folder, 'diagrams'), MOST)
}

/** Pictures drawn by hand come from the compiler ready; here they lose needless bytes, once for each version. No
 * browser is needed. */
async function shrinkPictures(sources: readonly DiagramSource[]): Promise<DrawnDiagram[]> {
  const pictures = sources.flatMap(({ name, drawing }) => (drawing === undefined ? [] : [{ name, ...drawing }]))
  if (pictures.length === 0) return []
  const makers = hashOfMakers('scripts/diagrams/shrink.ts')
  return Promise.all(pictures.map(async (picture) => {
    const svg = await cached('drawings', hashOf(picture.svg, makers),
      async () => (await import('./shrink.ts')).shrinkByHand(picture.svg))
    return { ...picture, svg }
  }))
}
