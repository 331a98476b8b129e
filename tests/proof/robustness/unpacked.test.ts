import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { openBrowser } from '../../../scripts/browser/launch.ts'
import { locateNpmBrowser, unpackNpmBrowser } from '../../../scripts/browser/npm-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'kit-browser-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the browser that npm brings is unpacked by two at once without harm, runs, and is unpacked anew where it was damaged', async () => {
  test.setTimeout(240_000)
  const npm = locateNpmBrowser(folder)
  test.skip(npm === undefined, 'only on 64-bit Linux')
  if (!npm) return
  const notices: string[] = []
  const unpack = (thorough = false): Promise<boolean> =>
    unpackNpmBrowser(npm, (message) => notices.push(message), thorough)
  await Promise.all([unpack(), unpack()])
  expect(readdirSync(join(folder, 'browser'))).toEqual([`chromium-${npm.version}`])
  expect(notices.splice(0)).toEqual(Array(2).fill('Unpacking the browser that came with the kit (once, some seconds)'))

  // Read or copied is not damaged.
  utimesSync(npm.path, new Date(0), new Date(0))
  expect(await unpack()).toBe(false)
  const library = join(npm.folder, 'lib', readdirSync(join(npm.folder, 'lib'))[0] ?? '')
  for (
    const damage of [
      () => truncateSync(npm.path, 90_000_000),
      () => rmSync(library),
      () => writeFileSync(library, Buffer.alloc(statSync(library).size, 7)),
    ]
  ) {
    damage()
    expect(await unpack()).toBe(true)
    expect(notices.splice(0)).toEqual([
      'The browser that came with the kit was damaged: unpacking it anew (some seconds)',
    ])
    expect(await unpack()).toBe(false)
  }
  expect(readdirSync(join(folder, 'browser'))).toEqual([`chromium-${npm.version}`])

  // Bytes that a disk lost without a write show only when it does not start.
  const proof = join(npm.folder, 'proof.json')
  truncateSync(npm.path, 90_000_000)
  const { size, mtimeMs, ctimeMs } = statSync(npm.path)
  const facts = JSON.parse(readFileSync(proof, 'utf8'))
  writeFileSync(proof,
    JSON.stringify({ ...facts, chromium: { ...facts.chromium, state: [size, mtimeMs, ctimeMs].join(' ') } }))
  expect(await unpack()).toBe(false)
  const open = await openBrowser({
    found: { kind: 'npm', path: npm.path, identity: 'test', npm },
    onNotice: (message) => notices.push(message),
  })
  try {
    expect(open.version).toMatch(/^\d+\./)
    const page = await open.browser.newPage()
    await page.setContent('<p>Hello</p>')
    expect(await page.textContent('p')).toBe('Hello')
    expect(notices).toEqual(['The browser that came with the kit was damaged: unpacking it anew (some seconds)'])
  } finally {
    await open.close()
  }
})
