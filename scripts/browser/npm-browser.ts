import { createReadStream, createWriteStream, existsSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { escapeXml } from '../compiler/escape.ts'
import { KitError } from '../report/kit-error.ts'
import { hasProof, holds, writeProof } from './proof.ts'
import { z } from 'zod'

const PACKAGE = '@sparticuz/chromium'
const HOUR = 3_600_000
const decompress = promisify(brotliDecompress)

/** The browser of the npm package, before or after unpacking. */
export interface NpmBrowser {
  /** Where its program is, or will be. */
  readonly path: string
  /** Version of the package; its first number is Chromium's. */
  readonly version: string
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
  const { version } = z.object({ version: z.string() }).parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  )
  const folder = join(cacheFolder, 'browser', `chromium-${version}`)
  const path = join(folder, 'chromium')
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const fontSettings = join(folder, 'kit-fonts.conf')
  const environment = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontSettings }
  return { path, version, environment, parts, folder }
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
 * Unpacks the browser where it is not, or not as it was unpacked.
 * @param thorough reads all its files; else only those that something has written to
 * @returns whether anything had to be done
 */
export async function unpackNpmBrowser(
  browser: NpmBrowser,
  notice: (message: string) => void,
  thorough = false,
): Promise<boolean> {
  const whole = await holds(browser.folder, thorough)
  if (!whole) {
    notice(hasProof(browser.folder)
      ? 'The browser that came with the kit was damaged: unpacking it anew (some seconds)'
      : 'Unpacking the browser that came with the kit (once, some seconds)')
    await unpackParts(browser, thorough).catch((error: unknown) => {
      throw new KitError(
        `The browser that came with the kit cannot be unpacked into ${browser.folder}: ${
          error instanceof Error ? error.message : String(error)
        }\n`
          + 'Make room there, or set KIT_BROWSER to the path of a browser that is installed.',
      )
    })
  }
  // It names the folder, which may have been moved since.
  const settings = fontSettings(browser.folder)
  const file = browser.environment.FONTCONFIG_FILE
  if (await readFile(file, 'utf8').catch(() => '') !== settings) await writeFile(file, settings)
  return !whole
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
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`
}

/**
 * Into a folder of its own beside the target, then by one rename. Of two processes at once the second finds the target
 * taken and throws its copy away. What killed processes left behind goes after an hour.
 */
async function unpackParts(browser: NpmBrowser, thorough: boolean): Promise<void> {
  const home = dirname(browser.folder)
  await mkdir(home, { recursive: true })
  await removeLeftovers(home)
  const [draft, aside] = [await mkdtemp(join(home, 'unpacking-')), await mkdtemp(join(home, 'unpacking-'))]
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
    await writeProof(draft)
    // Aside, not away: a browser that runs from there goes on.
    if (existsSync(browser.folder) && !(await holds(browser.folder, thorough))) {
      await rename(browser.folder, join(aside, 'old')).catch(() => undefined)
    }
    await rename(draft, browser.folder)
  } catch (error) {
    if (!(await holds(browser.folder, false))) throw error
  } finally {
    for (const folder of [draft, aside]) await rm(folder, { recursive: true, force: true })
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

const BLOCK = 512

const field = (header: Buffer, start: number, length: number): string =>
  header.toString('latin1', start, start + length).replace(/\0.*/s, '').trim()

/**
 * Writes the plain files of a tar archive below `folder`: all that the archives of the npm browser need. Links, devices
 * and names that lead out of the folder are refused.
 */
export function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK)
    const name = field(header, 0, 100)
    if (name === '') return
    const size = Number.parseInt(field(header, 124, 12), 8)
    const kind = field(header, 156, 1)
    const target = normalize(name)
    if (target.startsWith('..') || target.startsWith('/') || Number.isNaN(size)) {
      throw new Error(`Bad archive entry: ${name}`)
    }
    if (kind === '0' || kind === '') {
      mkdirSync(dirname(join(folder, target)), { recursive: true })
      const mode = Number.parseInt(field(header, 100, 8), 8) & 0o755
      writeFileSync(join(folder, target), archive.subarray(at + BLOCK, at + BLOCK + size), { mode })
    } else if (kind !== '5') {
      throw new Error(`Archive entry of an unexpected kind: ${name}`)
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
