import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.ts'
import { BUILT } from './kits.ts'

const WORKSHEETS = pathToFileURL(join(BUILT, 'give-out/handouts/worksheets.html')).href

test('every place to write is a labelled field on the screen; what is written stays, prints, and goes with one button', async ({ page }) => {
  await page.goto(WORKSHEETS)
  const tasks = page.locator('.task')
  const bare = await tasks.evaluateAll((all) =>
    all.filter((task) => task.querySelector('.sheet-field') === null).map(({ id }) => id)
  )
  expect(bare).toEqual([])
  const nameless = await page.locator('.sheet-field').evaluateAll((all) =>
    all.filter((field) => !field.getAttribute('aria-label')?.trim()).length
  )
  expect(nameless).toBe(0)
  await expect(page.locator('.paper-room').filter({ visible: true })).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Blank 1' }).first().fill('one')
  await page.getByRole('textbox', { name: 'What happens at: Seen' }).fill('Somebody looks.\nIt is written down.')
  await page.getByRole('textbox', { name: /^Letters for 1 Hardin/ }).first().fill('A, C')
  const choice = page.locator('.task-choice').first()
  await choice.getByRole('radio').nth(1).check()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Blank 1' }).first()).toHaveValue('one')
  await expect(page.getByRole('textbox', { name: 'What happens at: Seen' })).toHaveValue(
    'Somebody looks.\nIt is written down.',
  )
  await expect(choice.getByRole('radio').nth(1)).toBeChecked()

  // Paper has a field where something stands in it, and lines for the pencil everywhere else.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('textbox', { name: 'Blank 1' }).first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Blank 2' }).first()).toBeHidden()
  const stages = page.locator('.task-trace').first().locator('.stage')
  await expect(stages.nth(0).locator('.stage-room')).toBeHidden()
  await expect(stages.nth(1).locator('.stage-room')).toBeVisible()
  await expect(page.locator('.sheet-tools')).toBeHidden()

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Blank 1' }).first()).toHaveValue('')
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('where the browser keeps nothing, it says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('refused')
      },
    })
  )
  await page.goto(WORKSHEETS)
  await page.getByRole('textbox', { name: 'Blank 1' }).first().fill('one')
  await expect(page.locator('.sheet-tools [role=status]')).toContainText('print before you close the page')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the sheet is what paper is', async ({ page }) => {
    await page.goto(WORKSHEETS)
    await expect(page.locator('.sheet-field')).toHaveCount(0)
    await expect(page.locator('.task-trace .stage-room').first()).toBeVisible()
  })
})
