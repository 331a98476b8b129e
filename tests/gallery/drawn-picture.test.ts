import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, placeOf, plays, press, test } from '../browser/fixtures.ts'
import { buildSmallKit, type SmallKit } from './small-kit.ts'

let kit: SmallKit
test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  kit = await buildSmallKit()
})
test.afterAll(() => kit.remove())

const addressOf = (path: string) => pathToFileURL(join(kit.out, path)).href
const open = async (page: Page) => {
  await page.goto(`${addressOf('presenter/decks/two.html')}#by-hand`)
  await plays(page)
}

test('a drawn picture’s steps come one by one, are said, and go the same way back', async ({ page }) => {
  await open(page)
  const slide = page.locator('section.present')
  const [line, worker] = [slide.getByText('They report'), slide.getByText('网格员')]
  await expect(slide.getByText('Cold flats')).toBeVisible()
  await expect(line).toBeHidden()
  await press(page, 'ArrowRight')
  await expect(line).toBeVisible()
  await expect(worker).toBeHidden()
  expect(await placeOf(page)).toMatchObject({ slide: 'by-hand', step: 1, steps: 2, said: 'They report' })
  await press(page, 'ArrowRight')
  await expect(worker).toBeVisible()
  expect(await placeOf(page)).toMatchObject({ step: 2, said: '网格员' })
  // A step's own opacity is kept when the page shows it.
  expect(await worker.evaluate((text) => getComputedStyle(text.closest('g[opacity]') ?? text).opacity)).toBe('0.8')
  await press(page, 'ArrowLeft')
  await expect(worker).toBeHidden()
})

test('its colours follow light, dark, forced colours and print; its words are there for everybody', async ({ page }) => {
  await open(page)
  await press(page, 'ArrowRight', 'ArrowRight')
  const drawing = page.locator('section.present .drawing')
  const box = drawing.locator('rect')
  const fill = () => box.evaluate((shape) => getComputedStyle(shape).fill)
  const light = await fill()
  expect(light).toBe('rgb(214, 237, 227)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await fill()).toBe('rgb(14, 58, 47)')
  await page.emulateMedia({ media: 'print' })
  expect(await fill()).toBe(light)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'active' })
  expect(await fill()).toBe(await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'Canvas'
    return getComputedStyle(probe).color
  }))
  await page.emulateMedia({ forcedColors: 'none' })
  await expect(drawing).toHaveAttribute('aria-label',
    'A cold night. A cold flat reports, and a worker & her crew come.')
  await expect(page.locator('section.present figcaption')).toHaveText(
    'Invented. Solid line: the paper reports it Dotted line: still to come',
  )
  await page.locator('section.present .zoom-open').focus()
  await press(page, 'Enter')
  await expect(page.locator('.dialog-zoom .zoom-content svg text').first()).toBeVisible()
})

test('in the gallery it stands whole, and in a picture of its own its arrows are shapes', async ({ page }) => {
  await page.goto(addressOf('give-out/diagrams/index.html'))
  await expect(page.getByRole('article', { name: 'One night' }).getByText('网格员')).toBeVisible()
  const svg = readFileSync(join(kit.out, 'give-out/diagrams/one-night.svg'), 'utf8')
  expect(svg).toContain('stroke-linecap="round"')
  expect(svg).not.toMatch(/marker|<use|<defs/)
})
