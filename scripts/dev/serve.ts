import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { createServer, type Connect, type Plugin, type ViteDevServer } from 'vite'
import { PROJECT } from '../options.ts'
import type { LiveKit } from './live-kit.ts'
import { pageAt } from './pages.ts'

export interface ServeOptions {
  readonly root: string
  readonly port?: number
  /** Open the start page in the person's own browser. */
  readonly open: boolean
}

/** Sources whose change makes the kit anew: the kit's own folders, and the player. */
const WATCHED = ['slides', 'diagrams', 'handouts']

/**
 * The dev server: Vite serves, watches, and carries the overlay; the pages come from the same compiler and writers as
 * a build. A save makes the kit anew and reloads the open pages, which stay on their slide by their address.
 */
export async function serve(options: ServeOptions, kit: LiveKit): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: join(PROJECT, 'slides/player'),
    cacheDir: join(PROJECT, '.cache/vite'),
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
    // By number: a bare system has no name for itself.
    server: { port: options.port ?? 5173, open: options.open, host: '127.0.0.1' },
    plugins: [livePages(options.root, kit)],
  })
  await server.listen()
  return server
}

function livePages(root: string, kit: LiveKit): Plugin {
  return {
    name: 'kit-pages',
    configureServer(server) {
      const folders = WATCHED.map((folder) => join(root, folder))
      server.watcher.add(folders)
      server.watcher.on('all', (_event, path) => {
        const inside = [...folders, join(PROJECT, 'slides/player')].some((folder) => path.startsWith(folder + sep))
        if (inside) kit.changed()
      })
      kit.onMade = (problems) => {
        if (problems === undefined) server.ws.send({ type: 'full-reload', path: '*' })
        else server.ws.send(overlay(problems))
      }
      // A page opened, or reloaded by hand, while something is wrong shows the overlay too.
      server.ws.on('connection', () => {
        if (kit.errors !== undefined) server.ws.send(overlay(kit.errors))
      })
      server.middlewares.use((request, response, next) => void answer(kit, request, response, next))
    },
  }
}

async function answer(kit: LiveKit, request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  try {
    const page = await pageAt(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), kit)
    if (page === undefined) return next()
    response.setHeader('Content-Type', page.type)
    response.setHeader('Cache-Control', 'no-store')
    response.statusCode = page.status
    response.end(page.content)
  } catch (error) {
    next(error)
  }
}

function overlay(text: string) {
  return { type: 'error' as const, err: { message: text, stack: '', plugin: 'the kit' } }
}
