import { expect, plays, press, test } from './fixtures.ts'
import { COMMONS, deckAddress, LONG_LIVED } from './kits.ts'
import { cardIds, cardOf, openMaking } from './make-class.ts'

test('what another window changes in the same class comes at once, is undone here, and nothing of it is lost', async ({ page, context }) => {
  await openMaking(page, deckAddress(COMMONS))
  const other = await context.newPage()
  await openMaking(other, deckAddress(COMMONS))
  const [, second = '', third = '', fourth = ''] = await cardIds(page)
  await cardOf(other, second).getByRole('button', { name: /^Hide/ }).click()
  await expect(cardOf(page, second)).toHaveAttribute('data-hidden', '')
  await cardOf(page, third).getByRole('button', { name: /^Hide/ }).click()
  await expect(cardOf(other, third)).toHaveAttribute('data-hidden', '')
  await cardOf(other, fourth).getByRole('button', { name: /^Hide/ }).click()
  await expect(cardOf(page, fourth)).toHaveAttribute('data-hidden', '')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cardOf(other, fourth)).not.toHaveAttribute('data-hidden', '')
  await other.reload()
  await expect(cardOf(other, second)).toHaveAttribute('data-hidden', '')
  await expect(cardOf(other, third)).toHaveAttribute('data-hidden', '')
  await other.close()
})

test('Q says that a deck has no slide for questions', async ({ page }) => {
  await page.goto(deckAddress(LONG_LIVED, 'presenter', '#toerbel'))
  await plays(page)
  await press(page, 'q')
  await expect(page.locator('.message')).toContainText('slide for questions')
})

test('an edit reads nothing of what is kept', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const [, second = ''] = await cardIds(page)
  await page.evaluate(() => {
    const { getItem } = Storage.prototype
    Storage.prototype.getItem = function(key) {
      document.documentElement.dataset['read'] = key
      return getItem.call(this, key)
    }
  })
  await cardOf(page, second).getByRole('button', { name: /^Hide/ }).click()
  await expect(cardOf(page, second)).toHaveAttribute('data-hidden', '')
  await expect(page.locator('html')).not.toHaveAttribute('data-read')
})
