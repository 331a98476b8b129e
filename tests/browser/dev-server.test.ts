import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { shareBrowser, type SharedBrowser } from '../../scripts/browser/shared.ts'
import { LiveKit } from '../../scripts/dev/live-kit.ts'
import { serve } from '../../scripts/dev/serve.ts'
import { HOUR } from '../command-line/run.ts'
import { expect, placeOf, plays, press, test as base, watch } from './fixtures.ts'

const DECK = `---
title: A live talk
---

# A live talk

---

## First words {#first}

Some words.

---

## A drawing {#drawing}

![A drawing](../diagrams/cycle.mmd)
`
const DIAGRAM = `---
title: A cycle
description: One leads to the other.
---
flowchart LR
  A["One"] --> B["Other"]
`

interface Live {
  readonly address: string
  readonly write: (file: string, text: string) => Promise<void>
  readonly change: (file: string, from: string, to: string) => Promise<void>
}

/** A server on a kit of its own that tests may write to; stays up for all of them. */
const test = base.extend<object, { live: Live }>({
  // oxlint-disable-next-line no-empty-pattern
  live: [async ({}, use) => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'live kit ')))
    const write = async (file: string, text: string) => writeFile(join(root, file), text)
    await mkdir(join(root, 'slides'))
    await mkdir(join(root, 'diagrams'))
    await mkdir(join(root, 'handouts/sessions'), { recursive: true })
    await write('slides/live.md', DECK)
    await write('diagrams/cycle.mmd', DIAGRAM)
    const browser: SharedBrowser = shareBrowser()
    const kit = new LiveKit(root, browser, () => undefined)
    const server: ViteDevServer = await serve({ root, port: 0, open: false }, kit)
    await use({
      address: server.resolvedUrls?.local[0] ?? '',
      write,
      change: async (file, from, to) => {
        const text = await readFile(join(root, file), 'utf8')
        if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`)
        await write(file, text.replace(from, to))
      },
    })
    await server.close()
    await browser.close()
    await rm(root, { recursive: true, force: true })
  }, { scope: 'worker' }],
  offline: false,
  context: async ({ browser, live }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    // Vite itself speaks: that it connects, and what is wrong.
    const seen = watch(context, ['file:', 'data:', 'ws:', live.address])
    await use(context)
    await context.close()
    expect(seen.filter((line) => !/\[vite\]|^failed: .*ERR_ABORTED/.test(line))).toEqual([])
  },
})

test.describe.configure({ mode: 'serial' })

const overlay = 'vite-error-overlay'

test('the start page leads to the decks, and a PDF is printed on the way', async ({ page, live }) => {
  await page.goto(live.address)
  await expect(page.locator('.offer h3')).toHaveText(['A live talk'])
  const pdf = await page.request.get(`${live.address}presenter/decks/live.pdf`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('link', { name: /^Present:/ }).click()
  await plays(page)
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('first')
  expect((await page.request.get(`${live.address}presenter/decks/nothing.html`)).status()).toBe(404)
})

test('a saved change shows, on the same slide', async ({ page, live }) => {
  await page.goto(`${live.address}presenter/decks/live.html`)
  await plays(page)
  await press(page, 'PageDown')
  await live.change('slides/live.md', 'Some words.', 'Other words, just saved.')
  await expect(page.locator('section.present#first')).toContainText('Other words, just saved.')
  await live.change('slides/live.md', '## First words', '## New first words')
  await expect(page.locator('section.present h2')).toHaveText('New first words')
  await plays(page)
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('drawing')
})

test('a page whose kit changes before it listens is not left behind', async ({ page, live }) => {
  const there = `${live.address}presenter/decks/live.html#first`
  // Where nobody listens, Vite keeps what it says.
  const other = await page.context().newPage()
  await other.goto(there)
  await plays(other)
  let held = false
  await page.route(/\/@vite\/client/, async (route) => {
    if (!held) {
      held = true
      await live.change('slides/live.md', 'Other words', 'Early words')
      await expect.poll(async () => (await page.request.get(there)).text()).toContain('Early words')
    }
    await route.continue()
  })
  await page.goto(there)
  await expect(page.locator('section.present#first')).toContainText('Early words')
  expect(held).toBe(true)
  await expect(other.locator('section.present#first')).toContainText('Early words')
  await other.close()
  await live.change('slides/live.md', 'Early words', 'Other words')
  await expect(page.locator('section.present#first')).toContainText('Other words')
})

test('an error shows over the last good version, with file and line, and goes when mended', async ({ page, live }) => {
  await page.goto(`${live.address}presenter/decks/live.html#first`)
  await plays(page)
  await live.change('slides/live.md', 'Other words', '::: notes\nOther words')
  await expect(page.locator(overlay)).toBeAttached()
  await expect(page.locator(overlay)).toContainText(/slides\/live\.md:11:1/)
  await expect(page.locator(overlay)).toContainText('Mend this and save')
  await expect(page.locator(`${overlay} .tip`), 'which names a vite.config.js').toBeHidden()
  await expect(page.locator('section.present#first')).toContainText('just saved')
  // A page opened meanwhile shows the last good version and the overlay as well.
  const other = await page.context().newPage()
  await other.goto(`${live.address}presenter/decks/live.html#first`)
  await expect(other.locator('section.present#first')).toContainText('just saved')
  await expect(other.locator(overlay)).toBeAttached()
  await other.close()
  await live.change('slides/live.md', '::: notes\nOther words', 'Mended words')
  await expect(page.locator('section.present#first')).toContainText('Mended words')
  await expect(page.locator(overlay)).toHaveCount(0)
})

test('warnings stand in a corner of the page, with file and line, until they are mended', async ({ page, live }) => {
  await page.goto(`${live.address}presenter/decks/live.html#first`)
  await plays(page)
  const warnings = page.locator('kit-warnings')
  await expect(warnings).toHaveCount(0)
  await live.change('slides/live.md', 'title: A live talk', 'title: A live talk\nspeed: 3')
  await expect(warnings.locator('summary')).toHaveText(/^\d+ warnings?$/)
  await expect(warnings.locator('pre')).toBeHidden()
  await warnings.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(warnings.locator('pre')).toContainText(/slides\/live\.md:3:1 warning/)
  await expect(warnings.locator('pre')).toBeVisible()
  expect((await placeOf(page)).slide).toBe('first')
  await live.change('slides/live.md', '\nspeed: 3', '')
  await expect(warnings).toHaveCount(0)
})

test('a mistake in a diagram shows with its own file and line', async ({ page, live }) => {
  await page.goto(`${live.address}presenter/decks/live.html#drawing`)
  await plays(page)
  await live.change('diagrams/cycle.mmd', 'A["One"] --> B["Other"]', 'A["One"] --> B["Other"')
  await expect(page.locator(overlay)).toContainText(/diagrams\/cycle\.mmd:[67]:/)
  await expect(page.locator('section.present svg').first()).toBeVisible()
  await live.change('diagrams/cycle.mmd', 'B["Other"', 'B["Mended"]')
  await expect(page.locator('section.present .drawing')).toContainText('Mended')
  await expect(page.locator(overlay)).toHaveCount(0)
})

test('a new diagram and a new deck appear without a restart', async ({ page, live }) => {
  await page.goto(live.address)
  await live.write('diagrams/fresh.mmd', DIAGRAM.replace('"Other"', '"Brand new"').replace('A cycle', 'Fresh'))
  await live.write('slides/second.md', '# A second talk\n\n---\n\n## It {#it}\n\n![Fresh](../diagrams/fresh.mmd)\n')
  await expect(page.locator('.offer h3')).toHaveText(['A live talk', 'A second talk'])
  await page.getByRole('link', { name: 'Present: A second talk' }).click()
  await plays(page)
  await press(page, 'End')
  await expect(page.locator('section.present .drawing')).toContainText('Brand new')
})

test('a page written for presenters is served, and changes when it is saved; so is the guide to a session', async ({ page, live }) => {
  await live.write('handouts/for-me.md', '---\ntitle: For me\naudience: presenters\n---\n\nFirst words.\n')
  const there = `${live.address}presenter/for-me.html`
  await expect.poll(async () => (await page.request.get(there)).status()).toBe(200)
  await page.goto(there)
  await expect(page.locator('main')).toHaveText('First words.')
  await live.change('handouts/for-me.md', 'First words.', 'Second words.')
  await expect(page.locator('main')).toHaveText('Second words.')
  await live.write('handouts/sessions/hour.yaml', HOUR.replace('deck: talk', 'deck: live'))
  await expect.poll(async () => (await page.request.get(`${live.address}presenter/guides/hour.html`)).text()).toContain(
    'id="item-4"',
  )
  expect(await (await page.request.get(live.address)).text()).toContain('href="presenter/guides/hour.html"')
  for (const path of ['give-out/for-me', 'presenter/bibliography', 'presenter/guides/day', 'give-out/guides/hour']) {
    expect((await page.request.get(`${live.address}${path}.html`)).status(), path).toBe(404)
  }
})
