import { readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { KitError } from '../report/kit-error.ts'
import { CACHE_FOLDER } from '../options.ts'
import { locateNpmBrowser, type NpmBrowser } from './npm-browser.ts'
import { installedPlaces, isFile, playwrightPlaces } from './places.ts'

/** A browser that was found, not started yet. */
export interface FoundBrowser {
  readonly kind: 'given' | 'installed' | 'playwright' | 'npm'
  readonly path: string
  /**
   * Changes whenever the browser does, without starting it: for the names of cached drawings. Not for people; ask the
   * running browser for its version.
   */
  readonly identity: string
  /** Set for the browser that comes by npm: it must be unpacked before its first start. */
  readonly npm?: NpmBrowser
}

/** No browser, or the one that was asked for is not there. The message is written for the kit's user. */
export class NoBrowserError extends KitError {
  override readonly name = 'NoBrowserError'
}

/** Words that `KIT_BROWSER` takes beside a path: only that kind is looked for. */
const KINDS = ['installed', 'playwright', 'npm'] as const

const THREE_WAYS = [
  'The kit needs Chrome, Edge or Chromium to draw diagrams and to print, and found none. Three ways to get one:',
  '  1. install Google Chrome, Microsoft Edge or Chromium in the usual way;',
  '  2. run: npx playwright install chromium',
  '  3. set KIT_BROWSER to the path of the browser’s program, if it is in an unusual place.',
].join('\n')

/**
 * Looks for a browser: the one in `KIT_BROWSER`, an installed one, Playwright's own, the one that came by npm. Starts
 * nothing and unpacks nothing.
 *
 * @throws NoBrowserError with a message that says how to get one
 */
export function findBrowser(cacheFolder = CACHE_FOLDER): FoundBrowser {
  const wanted = process.env['KIT_BROWSER']?.trim() ?? ''
  const only = KINDS.find((kind) => kind === wanted)
  if (wanted !== '' && only === undefined) {
    if (isFile(wanted)) return { kind: 'given', path: wanted, identity: identify(wanted) }
    throw new NoBrowserError(`KIT_BROWSER names a browser that is not there: ${wanted}\n`
      + 'Give the path of the program itself, or unset KIT_BROWSER to let the kit look for one.')
  }
  for (const kind of only === undefined ? KINDS : [only]) {
    const found = findKind(kind, cacheFolder)
    if (found) return found
  }
  throw new NoBrowserError(only === undefined
    ? THREE_WAYS
    : `KIT_BROWSER asks for the ${only} browser, and there is none.\n${THREE_WAYS}`)
}

function findKind(kind: (typeof KINDS)[number], cacheFolder: string): FoundBrowser | undefined {
  if (kind === 'npm') {
    const npm = locateNpmBrowser(cacheFolder)
    return npm && { kind, path: npm.path, identity: `npm ${npm.version}`, npm }
  }
  const places = kind === 'installed' ? installedPlaces : playwrightPlaces
  const path = places(process.platform, process.env).find(isFile)
  return path === undefined ? undefined : { kind, path, identity: identify(path) }
}

/** Place, size and date of the program: an update changes one of them. */
function identify(path: string): string {
  const real = realpathSync(path)
  const { size, mtimeMs } = statSync(real)
  return [real, size, Math.round(mtimeMs), real.endsWith('/snap') ? snapRevision(path) : ''].join(' ').trim()
}

/** A snap's command is the snap program itself, whichever revision it starts. */
function snapRevision(command: string): string {
  try {
    return readlinkSync(`/snap/${basename(command)}/current`)
  } catch {
    return ''
  }
}
