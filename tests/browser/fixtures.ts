import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test as base, type Browser, type BrowserContext, type Page } from 'playwright/test'
import { openBrowser } from '../../scripts/browser/launch.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import { isFirefox, letInsert, ofPlaywright, openFirefox } from './firefox.ts'
import { deckAddress, type BuiltDeck } from './kits.ts'

/**
 * Playwright Test with the kit's own browser, so that the tests run wherever the kit does, and with pages that fail
 * their test on any word on the console, any error, and any request that leaves the disk.
 */
export const test = base.extend<object, { browser: Browser; firefox: string }>({
  firefox: ['', { scope: 'worker', option: true }],
  browser: [async ({ firefox }, use) => {
    const opened = await (firefox === '' ? openBrowser() : openFirefox(firefox))
    await use(opened.browser)
    await opened.close()
  }, { scope: 'worker' }],
  offline: true,
  viewport: { width: 1280, height: 720 },
  context: async ({ context, firefox }, use) => {
    if (firefox !== '') await letInsert(context)
    await forget(context)
    const seen = watch(context)
    await use(context)
    expect(seen, 'console, errors and requests').toEqual([])
  },
})

export { expect } from 'playwright/test'

/**
 * For files that set the clock of a page: in a shared context the page before has left half of Playwright’s clock, whose
 * script then fails now and then.
 */
export const CLOCK_SET = { reuseContext: false }

/** Any page from the disk: they share what a browser keeps for them. */
const BARE = pathToFileURL(join(import.meta.dirname, 'bare.html')).href

/** Playwright gives a context back as new, but for what pages from the disk left in it. */
async function forget(context: BrowserContext): Promise<void> {
  const [open] = context.pages()
  const page = open ?? await context.newPage()
  await page.goto(BARE)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
    window.name = ''
  })
  if (open === undefined) await page.close()
}

/** Everything that a page must not do, as it happens. `allowed`: how addresses may begin. */
export function watch(context: BrowserContext, allowed: readonly string[] = ['file:', 'data:']): string[] {
  const seen: string[] = []
  context.on('console', (message) => seen.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => {
    const { stack, message } = error.error()
    if (!ofPlaywright(message)) seen.push(`error: ${stack ?? message}`)
  })
  context.on('request', (request) => {
    if (!allowed.some((start) => request.url().startsWith(start))) seen.push(`request: ${request.url()}`)
  })
  context.on('requestfailed', (request) => seen.push(`failed: ${request.url()} ${request.failure()?.errorText}`))
  return seen
}

/** Opens a built deck from disk and waits until it plays. */
export async function openDeck(page: Page, deck: BuiltDeck, edition: Edition = 'presenter', rest = ''): Promise<void> {
  await page.goto(deckAddress(deck, edition, rest))
  await plays(page)
  // Some tests go through every slide, and some decks have a hundred.
  test.setTimeout(60_000 + 2_500 * await page.locator('.track > section').count())
}

/** The player's last feature has started, and keys reach it: where a window was closed just before, a Firefox now and then
 * has none in front. */
export async function plays(page: Page): Promise<void> {
  await page.locator('.bar').waitFor({ state: 'attached' })
  if (isFirefox(page)) await page.bringToFront()
}

export interface DeckPlace {
  /** Id of the slide on screen. */
  readonly slide: string
  readonly step: number
  readonly steps: number
  readonly address: string
  readonly title: string
  /** Text of the live region. */
  readonly said: string
}

/** Where the deck stands now. */
export function placeOf(page: Page): Promise<DeckPlace> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present')
    const indexes = (selector: string) =>
      new Set([...(slide?.querySelectorAll(selector) ?? [])].map((part) => part.getAttribute('data-step')))
        .size
    return {
      slide: slide?.id ?? '',
      step: indexes('[data-step].visible'),
      steps: indexes('[data-step]'),
      address: location.hash,
      title: document.title,
      said: document.querySelector('.live')?.textContent ?? '',
    }
  })
}

/** Presses one key after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Turns to a slide by its address, as a link does. */
export async function turnTo(page: Page, slide: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#${id}`
  }, slide)
  await expect(page.locator(`section.present[id="${slide}"]`)).toBeVisible()
}

/** Ids of all slides in order. */
export function slideIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.track > section')].map(({ id }) => id))
}
