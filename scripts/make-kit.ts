import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { bundlePlayer, type PlayerBundle } from './assets/bundle-player.ts'
import { CACHE, cached, hashOf } from './assets/cache.ts'
import type { SharedBrowser } from './browser/shared.ts'
import { compileKit } from './compiler/compile-kit.ts'
import type { SheetPiece } from './compiler/handout/model.ts'
import type { Compiled, DrawnDiagram, Kit } from './compiler/model.ts'
import { drawDiagrams } from './diagrams/draw-diagrams.ts'
import { kitDate } from './kit/kit-date.ts'
import { readKit } from './kit/read-kit.ts'
import { PROJECT } from './options.ts'
import { countErrors } from './report/print-problems.ts'

/** A kit with everything that its pages are written from. */
export interface MadeKit {
  readonly kit: Kit
  readonly drawn: ReadonlyMap<string, DrawnDiagram>
  /** `data:` addresses of all pictures in use, by path. */
  readonly pictures: ReadonlyMap<string, string>
  /** Endnotes as HTML, by number. */
  readonly endnoteTexts: ReadonlyMap<number, string>
  /** Works as HTML, by id, in the order of a bibliography. */
  readonly workTexts: ReadonlyMap<string, string>
  readonly player: PlayerBundle
  /** Stands on everything written. */
  readonly date: Date
}

export interface MakeOptions {
  readonly browser: SharedBrowser
  readonly say?: (text: string) => void
  /** Called when the texts are known and the diagrams are not drawn yet: the time for work that can go on meanwhile. */
  readonly onCompiled?: (kit: Kit) => void
}

/**
 * Read → compile → draw: the story of every command up to writing. Diagrams are drawn even when a deck has errors, so
 * that all problems arrive at once.
 * @returns the kit, or nothing where an error forbids to go on; and all problems.
 */
export async function makeKit(root: string, options: MakeOptions): Promise<Compiled<MadeKit | undefined>> {
  const say = options.say ?? (() => undefined)
  // The player depends on no deck. Awaited below; until then a failure must not count as unhandled.
  const player = bundlePlayer()
  player.catch(() => undefined)
  say('Reading the kit')
  const sources = await readKit(root)
  const { value: kit, problems: compileProblems } = compileKit(sources.value)
  options.onCompiled?.(kit)
  const drawing = drawDiagrams([...kit.diagrams.values()], {
    cacheFolder: CACHE,
    use: options.browser.use,
    onProgress: (done, all) => say(`Drawing diagrams, ${done} of ${all}`),
  })
  const { value: drawn, problems: drawingProblems } = await drawing
  const problems = [...sources.problems, ...compileProblems, ...drawingProblems]
  if (countErrors(problems) > 0) return { value: undefined, problems }
  say('Bundling the player')
  const { decks, diagrams, handouts = [], sessions = [] } = sources.value
  const files = [...decks, ...diagrams, ...handouts, ...sessions].map(({ file }) => file)
  const [bundle, pictures, written, date] = await Promise.all([
    player, readPictures(root, kit), writeReferences(kit), kitDate(root, files),
  ])
  return { value: { kit, drawn, pictures, ...written, player: bundle, date }, problems }
}

/** Endnotes and works as the citation style writes them; the processor is loaded only when one of them has changed. */
async function writeReferences(kit: Kit): Promise<Pick<MadeKit, 'endnoteTexts' | 'workTexts'>> {
  const { endnotes, references } = kit.paper
  if (endnotes.size + references.size === 0) return { endnoteTexts: new Map(), workTexts: new Map() }
  const makers = ['package-lock.json', 'scripts/compiler/render/references.ts', 'scripts/compiler/escape.ts']
  const code = await Promise.all(makers.map((file) => readFile(join(PROJECT, file))))
  const key = hashOf(JSON.stringify([[...endnotes], [...references]]), ...code)
  const written = await cached('references', `${key}.json`, async () => {
    const [{ renderEndnotes, renderWorks }, { readCslTexts }] = await Promise.all([
      import('./compiler/render/references.ts'), import('./kit/csl-texts.ts'),
    ])
    const texts = await readCslTexts()
    return { endnotes: [...renderEndnotes(kit.paper, texts)], works: [...renderWorks(kit.paper, texts)] }
  })
  return { endnoteTexts: new Map(written.endnotes), workTexts: new Map(written.works) }
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
}

/** Pictures that some slide or handout shows, each read once. As `<img>`, an SVG can neither run script nor load anything. */
async function readPictures(root: string, kit: Kit): Promise<ReadonlyMap<string, string>> {
  const files = new Set([
    ...kit.decks.flatMap(({ slides }) => slides).flatMap(({ content }): readonly SheetPiece[] => content),
    ...kit.handouts.flatMap(({ content }) => content.map(({ piece }) => piece)),
  ].flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'image' ? [piece.file] : [])))
  const entries = [...files].map(async (file): Promise<[string, string]> => {
    const type = PICTURE_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
    return [file, `data:${type};base64,${(await readFile(join(root, file))).toString('base64')}`]
  })
  return new Map(await Promise.all(entries))
}
