import { expect, test } from './fixtures.ts'
import { COMMONS, deckAddress } from './kits.ts'
import { openMaking } from './make-class.ts'

for (const [width, height] of [[1280, 720], [1024, 768], [390, 844]] as const) {
  test(`a form keeps its buttons in sight, and the field that is typed into, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openMaking(page, deckAddress(COMMONS))
    for (const name of ['Cover and last slide', 'A slide of your own']) {
      await page.getByRole('button', { name }).click()
      const form = page.locator('dialog[open]')
      const done = form.getByRole('button', { name: 'Done' })
      for (const field of await form.locator('input:visible, textarea:visible').all()) {
        await field.focus()
        await expect(done).toBeInViewport({ ratio: 1 })
        const [box, foot] = [await field.boundingBox(), await form.locator('.mine-foot').boundingBox()]
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
      }
      await page.keyboard.press('Escape')
    }
  })
}

test('a press beside a form drops nothing that was typed; what was missing is said until one types', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  const form = page.locator('dialog[open]')
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(form.getByRole('alert')).toHaveText('Give the slide a title.')
  await form.getByLabel('Title').pressSequentially('Ten minutes of work')
  await expect(form.getByRole('alert')).toHaveText('')
  await page.mouse.click(8, 360)
  await expect(form.getByLabel('Title')).toHaveValue('Ten minutes of work')
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(page.locator('.mine-card', { hasText: 'Ten minutes of work' })).toBeVisible()
})
