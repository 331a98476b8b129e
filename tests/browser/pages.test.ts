import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, openDeck, press, test, turnTo } from './fixtures.ts'
import { BUILT, COMMONS } from './kits.ts'

const address = (page: string, rest = '') => pathToFileURL(join(BUILT, page)).href + rest
const count = (page: Page) => page.locator('#filter-count')
const shown = (page: Page) => page.locator('[data-entry]:visible')

test('the filter leaves what has all the words, says how many, and lets links through', async ({ page }) => {
  await page.goto(address('presenter/bibliography.html'))
  const all = await shown(page).count()
  const field = page.getByLabel('Filter')
  await expect(count(page)).toHaveAttribute('role', 'status')
  // The kit's own, each of which finds something.
  const examples = (await field.getAttribute('placeholder') ?? '').split(', ').slice(-2)
  expect(examples).toHaveLength(2)
  for (const example of examples) {
    await field.fill(example)
    expect(await shown(page).count(), example).toBeGreaterThan(0)
  }
  // Without regard to accents: Törbel.
  await field.fill('torbel')
  await expect(shown(page)).toHaveCount(1)
  await field.fill('axelrod')
  await expect(shown(page)).toHaveCount(2)
  await expect(count(page)).toHaveText(`2 of ${all}`)
  await expect(page.locator('section:visible > h2')).toHaveText(['Beside them', 'Endnotes'])
  await field.fill('nothing has this')
  await expect(count(page)).toHaveText(`0 of ${all}`)
  await expect(page.locator('section:visible > h2')).toHaveCount(0)
  // To a group that is filtered out.
  await page.getByRole('link', { name: 'Endnotes', exact: true }).click()
  await expect(page.locator('#endnotes')).toBeInViewport()
  await expect(field).toHaveValue('')
  await expect(shown(page)).toHaveCount(all)
  // To the same place again, and from an address.
  await field.fill('torbel')
  await page.evaluate(() => {
    location.hash = '#endnote-15'
  })
  await expect(page.locator('#endnote-15')).toBeInViewport()
  await field.fill('Extensions')
  await page.locator('#ref-hardin-1998').getByRole('link', { name: 'n.15' }).click()
  await expect(page.locator('#endnote-15')).toBeInViewport()
  // A link to what is shown leaves the filter alone.
  await expect(field).toHaveValue('Extensions')
})

test('the filter of the glossary takes English, Chinese, and pinyin with or without tones', async ({ page }) => {
  await page.goto(address('give-out/glossary.html'))
  for (const words of ['tragedy of the', '公地悲剧', 'gōngdì bēijù', 'gongdi beiju']) {
    await page.getByLabel('Filter').fill(words)
    await expect(page.locator('#term-tragedy'), words).toBeVisible()
    await expect(page.locator('#term-free-rider'), words).toBeHidden()
  }
})

test('from the pop-over of a citation a new tab opens on the endnote', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'give-out')
  await turnTo(page, 'sum')
  await page.locator('section.present a.cite').first().click()
  const link = page.locator('.popover').getByRole('link', { name: /in the bibliography/ }).first()
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()])
  await tab.waitForLoadState()
  await expect(tab.locator('.endnote:target')).toBeInViewport()
  // The lecture stays where it is.
  await expect(page.locator('section.present#sum')).toBeVisible()
  await page.bringToFront()
  await press(page, 'Escape')
  await expect(page.locator('.popover')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all entries stand there, and no field that does nothing', async ({ page }) => {
    for (const path of ['presenter/bibliography.html', 'give-out/glossary.html']) {
      await page.goto(address(path))
      await expect(page.locator('#filter')).toBeHidden()
      await expect(page.locator('[data-entry]').last()).toBeVisible()
    }
  })
})
