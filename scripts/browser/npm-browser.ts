import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { escapeHtml } from '../compiler/escape.ts'
import { untar } from './untar.ts'

const PACKAGE = '@sparticuz/chromium'
const HOUR = 3_600_000
const decompress = promisify(brotliDecompress)

/** The browser of the npm package, before or after unpacking. */
export interface NpmBrowser {
  /** Where its program is, or will be. */
  readonly path: string
  /** Version of the package; its first number is Chromium's. */
  readonly version: string
  readonly unpacked: boolean
  /** What must be in the environment for it to run. */
  readonly environment: { readonly LD_LIBRARY_PATH: string; readonly FONTCONFIG_FILE: string }
  readonly parts: string
  readonly folder: string
}

/**
 * The build that `@sparticuz/chromium` carries: only for 64-bit Linux on Intel and AMD, and only where the package is
 * installed. Nothing is unpacked yet.
 */
export function locateNpmBrowser(cacheFolder: string): NpmBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const root = packageRoot()
  if (root === undefined) return undefined
  const parts = join(root, 'bin')
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder, 'browser', `chromium-${manifest.version}`)
  const path = join(folder, 'chromium')
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const fontSettings = join(folder, 'kit-fonts.conf')
  const environment = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontSettings }
  return { path, version: manifest.version, unpacked: existsSync(fontSettings), environment, parts, folder }
}

function packageRoot(): string | undefined {
  try {
    // The package exports its entry only, so its folder is found from there: build/cjs/index.cjs.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE))))
  } catch {
    return undefined
  }
}

/**
 * Unpacks the browser once: into a folder of its own beside the target, then by one rename. Of two processes at once
 * the second finds the target taken and throws its copy away. What killed processes left behind goes after an hour.
 */
export async function unpackNpmBrowser(browser: NpmBrowser): Promise<void> {
  if (!existsSync(browser.path)) await unpackParts(browser)
  await writeFile(browser.environment.FONTCONFIG_FILE, fontSettings(browser.folder))
}

/**
 * Chromium ends a page at the first letter for which the system has no font whatsoever, and a bare system has none. The
 * package brings one family, but its settings look for it in folders of a cloud service. No font of the system is
 * named: the kit's own are inside its pages, so that the same comes out everywhere.
 * @see https://www.freedesktop.org/software/fontconfig/fontconfig-user.html
 */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeHtml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeHtml(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`
}

async function unpackParts(browser: NpmBrowser): Promise<void> {
  const home = dirname(browser.folder)
  await mkdir(home, { recursive: true })
  await removeLeftovers(home)
  const draft = await mkdtemp(join(home, 'unpacking-'))
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(browser.parts, 'chromium.br'), { highWaterMark: 2 ** 20 }),
        createBrotliDecompress({ chunkSize: 2 ** 21 }),
        createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
      ),
      unpackArchive(join(browser.parts, 'al2023.tar.br'), draft),
      unpackArchive(join(browser.parts, 'fonts.tar.br'), join(draft, 'fonts')),
    ])
    await rename(draft, browser.folder)
  } catch (error) {
    if (!existsSync(browser.path)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function unpackArchive(file: string, folder: string): Promise<void> {
  untar(await decompress(await readFile(file)), folder)
}

async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith('unpacking-')) continue
    const path = join(home, name)
    const age = Date.now() - await stat(path).then((found) => found.mtimeMs, () => Date.now())
    if (age > HOUR) await rm(path, { recursive: true, force: true })
  }
}
