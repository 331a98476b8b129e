import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { join, relative, sep } from 'node:path'
import { createServer, type Connect, normalizePath, type Plugin, type ViteDevServer } from 'vite'
import { packageFolder } from '../fonts/faces.ts'
import { PROJECT } from '../options.ts'
import { KitError } from '../report/kit-error.ts'
import type { LiveKit } from './live-kit.ts'
import { isBeside } from '../kit/folders-beside.ts'
import { LIVE, LIVE_SCRIPT, MADE, liveScript } from './live-script.ts'
import { type Content, el } from '../compiler/content/node.ts'
import { toolsFor } from '../make-outputs.ts'
import { KINDS, outputsOf } from '../outputs.ts'
import { renderDocument } from '../render/document.ts'
import { HTML } from '../writers/output.ts'
import { tellFailure } from './tell-failure.ts'

export interface ServeOptions {
  readonly root: string
  /** Absent: 5173, or the next one that is free. */
  readonly port?: number
  /** Open the start page in the person's own browser. */
  readonly open: boolean
}

/** Sources whose change makes the kit anew: the kit's own folders, those in which decks look for pictures, and the player. */
const WATCHED = ['slides', 'diagrams', 'handouts', 'public']
const PLAYER = join(PROJECT, 'slides/player')

/** Of Vite, only what brings reload and overlay; its other addresses read files of this machine, or open an editor on
 * them. */
const FROM_VITE = [
  '/@vite/client',
  `/@fs/${normalizePath(join(packageFolder('vite'), 'dist/client/env.mjs')).replace(/^\//, '')}`,
]

/**
 * The dev server: Vite serves, watches, and carries the overlay; the pages come from the same compiler and writers as
 * a build. A save makes the kit anew and reloads the open pages, which stay on their slide by their address. It watches
 * before the kit is made for the first time, so that no save is lost meanwhile.
 * @throws KitError when the port that was asked for cannot be had
 */
export async function serve(options: ServeOptions, kit: LiveKit): Promise<ViteDevServer> {
  const { root, port } = options
  const server = await createServer({
    configFile: false,
    root: PLAYER,
    cacheDir: join(PROJECT, '.cache/vite'),
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      port: port ?? 5173,
      strictPort: port !== undefined,
      open: options.open,
      // By number: a bare system has no name for itself.
      host: '127.0.0.1',
      cors: false,
      // The kit's folder itself is watched, so that a folder which was removed is seen when it is there again.
      // What is found at first counts as changed: only from then on it is watched.
      watch: {
        ignoreInitial: false,
        ignored: (path) => !isSource(root, path, kit) && relative(root, path) !== '' && !isOutside(root, path),
      },
    },
    plugins: [livePages(root, kit)],
  })
  try {
    await kit.begin()
    await server.listen()
  } catch (error) {
    await server.close()
    throw port === undefined
      ? error
      : new KitError(
        `Port ${port} cannot be had: ${whyNot(error)}. Give another with --port, or none: then a free one is taken.`,
      )
  }
  return server
}

function whyNot(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.includes('already in use')
    ? 'another program uses it'
    : message.includes('EACCES')
    ? 'you may not open it'
    : message
}

const isOutside = (root: string, path: string): boolean => /^\.\.(?:[\\/]|$)|^\w:/.test(relative(root, path))

function isSource(root: string, path: string, kit: LiveKit): boolean {
  const way = relative(root, path).split(sep)
  return WATCHED.includes(way[0] ?? '') || isBeside(way.join('/'), kit.besides) || !isOutside(PLAYER, path)
}

function livePages(root: string, kit: LiveKit): Plugin {
  return {
    name: 'kit-pages',
    configureServer(server) {
      server.watcher.add(root)
      server.watcher.on('all', (_event, path) => {
        if (isSource(root, path, kit)) kit.changed()
      })
      const say = (): void => {
        server.ws.send(MADE, { version: kit.version, warnings: kit.warnings })
        if (kit.errors !== undefined) server.ws.send(overlay(kit.errors))
      }
      kit.onMade = () => {
        // Only now it is known of them.
        server.watcher.add(kit.besides.map((folder) => join(root, folder)))
        say()
      }
      // A page that was opened, or is reloaded just now, hears it all again.
      server.ws.on('connection', say)
      // Before Vite's own, which would have somebody edit its settings.
      server.middlewares.stack.unshift({ route: '', handle: refuseNames })
      server.middlewares.use((request, response, next) => void answer(kit, request, response, next))
    },
  }
}

async function answer(
  kit: LiveKit,
  request: IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
): Promise<void> {
  // No page from elsewhere may take in what is served here, as a script, a picture or otherwise.
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  const path = pathOf(request.url ?? '/')
  if (path === undefined) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('This address cannot be read.')
    return
  }
  if (FROM_VITE.includes(path)) return next()
  if (path === LIVE) {
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }).end(LIVE_SCRIPT)
    return
  }
  const page = await pageAt(path, kit)
  response.writeHead(page.status, { 'Content-Type': page.type, 'Cache-Control': 'no-store' }).end(page.content)
}

/** A page from elsewhere could give its own name this machine's number, and read what is served. */
function refuseNames(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction): void {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (/^(?:.+\.)?localhost$/.test(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return next()
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('The kit is served to this machine alone, by number. Open the address that the terminal shows.')
}

/** Undefined for what is no address: `/%`, `//`. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/** In the place of Vite's own advice, which names a file of settings that there is not. */
const NEXT = 'Mend this and save: the page shows it by itself. Esc leads to the last good version.'

function overlay(text: string) {
  return { type: 'error' as const, err: { message: text, stack: NEXT, plugin: 'the kit' } }
}

interface LivePage {
  readonly type: string
  readonly content: string | Uint8Array
  readonly status: number
}

/** What is at a path of the output folder, made now; of a folder, its start page. */
export async function pageAt(
  path: string,
  { made, errors, machines, version }: Pick<LiveKit, 'made' | 'errors' | 'machines' | 'version'>,
  kinds = KINDS,
): Promise<LivePage> {
  const problem = (status: number, title: string, text: string, next: Content): LivePage => {
    const body = [el('h1', {}, title), el('pre', {}, text), el('p', {}, next)]
    const page = { title, language: 'en', style: '', body, notices: '', live: liveScript(version) }
    return { type: HTML, content: renderDocument(page), status }
  }
  if (made === undefined) {
    return problem(503, 'The kit cannot be shown yet', errors ?? 'The kit is being made.', [MEND])
  }
  try {
    const list = outputsOf(made.kit, made, kinds)
    const wanted = path.slice(1).replace(/(^|\/)$/, '$1index.html')
    const output = list.find((one) => one.path === wanted)
    if (output === undefined) return problem(404, 'There is nothing here', `There is nothing at ${path}.`, FROM_START)
    const content = await output.make(made, toolsFor(made, list, machines))
    return { type: output.type, content, status: 200 }
  } catch (error) {
    return problem(500, 'This page cannot be shown', tellFailure(error, 'This page could not be made.'), [MEND])
  }
}

const MEND = 'Mend this and save: the page reloads by itself.'
const FROM_START: Content = [el('a', { href: '/' }, 'The start page'), ' leads to everything that there is.']
