import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, plays, press, slideIds, test } from '../browser/fixtures.ts'
import { DECKS, EDITIONS } from '../browser/kits.ts'

for (const deck of DECKS) {
  for (const edition of EDITIONS) {
    test(`${deck.name}, ${edition}: every slide by the keyboard alone`, async ({ page }) => {
      await openDeck(page, deck, edition)
      const ids = await slideIds(page)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [index, id] of ids.entries()) {
        const place = await placeOf(page)
        expect(place).toMatchObject({ slide: id, address: `#${encodeURIComponent(id)}`, step: 0 })
        await expect(page.locator('.track > section:visible')).toHaveCount(1)
        const heading = (await page.locator(`section.present`).locator('h1, h2').first().innerText()).replace(/\s+/g,
          ' ').trim()
        expect(place.title.startsWith(heading), `${place.title} starts with ${heading}`).toBe(true)
        if (index > 0) expect(place.said).toBe(`Slide ${index + 1} of ${ids.length}: ${heading}`)
        for (let step = 1; step <= place.steps; step += 1) {
          await press(page, 'PageDown')
          expect(await placeOf(page)).toMatchObject({ slide: id, step })
        }
        expect(await faults(page), `on slide ${id}`).toEqual([])
        await press(page, 'PageDown')
      }
      // At the end Next does nothing, and the way back leads through every slide.
      expect((await placeOf(page)).slide).toBe(ids.at(-1))
      for (const id of [...ids].reverse()) {
        const place = await placeOf(page)
        expect(place).toMatchObject({ slide: id, step: place.steps })
        for (let step = 0; step <= place.steps; step += 1) await press(page, 'PageUp')
      }
      expect((await placeOf(page)).slide).toBe(ids[0])
    })

    test(`${deck.name}, ${edition}: ids differ, drawings have names`, async ({ page }) => {
      await openDeck(page, deck, edition)
      expect(await twice(page)).toEqual([])
      expect(await nameless(page)).toEqual([])
      await press(page, 'o')
      await page.locator('.overview-picture > *').first().waitFor()
      expect(await twice(page), 'with the overview open').toEqual([])
      expect(await nameless(page)).toEqual([])
      await page.goto(`${page.url().split('#')[0]}?reading`)
      await page.locator('.reading-bar').waitFor()
      expect(await twice(page), 'on the reading page').toEqual([])
      expect(await nameless(page)).toEqual([])
    })
  }
}

test('a deck opens on the slide in its address', async ({ page }) => {
  const [deck] = DECKS
  if (deck === undefined) throw new Error('This kit has no deck.')
  await openDeck(page, deck)
  const last = (await slideIds(page)).at(-1) ?? ''
  await page.goto('about:blank')
  await openDeck(page, deck, 'presenter', `#${last}`)
  await plays(page)
  expect(await placeOf(page)).toMatchObject({ slide: last, address: `#${last}` })
})

/** What is wrong with the drawings, pictures and frame of the slide on screen. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const found: string[] = []
    const slide = document.querySelector('.slides > section.present')
    const face = slide?.querySelector('.face')?.getBoundingClientRect()
    if (!slide || !face) return ['no slide']
    const outside = (box: DOMRect, frame: DOMRect, by: number) =>
      box.left < frame.left - by || box.top < frame.top - by
      || box.right > frame.right + by || box.bottom > frame.bottom + by
    if (outside(face, new DOMRect(0, 0, innerWidth, innerHeight), 1)) found.push('the slide is larger than the window')
    for (const figure of slide.querySelectorAll('figure.diagram')) {
      const name = figure.getAttribute('data-diagram')
      const svg = figure.querySelector('.drawing svg')
      const box = svg?.getBoundingClientRect()
      if (!svg || !box || box.width < 100 || box.height < 40) found.push(`${name} is not visible`)
      else if (outside(box, face, 1)) found.push(`${name} is clipped by the slide`)
      const labels = [...(svg?.querySelectorAll('text') ?? [])]
      if (labels.length === 0) found.push(`${name} has no labels`)
      for (const label of labels) {
        const text = label.getBoundingClientRect()
        if (!label.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
          found.push(`${name}: “${label.textContent}” is not visible`)
        }
        if (box && outside(text, box, 2)) found.push(`${name}: “${label.textContent}” is clipped`)
      }
    }
    for (const picture of slide.querySelectorAll('img')) {
      if (picture.naturalWidth === 0) found.push(`${picture.alt} is blank`)
    }
    for (const element of slide.querySelectorAll('.content, .content *')) {
      if (getComputedStyle(element).overflowY === 'visible') continue
      if (element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1) {
        found.push(`${element.className || element.nodeName} holds more than it shows`)
      }
    }
    return found
  })
}

/** Ids that two elements have. */
function twice(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
}

/** Drawings that a screen reader meets without a name. */
function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg')].filter((svg) => {
      if (svg.closest('[aria-hidden=true]')) return false
      const picture = svg.closest('[role=img]')
      return !picture?.getAttribute('aria-label') && !picture?.getAttribute('aria-labelledby')
    }).map((svg) => `${svg.parentElement?.outerHTML.slice(0, 120)}`)
  )
}
