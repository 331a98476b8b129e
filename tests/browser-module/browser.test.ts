import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { findBrowser, NoBrowserError } from '../../scripts/browser/find.ts'
import { locateNpmBrowser, unpackNpmBrowser, untar } from '../../scripts/browser/npm-browser.ts'
import { installedPlaces, playwrightPlaces } from '../../scripts/browser/places.ts'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { KitError } from '../../scripts/report/kit-error.ts'

test.describe.configure({ mode: 'serial' })
const folder = mkdtempSync(join(tmpdir(), 'kit-browser-'))
const before = process.env['KIT_BROWSER']

test.afterEach(() => {
  if (before === undefined) delete process.env['KIT_BROWSER']
  else process.env['KIT_BROWSER'] = before
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('KIT_BROWSER comes first, and a wrong path in it is told, not passed over', () => {
  const program = join(folder, 'browser of 王')
  writeFileSync(program, '')
  process.env['KIT_BROWSER'] = program
  expect(findBrowser(folder)).toMatchObject({ kind: 'given', path: program })
  process.env['KIT_BROWSER'] = join(folder, 'nowhere')
  expect(() => findBrowser(folder)).toThrow(NoBrowserError)
  expect(() => findBrowser(folder)).toThrow(/names a browser that is not there/)
})

test('without any browser the message names three ways to get one', () => {
  process.env['KIT_BROWSER'] = 'playwright'
  const places = process.env['PLAYWRIGHT_BROWSERS_PATH']
  process.env['PLAYWRIGHT_BROWSERS_PATH'] = join(folder, 'none')
  try {
    expect(() => findBrowser(folder)).toThrow(/1\. install[^]*2\. run: npx playwright[^]*3\. set KIT_BROWSER/)
  } finally {
    if (places === undefined) delete process.env['PLAYWRIGHT_BROWSERS_PATH']
    else process.env['PLAYWRIGHT_BROWSERS_PATH'] = places
  }
})

test('the usual places of each system are looked at', () => {
  expect(installedPlaces('linux', { PATH: '/some/bin' })).toContain('/some/bin/google-chrome')
  expect(installedPlaces('linux', {})).toContain('/usr/bin/chromium')
  expect(installedPlaces('darwin', { HOME: '/Users/x' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  const windows = installedPlaces('win32', {
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local',
  })
  expect(windows.some((place) => place.includes('Program Files') && place.endsWith('chrome.exe'))).toBe(true)
  expect(windows.some((place) => place.endsWith('msedge.exe'))).toBe(true)
})

test('of Playwright’s builds the newest comes first', () => {
  for (const name of ['chromium-1100', 'chromium-1200', 'firefox-1400', 'chromium_headless_shell-1200']) {
    mkdirSync(join(folder, 'ms', name), { recursive: true })
  }
  const places = playwrightPlaces('linux', { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'ms') })
  expect(places[0]).toContain('1200')
  expect(places.at(-1)).toContain('chromium-1100')
  expect(places.join()).not.toContain('firefox')
})

test('an archive cannot write outside its folder', () => {
  const header = Buffer.alloc(1024)
  header.write('../escaped', 0)
  header.write('0000644', 100)
  header.write('00000000001', 124)
  header.write('0', 156)
  expect(() => untar(header, join(folder, 'tar'))).toThrow('Bad archive entry')
  expect(existsSync(join(folder, 'escaped'))).toBe(false)
})

test('where it cannot be unpacked, a sentence says what to do', async () => {
  const file = join(folder, 'no folder')
  writeFileSync(file, '')
  const npm = locateNpmBrowser(file)
  test.skip(npm === undefined, 'only on 64-bit Linux')
  if (!npm) return
  const failure = await unpackNpmBrowser(npm, () => undefined).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(KitError)
  expect(String(failure)).toMatch(/cannot be unpacked into .*no folder[^]*KIT_BROWSER/)
})

test('no switch weakens the security of the web', () => {
  const launch = readFileSync(new URL('../../scripts/browser/launch.ts', import.meta.url), 'utf8')
  expect(launch).not.toMatch(
    /disable-web-security|allow-running-insecure|disable-site-isolation|single-process|no-zygote/,
  )
})

test('after its end a run starts no other browser', async () => {
  const shared = shareBrowser()
  await shared.open()
  const late = shared.close().then(() => shared.open())
  await expect(late).rejects.toThrow('the run has ended')
  const never = shareBrowser()
  await never.close()
  await expect(never.open()).rejects.toThrow('the run has ended')
})
