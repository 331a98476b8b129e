import { findBrowser } from '../browser/find.ts'
import { CACHE_FOLDER } from '../options.ts'
import type { OpenBrowser } from '../browser/launch.ts'
import { isGone, type SharedBrowser } from '../browser/shared.ts'
import type { Identity } from '../compiler/look-model.ts'
import type { Compiled, Problem } from '../compiler/model.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/diagram-model.ts'
import { drawingKey, keepDrawing, makersMark, readDrawing, trimDrawings, type CachedDrawing } from './cache.ts'
import type { Outcome } from './in-page/types.ts'
import { pageScript } from '../assets/page-script.ts'
import { prepareText } from './prepare-text.ts'
import { refusalProblem, remarkProblems } from './problems.ts'
import { shrinkPictures } from './shrink-pictures.ts'
import { openStudio, TooSlow, type Studio } from './studio.ts'
import { readStyle, type DiagramStyle } from './style.ts'

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
  // One layout after the other, because changing it means setting Mermaid up anew.
  const ordered = [...missing].sort((a, b) => (a.layout < b.layout ? -1 : a.layout > b.layout ? 1 : 0))
  try {
    // While the page draws the next one, the last one is shrunk and kept here.
    let finish: (() => void) | undefined
    for (const [index, source] of ordered.entries()) {
      studio ??= await openStudio(open, await script, style, everything)
      const prepared = prepareText(source)
      const job = { id: `kit${index}`, text: prepared.text, steps: source.steps }
      const drawing = studio.draw(job, source.layout).catch((error: unknown): Outcome => {
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
      onProgress?.(index + 1, ordered.length, source.name)
    }
    finish?.()
  } finally {
    await studio?.close().catch(() => undefined)
  }
}
