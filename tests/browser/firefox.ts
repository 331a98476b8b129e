import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, firefox, type Browser, type BrowserContext, type Page } from 'playwright/test'
import { isFile } from '../../scripts/browser/places.ts'

/** Where an installed Firefox may be, best first: `KIT_FIREFOX`, then the usual places. */
function places(): string[] {
  const given = process.env['KIT_FIREFOX']?.trim() ?? ''
  if (given !== '' && !isFile(given)) throw new Error(`KIT_FIREFOX names a browser that is not there: ${given}`)
  if (given !== '') return [given]
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const programs = process.platform === 'win32' ? ['firefox.exe'] : ['firefox', 'firefox-esr']
  const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']]
  return [
    ...folders.flatMap((folder) => programs.map((program) => join(folder, program))),
    ...roots.flatMap((root) => root === undefined ? [] : [join(root, 'Mozilla Firefox/firefox.exe')]),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/snap/bin/firefox',
  ]
}

/** `undefined` where there is none: the proof then says that nothing was driven in it. */
export const FIREFOX = places().find(isFile)

/** Where it puts what is saved: Playwright does not tell of it, as a Firefox gives what is saved no name. */
const DOWNLOADS = join(tmpdir(), `kit-downloads-${process.pid}`)

export const isFirefox = (page: Page): boolean => page.context().browser()?.browserType().name() === 'firefox'

let isFinger = false

/** What the mouse does meanwhile is a finger's, which Playwright has only elsewhere. */
export async function asFinger(act: () => Promise<void>): Promise<void> {
  isFinger = true
  await act().finally(() => (isFinger = false))
}

/** What a press saves, by its name and where it lies then. */
export async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; path: string }> {
  if (!isFirefox(page)) {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    return { name: download.suggestedFilename(), path: await download.path() }
  }
  rmSync(DOWNLOADS, { recursive: true, force: true })
  await press()
  let names: string[] = []
  await expect.poll(() => {
    names = existsSync(DOWNLOADS) ? readdirSync(DOWNLOADS) : []
    return names.length === 1 && names.every((name) => statSync(join(DOWNLOADS, name)).size > 0)
  }).toBe(true)
  const [name = ''] = names
  return { name, path: join(DOWNLOADS, name) }
}

/** Starts an installed Firefox, which speaks WebDriver BiDi by itself. */
export async function openFirefox(path: string): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const { ws } = createRequire(createRequire(import.meta.url).resolve('playwright'))('playwright-core/lib/utilsBundle')
  const { send, emit } = ws.prototype
  ws.prototype.send = function(data: string, ...rest: unknown[]) {
    return send.call(this, underPolicy(isFinger ? withFinger(data) : data), ...rest)
  }
  ws.prototype.emit = function(name: string, data: unknown, ...rest: unknown[]) {
    return emit.call(this, name, name === 'message' ? forgiven(String(data)) : data, ...rest)
  }
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: path,
    // What a Firefox that knows `browser.setDownloadBehavior` obeys; an older one has only its preferences.
    downloadsPath: DOWNLOADS,
    firefoxUserPrefs: { 'browser.download.folderList': 2, 'browser.download.dir': DOWNLOADS },
  })
  // It plays no phone, and needs no leave to be touched.
  const { newContext } = browser
  browser.newContext = ({ isMobile: _isMobile, hasTouch: _hasTouch, ...options } = {}) =>
    newContext.call(browser, options)
  return { browser, close: () => browser.close() }
}

const withFinger = (said: string): string =>
  said.replace('"id":"pw_mouse","parameters":{"pointerType":"mouse"}',
    '"id":"finger","parameters":{"pointerType":"touch"}')

/**
 * Playwright runs functions in a page by `eval`, which the page's policy forbids; Firefox has no switch that would let
 * it. They are written into the command instead, so that pages are tested under their policy.
 */
function underPolicy(said: string): string {
  if (!said.includes('utilityScript.evaluate(')) return said
  const command = JSON.parse(said) as Command
  const [, isFunction, , text] = command.params.arguments
  const inner = INNER.exec(said)?.[1]
  const code = String(text?.value).replace(INNER_EVAL,
    (whole) => inner === undefined ? whole : `(${JSON.parse(inner)})`)
  const body = isFunction?.value !== true && code.includes(';') ? `{ ${code} }` : `(${code}\n)`
  command.params.functionDeclaration =
    `(script, ...args) => script.evaluate.call({ __proto__: script, global: { eval: () => ${body} } }, ...args)`
  return JSON.stringify(command)
}

interface Argument {
  readonly value?: unknown
}

interface Command {
  readonly params: { functionDeclaration: string; readonly arguments: readonly Argument[] }
}

/** A function that is handed to one of Playwright's own, and where that one runs it. */
const INNER =
  /"value":"functionText"\}\],\[\{"type":"string","value":"v"\},\{"type":"string","value":("(?:[^"\\]|\\.)*")/
const INNER_EVAL = /\w+\.eval\("\(" \+ \w+\.functionText \+ "\)"\)/

/**
 * Playwright speaks as the newest Firefox does, and gives up at the first command that an ESR does not know, though all
 * that the tests need is there: to a command that is unknown the answer is that it was done.
 */
function forgiven(said: string): string {
  if (!said.includes('"error":"unknown command"')) return said
  const { id } = JSON.parse(said) as { id: number }
  return JSON.stringify({ type: 'success', id, result: {} })
}

/**
 * What Playwright inserts text with, and cannot put into a page with a policy by itself in an ESR before 153; later its
 * own would come instead, which adds to what is in a field of numbers where it should replace it.
 */
export function letInsert(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const insert = (text: string): boolean => document.execCommand('insertText', false, text)
    Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} })
  })
}

/** Its word on the console that it could not. */
export const ofPlaywright = (message: string): boolean => message.includes("(Missing 'unsafe-eval')")
