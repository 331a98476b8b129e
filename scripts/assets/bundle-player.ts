import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../options.ts'
import { cached, hashOf } from './cache.ts'

/** The browser side of the kit, ready to stand inside a page. */
export interface PlayerBundle {
  /** One classic script: a module would not load from a `file://` address. */
  readonly script: string
  readonly deckStyle: string
  readonly startStyle: string
}

/** Chrome and Edge 109, Firefox 115, Safari 16.4: what is still found in lecture halls. */
const BROWSER_FLOOR = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

const PLAYER = join(PROJECT, 'slides/player')

/** Bundles the player, or takes the bundle of the same sources from the cache; Vite is loaded only when it must work. */
export async function bundlePlayer(): Promise<PlayerBundle> {
  const sources = await Promise.all([
    ...(await filesIn(PLAYER)),
    ...(await filesIn(join(PROJECT, 'scripts/compiler'))),
    join(PROJECT, 'package-lock.json'),
  ].map((path) => readFile(path)))
  return cached('player', `${hashOf(...sources)}.json`, bundle)
}

async function bundle(): Promise<PlayerBundle> {
  const { build } = await import('vite')
  const shared = { configFile: false as const, root: PROJECT, logLevel: 'error' as const, publicDir: false as const }
  const target = BROWSER_FLOOR
  const [script, styles] = await Promise.all([
    build({
      ...shared,
      build: {
        write: false,
        target,
        lib: { entry: join(PLAYER, 'main.ts'), formats: ['iife'], name: 'kit' },
      },
    }),
    build({
      ...shared,
      build: {
        write: false,
        target,
        cssTarget: target,
        rolldownOptions: { input: [join(PLAYER, 'styles/index.css'), join(PLAYER, 'styles/start.css')] },
      },
    }),
  ])
  return {
    script: outputOf(script, /\.js$/),
    deckStyle: outputOf(styles, /index[^/]*\.css$/),
    startStyle: outputOf(styles, /start[^/]*\.css$/),
  }
}

/** What Vite's `build` returns, as far as it is read here. */
interface Written {
  readonly output: readonly { readonly fileName: string; readonly code?: string; readonly source?: string | Uint8Array }[]
}

function outputOf(result: unknown, name: RegExp): string {
  const written = (Array.isArray(result) ? result : [result]) as readonly Written[]
  const file = written.flatMap(({ output }) => output).find(({ fileName }) => name.test(fileName))
  const text = file?.code ?? file?.source
  if (text === undefined) throw new Error(`Vite wrote no ${name.source}`)
  return typeof text === 'string' ? text : new TextDecoder().decode(text)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
}
