import { extname } from 'node:path'
import { bundlePlayer, type PlayerBundle } from './assets/bundle-player.ts'
import { loadTools } from './assets/load-tools.ts'
import { CACHE, cached, hashOf, hashOfMakers } from './assets/cache.ts'
import type { SharedBrowser } from './browser/shared.ts'
import { compileKit, type KitSources } from './compiler/compile-kit.ts'
import { withoutFollowOns } from './compiler/follow-ons.ts'
import { leavesIn } from './compiler/content/walk.ts'
import type { Compiled, Kit, Problem } from './compiler/model.ts'
import type { DrawnDiagram } from './compiler/diagram-model.ts'
import type { WrittenEndnotes, WrittenWorks } from './render/references.ts'
import { drawDiagrams } from './diagrams/draw-diagrams.ts'
import { type KitCitation, readCitation } from './kit/read-citation.ts'
import { kitDate } from './kit/kit-date.ts'
import { readInside } from './kit/read-inside.ts'
import { readKit } from './kit/read-kit.ts'
import { licenceTexts, type LicenceText, type Part, readParts } from './licences/licences.ts'
import { countErrors } from './report/print-problems.ts'
import { interfaceLanguage, type InterfaceLanguage, wordsFile } from './words/wording.ts'

/** A kit with everything that its pages are written from. */
export interface MadeKit {
  /** The folder of its sources. */
  readonly root: string
  readonly kit: Kit
  readonly drawn: ReadonlyMap<string, DrawnDiagram>
  /** `data:` addresses of all pictures in use, by path. */
  readonly pictures: ReadonlyMap<string, string>
  readonly endnoteTexts: WrittenEndnotes
  readonly workTexts: WrittenWorks
  /** In every language that a deck or the kit itself has; {@link playerIn} finds one. */
  readonly players: ReadonlyMap<InterfaceLanguage, PlayerBundle>
  /** What others made and can stand inside pages, and the program. */
  readonly bundled: readonly Part[]
  /** What is passed on beside the pages. */
  readonly licences: readonly LicenceText[]
  /** How to cite it, if its folder says so. */
  readonly citation?: KitCitation
  /** Stands on everything written. */
  readonly date: Date
  /** Address of what reloads pages while somebody writes; absent: they are closed. */
  readonly live?: string
}

export interface MakeOptions {
  readonly browser: SharedBrowser
  /** What is wrong with a compiled kit that only those know who write it. */
  readonly findProblems: (kit: Kit) => readonly Problem[]
  readonly say?: (text: string) => void
  readonly onRead?: (sources: KitSources) => void
  /** Called where diagrams must be drawn: the time for work that can go on meanwhile. */
  readonly onDrawing?: (kit: Kit) => void
}

/**
 * Read → compile → draw: the story of every command up to writing. Diagrams are drawn even when a deck has errors, so
 * that all problems arrive at once.
 * @returns the kit, or nothing where an error forbids to go on; and all problems.
 */
export async function makeKit(root: string, options: MakeOptions): Promise<Compiled<MadeKit | undefined>> {
  const say = options.say ?? (() => undefined)
  // In English, which most kits are in, the player depends on no deck. Awaited below; until then a failure must not
  // count as unhandled.
  const english = bundlePlayer()
  english.catch(() => undefined)
  say('Reading the kit')
  const sources = await readKit(root)
  options.onRead?.(sources.value)
  const tools = await loadTools(sources.value)
  const { value: kit, problems: compileProblems } = compileKit({ ...sources.value, tools })
  const drawing = drawDiagrams([...kit.diagrams.values()], {
    cacheFolder: CACHE,
    identities: [...kit.settings.identities.values()],
    use: options.browser.use,
    onStart: () => options.onDrawing?.(kit),
    onProgress: (done, all) => say(`Drawing diagrams, ${done} of ${all}`),
  })
  const { value: drawn, problems: drawingProblems } = await drawing
  const problems = withoutFollowOns(
    [...sources.problems, ...compileProblems, ...options.findProblems(kit), ...drawingProblems],
  )
  if (countErrors(problems) > 0) return { value: undefined, problems }
  say('Bundling the player')
  const { decks, diagrams, handouts = [], sessions = [] } = sources.value
  const files = [...decks, ...diagrams, ...handouts, ...sessions].map(({ file }) => file)
  const [players, pictures, written, date, citation] = await Promise.all([
    playersOf(kit, english),
    readPictures(root, kit),
    writeReferences(kit),
    kitDate(root, files),
    readCitation(root),
  ])
  if (pictures.problems.length > 0) return { value: undefined, problems: [...problems, ...pictures.problems] }
  const bundled = await readParts([...new Set([...players.values()].flatMap(({ packages }) => packages))])
  const licences = await licenceTexts(root, bundled)
  return {
    value: {
      root,
      kit,
      drawn,
      pictures: pictures.value,
      ...written,
      players,
      bundled,
      licences,
      date,
      ...(citation && { citation }),
    },
    problems,
  }
}

/** The player in each language of a kit. */
async function playersOf(kit: Kit, english: Promise<PlayerBundle>): Promise<MadeKit['players']> {
  const languages = new Set([kit.settings, ...kit.decks].map(({ language }) => interfaceLanguage(language)))
  return new Map(
    await Promise.all(
      [...languages].map(async (language) =>
        [language, await (language === 'en' ? english : bundlePlayer(language))] as const
      ),
    ),
  )
}

/** The player for a text in some language. */
export function playerIn({ players }: Pick<MadeKit, 'players'>, language: string): PlayerBundle {
  const player = players.get(interfaceLanguage(language))
  if (player === undefined) throw new Error(`No player was bundled for ${language}`)
  return player
}

/** Endnotes and works as the citation style writes them; the processor is loaded only when one of them has changed. */
async function writeReferences(kit: Kit): Promise<Pick<MadeKit, 'endnoteTexts' | 'workTexts'>> {
  const { paper: { endnotes, references }, settings: { language } } = kit
  if (endnotes.size + references.size === 0) return { endnoteTexts: new Map(), workTexts: new Map() }
  const makers = hashOfMakers('scripts/render/references.ts', 'scripts/compiler/content/chinese.ts',
    'scripts/compiler/content/node.ts', 'scripts/kit/csl-texts.ts', 'scripts/render/keep-numbers.ts',
    wordsFile(interfaceLanguage(language)))
  const written = await cached('references',
    hashOf(JSON.stringify([[...endnotes], [...references]]), interfaceLanguage(language), makers), async () => {
    const [{ renderEndnotes, renderWorks }, { readCslTexts }] = await Promise.all([
      import('./render/references.ts'),
      import('./kit/csl-texts.ts'),
    ])
    const texts = await readCslTexts(language)
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

/** Pictures that some slide or handout shows, each read once. As `<img>`, an SVG can neither run script nor load
 * anything. */
async function readPictures(root: string, kit: Kit): Promise<Compiled<ReadonlyMap<string, string>>> {
  const files = new Set([
    ...kit.decks.flatMap(({ slides }) => slides).flatMap(({ content }) => leavesIn(content)),
    ...kit.handouts.flatMap(({ content }) => leavesIn(content.map(({ node }) => node))),
  ].flatMap((leaf) => (leaf.kind === 'image' ? [leaf.file] : [])).concat(kit.settings.brand.logo ?? []))
  const read = await Promise.all([...files].map(async (file) => ({ file, ...await readInside(root, file) })))
  const entries = read.flatMap((one): [string, string][] => {
    const type = PICTURE_TYPES[extname(one.file).toLowerCase()] ?? 'application/octet-stream'
    return 'bytes' in one ? [[one.file, `data:${type};base64,${one.bytes.toString('base64')}`]] : []
  })
  return { value: new Map(entries), problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])) }
}
