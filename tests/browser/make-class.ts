import { copyFile, mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright/test'
import { saved } from './firefox.ts'
import { expect, test } from './fixtures.ts'

/** Opens a file to make a class of it. */
export async function openMaking(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?mine`)
  await expect(page.locator('.mine-card').first()).toBeVisible()
}

export const cardOf = (page: Page, id: string): Locator => page.locator(`.mine-card[data-slide="${id}"]`)

/** Ids of the cards in order. */
export const cardIds = (page: Page): Promise<string[]> =>
  page.locator('.mine-card').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-slide') ?? ''))

export type CopyName = 'For presenting' | 'To give out' | 'For afterwards'

/** Saves a copy as one does, into another folder. */
export async function saveCopy(
  page: Page,
  name: CopyName,
): Promise<{ readonly address: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Save a copy' }).click()
  const file = await saved(page, () => page.getByRole('button', { name, exact: true }).click())
  await expect(page.locator('.dialog-save .mine-said')).toContainText(file.name)
  await page.keyboard.press('Escape')
  await mkdir(test.info().outputDir, { recursive: true })
  const path = join(await mkdtemp(test.info().outputPath('a stick ')), file.name)
  await copyFile(file.path, path)
  return { address: pathToFileURL(path).href, text: await readFile(path, 'utf8') }
}

/** What stands in a page, as lines that can be compared: without its script, and without what tells copies apart. */
export const comparable = (page: Page, html: string): Promise<string[]> =>
  page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html')
    body.querySelector(':scope > script:not([type])')?.remove()
    body.normalize()
    return body.innerHTML.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<[^>]*>) ?/g, '\n$1')
      // Drawings are numbered through a file.
      .replaceAll(/\bd\d+-/g, 'd-').replaceAll(/~\w+/g, '').replace(/,"copy":\{.*\}(?=\})/, '').split('\n')
  }, html.replace(/<style>[^]*?<\/style>/, ''))
