import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { readOutline } from '../../scripts/writers/pdf-bookmarks.ts'
import { brokenRules } from '../browser/axe.ts'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT } from '../browser/kits.ts'
import { squeeze } from '../browser/pdf-text.ts'
import { fileOf, LARGE, printOf, SLIDE_SHEETS, slidesOf, type Source, suffixesOf } from '../browser/sheet-sources.ts'

/** In CSS pixels. */
const POINT = 96 / 72
const MILLIMETRE = 96 / 25.4

const open = (page: Page, sheet: Source) => page.goto(pathToFileURL(fileOf(sheet, '.html')).href)

/** Lays the open page out as large print, in the width of A4 between its margins, with the words of its drawings. */
async function inLargePrint(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 665, height: 900 })
  await page.evaluate(() => {
    document.documentElement.className = 'sheet-printed large-print'
    for (const words of document.querySelectorAll<HTMLDetailsElement>('details.diagram-text')) words.open = true
  })
}

/** Text that is seen and smaller than so many pixels; labels of drawings grow with the drawing, and have their
 * words. */
const smallText = (page: Page, scope: string, least: number) =>
  page.evaluate(
    ([within, size]) =>
      [...document.querySelectorAll<HTMLElement>(`${within}, ${within} *`)].flatMap((each) => {
        const own = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) =>
          textContent ?? ''
        ).join('').trim()
        const shown = each.checkVisibility() && !each.closest('svg, .visually-hidden')
        const heads = ['::before', '::after'].filter((part) =>
          !['none', 'normal', '""'].includes(getComputedStyle(each, part).content)
        )
        const sizes = shown
          ? [
            ...(own === '' ? [] : [getComputedStyle(each).fontSize]),
            ...heads.map((part) => getComputedStyle(each, part).fontSize),
          ]
          : []
        return sizes.map(Number.parseFloat).filter((one) => one < Number(size) - 0.05).map((one) =>
          `${one}: ${each.outerHTML.slice(0, 80)}`
        )
      }),
    [scope, least] as const,
  )

test('each deck has its slides with lines to write on, three to a page in ordinary print', async () => {
  for (const sheet of SLIDE_SHEETS) {
    const slides = (await readFile(fileOf(sheet, '.html'), 'utf8')).split('class="slide-row"').length - 1
    for (const suffix of suffixesOf(sheet).filter((one) => !one.includes('large'))) {
      expect((await printOf(sheet, suffix)).pages.length, `${sheet.sheet}${suffix}`).toBe(Math.ceil(slides / 3))
    }
  }
})

test('a browser prints the page of a sheet of slides three to a page too', async ({ browser }) => {
  const page = await browser.newPage()
  const [sheet] = SLIDE_SHEETS
  test.skip(sheet === undefined, 'a kit without sheets of slides')
  if (sheet === undefined) return
  await open(page, sheet)
  const printed = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  // One more at most: not knowing whether there are page boxes, it ends with where it comes from.
  const pages = (await printOf(sheet, '-a4')).pages.length
  expect([pages, pages + 1]).toContain((await readOutline(printed)).pages)
  await page.close()
})

test('a picture of a slide is laid out as the slide is', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  const looksOf = (scope: string) =>
    page.evaluate(
      (within) =>
        [...document.querySelectorAll(`${within} .slide:not(.layout-cover, .layout-sources, #take-along)`)].slice(0, 12)
          .map((
            slide,
          ) =>
            [...slide.querySelectorAll<HTMLElement>(
              '.content, .content :is(h2, p, li, td, th, .columns, .drawing > svg)',
            )].map((each) => {
              const { fontSize, display, gridAutoFlow, maxHeight, paddingBlock } = getComputedStyle(each)
              return [each.tagName, fontSize, display, gridAutoFlow, maxHeight, paddingBlock].join(' ')
            })
          ),
      scope,
    )
  for (const sheet of SLIDE_SHEETS) {
    const deck = slidesOf(sheet.text)
    await page.goto(pathToFileURL(join(BUILT, `give-out/decks/${deck}.html`)).href)
    // As a browser does before it prints: what is not shown is no container, whose size rules ask for.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const slides = await looksOf('.deck')
    await open(page, sheet)
    for (const look of ['', 'sheet-printed']) {
      await page.evaluate((name) => {
        document.documentElement.className = name
      }, look)
      expect(await looksOf('.sheet-text'), `${deck}, ${look}`).toEqual(slides)
    }
  }
})

test('in large print a slide is text: 18 points, nothing below 14, nothing broader than the page', async ({ page }) => {
  for (const sheet of SLIDE_SHEETS) {
    await open(page, sheet)
    await inLargePrint(page)
    expect(await smallText(page, '.slide-row', 14 * POINT), sheet.sheet).toEqual([])
    const body = await page.evaluate(() =>
      [...document.querySelectorAll('.slide-row .content :is(p, li, td)')]
        .filter((each) => !each.closest('.diagram-text') && !each.matches('.kicker, footer *')).map((each) =>
          Number.parseFloat(getComputedStyle(each).fontSize)
        )
    )
    expect(Math.min(...body), sheet.sheet).toBeGreaterThanOrEqual(18 * POINT - 0.05)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), sheet.sheet).toBeLessThanOrEqual(665)
  }
})

test('in large print each slide says its number and all its words, a drawing too, and no row or heading is cut off', async ({ page }) => {
  test.setTimeout(180_000)
  for (const sheet of SLIDE_SHEETS) {
    await open(page, sheet)
    await inLargePrint(page)
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slide-row :is(p, li, td, th, h2, h3, dt, dd)')]
        .filter((each) =>
          !each.querySelector('p, li, ul, ol, table, .visually-hidden') && !each.closest('.visually-hidden')
          && each.checkVisibility()
        ).map((each) => each.innerText)
    )
    const bad = await page.evaluate(() =>
      [
        ...[...document.querySelectorAll('.slide-row :is(h2, h3, summary, .slide-name)')].filter((each) =>
          getComputedStyle(each).breakAfter !== 'avoid'
        ),
        ...[...document.querySelectorAll('.slide-row :is(tr, .drawing, .panel, .ask, .caveat), .slide-row')].filter((
          each,
        ) => getComputedStyle(each).breakInside !== 'avoid'),
      ].map((each) => each.outerHTML.slice(0, 80))
    )
    expect(bad, sheet.sheet).toEqual([])
    for (const suffix of LARGE) {
      const printed = (await printOf(sheet, suffix)).pages.map(({ text }) => text).join('')
      expect.soft(texts.map(squeeze).filter((text) => !printed.includes(text)), `${sheet.sheet}${suffix}`).toEqual([])
    }
  }
})

test('in large print pages are full, but for one of a sheet at most: lines go down to the foot, or the slide does', async () => {
  for (const sheet of SLIDE_SHEETS) {
    for (const suffix of LARGE) {
      const { pages } = await printOf(sheet, suffix)
      const words = pages.map(({ text }) => text)
      const early: string[] = []
      for (const [index, page] of pages.entries()) {
        // A drawing has its page for itself.
        if (words[index]?.includes(':thedrawing') === true) continue
        // Chromium draws each page as its part of one long strip.
        const high = page.height * POINT - 44 * MILLIMETRE
        const rules = page.rules.flatMap(({ y, width }) =>
          width >= 600 && width < 700 && y < (index + 1) * high ? [y] : []
        )
        const left = ((index + 1) * high - Math.max(index * high, ...rules)) / MILLIMETRE
        // The text of a page comes after its page boxes, which end with a date.
        const next = words[index + 1]
        // A slide that goes on says its number again; its drawing does not go on.
        const [, number, drawing] = /-\d\dSlide(\d+)(?!\d|:yournotes)(:thedrawing)?/.exec(next ?? '') ?? []
        const isSame = number !== undefined && drawing === undefined
          && new RegExp(`Slide${number}(?!\\d)`).test(words[index] ?? '')
        const goesOn = next !== undefined && (number === undefined || isSame)
        if (!goesOn && left >= 20) early.push(`page ${index + 1}: ${left.toFixed()} mm left`)
      }
      expect.soft(early.length, `${sheet.sheet}${suffix}, ${early.join(', ')}`).toBeLessThanOrEqual(1)
    }
  }
})

test('in large print each page says which slide is on it, one that goes on too', async () => {
  for (const sheet of SLIDE_SHEETS) {
    for (const suffix of LARGE) {
      // The first page has the head of the sheet instead.
      const words = (await printOf(sheet, suffix)).pages.slice(1).map(({ text }) => text)
      for (const [index, page] of words.entries()) {
        expect.soft(page, `${sheet.sheet}${suffix}, page ${index + 2}`).toMatch(/-\d\dSlide\d+/)
      }
    }
  }
})

for (const scheme of ['light', 'dark'] as const) {
  test(`on a phone slides are text to read, without sideways scroll, ${scheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
      offline: true,
      colorScheme: scheme,
    })
    const page = await context.newPage()
    for (const sheet of SLIDE_SHEETS) {
      await open(page, sheet)
      expect(await smallText(page, '.sheet', 14), sheet.sheet).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), sheet.sheet).toBeLessThanOrEqual(360)
      const ground = await page.evaluate(() =>
        [...document.querySelectorAll('.slide-row :is(.face, h2)')].map((each) => getComputedStyle(each))
          .map(({ color, backgroundColor }) => `${color} ${backgroundColor}`)
      )
      expect(new Set(ground).size, sheet.sheet).toBe(1)
    }
    await context.close()
  })
}

test('on a phone the page of a sheet of slides passes axe', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 700 })
  for (const sheet of SLIDE_SHEETS) {
    await open(page, sheet)
    expect(await brokenRules(page), sheet.sheet).toEqual([])
  }
})
