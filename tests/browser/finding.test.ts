import { expect, openDeck, placeOf, press, slideIds, test, turnTo } from './fixtures.ts'
import { FRAMEWORK, TABLE_3 } from './kits.ts'

test('search finds words in titles and on slides, marks them and jumps', async ({ page }) => {
  await openDeck(page, FRAMEWORK)
  await press(page, '/')
  await expect(page.locator('.search-field')).toBeFocused()
  await page.keyboard.type('channels')
  const hits = page.locator('.search-result')
  await expect(hits).toHaveCount(1)
  await expect(hits.locator('mark')).toHaveText('channels')
  await expect(page.locator('.dialog-search [role=status]')).toHaveText('1 slide')
  await press(page, 'Enter')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('mape-k')
})

test('search by arrows, and by a press on a result', async ({ page }) => {
  await openDeck(page, FRAMEWORK)
  await press(page, '/')
  await page.keyboard.type('autonomic')
  const hits = page.locator('.search-result')
  await expect(page.locator('.search-result[aria-selected=true]')).toHaveText(await hits.first().innerText(), {
    useInnerText: true,
  })
  await press(page, 'ArrowDown')
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.search-field')).toHaveAttribute('aria-activedescendant', 'search-result-1')
  const number = Number(await hits.nth(1).locator('.search-number').innerText())
  await press(page, 'Enter')
  const ids = await slideIds(page)
  expect((await placeOf(page)).slide).toBe(ids[number - 1])
  await press(page, '/')
  await page.keyboard.type('loop')
  const first = Number(await hits.first().locator('.search-number').innerText())
  await hits.first().click()
  expect((await placeOf(page)).slide).toBe(ids[first - 1])
})

test('search finds labels of drawings and Chinese, without regard to accents and case', async ({ page }) => {
  await openDeck(page, TABLE_3)
  for (const words of ['网格化', 'SOCIAL crédit']) {
    await press(page, '/')
    await page.locator('.search-field').fill(words)
    await expect(page.locator('.search-result').first(), words).toBeVisible()
    await press(page, 'Escape')
  }
})

test('search does not find notes, and says when there is nothing', async ({ page }) => {
  await openDeck(page, FRAMEWORK)
  await press(page, '/')
  // A word that stands in the notes only.
  await page.keyboard.type('toolbox')
  await expect(page.locator('.dialog-search [role=status]')).toHaveText('Nothing found')
  await expect(page.locator('.search-result')).toHaveCount(0)
  // Letters and digits typed are letters: no key of the player acts.
  await page.locator('.search-field').fill('')
  await page.keyboard.type('nb.t 12')
  await expect(page.locator('.search-field')).toHaveValue('nb.t 12')
  await expect(page.locator('.blackout')).toBeHidden()
  expect((await placeOf(page)).slide).toBe('cover')
})

test('the overview shows every slide, the arrows move, Enter goes', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#hook')
  const ids = await slideIds(page)
  await press(page, 'o')
  const cards = page.locator('.overview-go')
  await expect(cards).toHaveCount(ids.length)
  await expect(cards.nth(1)).toBeFocused()
  await expect(cards.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.overview-picture').nth(1).locator('section.slide')).toBeVisible()
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(cards.nth(3)).toBeFocused()
  await press(page, 'Enter')
  expect((await placeOf(page)).slide).toBe(ids[3])
  await press(page, 'o', 'End', 'Enter')
  expect((await placeOf(page)).slide).toBe(ids.at(-1))
  await press(page, 'o')
  await page.locator('.overview-card').first().click()
  expect((await placeOf(page)).slide).toBe(ids[0])
})

test('every citation shows its claim by pointing, by focus, and by a press', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#autonomic')
  const cite = page.locator('section.present a.cite').first()
  const popover = page.locator('.popover')
  await cite.hover()
  await expect(popover).toBeVisible()
  await expect(popover).toHaveAttribute('role', 'tooltip')
  await expect(popover).toContainText('S3.7')
  await expect(popover).toContainText('From computing')
  await expect(popover.locator('.endnote')).not.toHaveCount(0)
  await expect(cite).toHaveAttribute('aria-describedby', 'popover')
  await page.mouse.move(5, 5)
  await expect(popover).toHaveCount(0)
  // By the keyboard: Tab from the heading.
  await page.locator('#autonomic-title').focus()
  await press(page, 'Tab')
  await expect(cite).toBeFocused()
  await expect(popover).toBeVisible()
  await press(page, 'Enter')
  await expect(popover).toHaveAttribute('role', 'dialog')
  await expect(popover).toBeFocused()
  await press(page, 'Escape')
  await expect(popover).toHaveCount(0)
  await expect(cite).toBeFocused()
  await cite.click()
  await expect(page.locator('.popover[data-pinned]')).toBeVisible()
  await page.mouse.click(640, 20)
  await expect(popover).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('autonomic')
})

test('no pop-over leaves the slide or hides its statement', async ({ page }) => {
  for (const deck of [FRAMEWORK, TABLE_3]) {
    await openDeck(page, deck)
    for (const id of await slideIds(page)) {
      await turnTo(page, id)
      const { steps } = await placeOf(page)
      for (let step = 0; step < steps; step += 1) await press(page, 'PageDown')
      const cites = page.locator('section.present a.cite:visible, section.present a.term:visible')
      for (const cite of await cites.all()) {
        await cite.evaluate((link) => link instanceof HTMLElement && link.click())
        const found = await page.evaluate(() => {
          const popover = document.querySelector('.popover')
          const box = popover?.getBoundingClientRect()
          const face = document.querySelector('section.present .face')?.getBoundingClientRect()
          if (!popover || !box || !face) return 'none'
          const inside = box.left >= face.left && box.top >= face.top && box.right <= face.right
            && box.bottom <= face.bottom
          // The smallest that a claim, an endnote or a term is said in; ids and badges may be smaller.
          const text = popover.querySelector('.claim-gist, .endnote-text, .term-entry p')
          const size = text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0
          return inside && size >= 20 && box.height > 60 ? '' : JSON.stringify([box, size])
        })
        expect.soft(found, `${id}: ${await cite.getAttribute('href')}`).toBe('')
        await press(page, 'Escape')
      }
    }
  }
})

test('every citation on every slide leads to an entry', async ({ page }) => {
  for (const deck of [FRAMEWORK, TABLE_3]) {
    await openDeck(page, deck)
    const lost = await page.locator('a[href^="#"]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '')
        .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null)
    )
    expect(lost).toEqual([])
  }
})

test('evidence: what the slide rests on, and any claim or endnote by its number', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#autonomic')
  await press(page, 'e')
  const dialog = page.locator('.dialog-evidence')
  const ids = await dialog.locator('.evidence-list .claim-id').allInnerTexts()
  expect(ids).toEqual(['S2.2.5', 'S3.7', 'S3.8', 'S3.9'].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)))
  await dialog.locator('.search-field').fill('s3.16')
  await expect(dialog.locator('.evidence-found .claim-id')).toHaveText('S3.16')
  await expect(dialog.locator('.evidence-found .endnote')).toHaveAttribute('data-endnote', '24')
  await dialog.locator('.search-field').fill('n24')
  await expect(dialog.locator('.evidence-found .endnote')).toHaveAttribute('data-endnote', '24')
  await dialog.locator('.search-field').fill('S9.9')
  await expect(dialog.locator('.evidence-found')).toContainText('There is no claim S9.9')
})

test('evidence: a claim of another deck is found, and one of this deck leads to its slides', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#autonomic')
  await press(page, 'e')
  const dialog = page.locator('.dialog-evidence')
  await dialog.locator('.search-field').fill('S4.4.9')
  await expect(dialog.locator('.evidence-found .claim-gist')).toContainText('not guaranteed')
  await expect(dialog.locator('.evidence-where')).toHaveText('No slide of this deck cites it.')
  await dialog.locator('.search-field').fill('S3.16')
  await dialog.locator('.evidence-slide').first().click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('mape-k')
})
