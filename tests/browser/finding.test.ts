import { expect, openDeck, placeOf, press, slideIds, test } from './fixtures.ts'
import { COMMONS, LONG_LIVED } from './kits.ts'

test('search finds words in titles and on slides, marks them and jumps', async ({ page }) => {
  await openDeck(page, COMMONS)
  await press(page, '/')
  await expect(page.locator('.search-field')).toBeFocused()
  await page.keyboard.type('never')
  const hits = page.locator('.search-result')
  await expect(hits).toHaveCount(1)
  await expect(hits.locator('mark')).toHaveText('never')
  await expect(page.locator('.dialog-search [role=status]')).toHaveText('1 slide')
  await press(page, 'Enter')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('season')
})

test('search by arrows, and by a press on a result', async ({ page }) => {
  await openDeck(page, COMMONS)
  await press(page, '/')
  await page.keyboard.type('grass')
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
  await page.keyboard.type('herdsman')
  const first = Number(await hits.first().locator('.search-number').innerText())
  await hits.first().click()
  expect((await placeOf(page)).slide).toBe(ids[first - 1])
})

test('search finds labels of drawings and Chinese, without regard to accents and case', async ({ page }) => {
  await openDeck(page, LONG_LIVED)
  for (const words of ['公地', 'OPEN áccess']) {
    await press(page, '/')
    await page.locator('.search-field').fill(words)
    await expect(page.locator('.search-result').first(), words).toBeVisible()
    await press(page, 'Escape')
  }
})

test('search does not find notes, and says when there is nothing', async ({ page }) => {
  await openDeck(page, COMMONS)
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
  await openDeck(page, COMMONS, 'presenter', '#hook')
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

test('every citation shows its claim by a press and by Enter, and Escape gives the focus back', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#sum')
  const cite = page.locator('section.present a.cite').first()
  const popover = page.locator('.popover')
  await cite.hover()
  await page.locator('#sum-title').focus()
  await press(page, 'Tab')
  await expect(cite).toBeFocused()
  await expect(popover).toHaveCount(0)
  await press(page, 'Enter')
  await expect(popover).toHaveAttribute('role', 'dialog')
  await expect(popover).toBeFocused()
  await expect(popover).toContainText('C1.2')
  await expect(popover).toContainText('The text reports')
  await expect(popover.locator('.endnote')).not.toHaveCount(0)
  await press(page, 'Escape')
  await expect(popover).toHaveCount(0)
  await expect(cite).toBeFocused()
  await cite.click()
  await expect(popover).toBeVisible()
  await page.mouse.click(640, 20)
  await expect(popover).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('sum')
})

test('evidence: what the slide rests on, and any claim or endnote by its number', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#sum')
  await press(page, 'e')
  const dialog = page.locator('.dialog-evidence')
  const ids = await dialog.locator('.evidence-list .claim-id').allInnerTexts()
  expect([...ids].sort()).toEqual(['C1.2', 'C1.3', 'C1.7'])
  await dialog.locator('.search-field').fill('c2.1b')
  await expect(dialog.locator('.evidence-found .claim-id')).toHaveText('C2.1b')
  await expect(dialog.locator('.evidence-found .endnote')).toHaveAttribute('data-endnote', '11')
  // As a source has it, and as its badge.
  for (const number of ['n11', 'n.11']) {
    await dialog.locator('.search-field').fill('C')
    await dialog.locator('.search-field').fill(number)
    await expect(dialog.locator('.evidence-found .endnote')).toHaveAttribute('data-endnote', '11')
  }
  // The examples in the field are of this deck.
  const examples = await dialog.locator('.search-field').getAttribute('placeholder') ?? ''
  expect(examples).toMatch(/^C\S+ or \d+$/)
  for (const example of examples.split(' or ')) {
    await dialog.locator('.search-field').fill('')
    await dialog.locator('.search-field').fill(example)
    await expect(dialog.locator(example.startsWith('C')
      ? `.evidence-found .claim-id:text-is("${example}")`
      : `.evidence-found [data-endnote="${example}"]`).first()).toBeVisible()
  }
  await dialog.locator('.search-field').fill('S9.9')
  await expect(dialog.locator('.evidence-found')).toContainText('There is no claim S9.9')
})

test('evidence: a claim of another deck is found, and one of this deck leads to its slides', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#sum')
  await press(page, 'e')
  const dialog = page.locator('.dialog-evidence')
  await dialog.locator('.search-field').fill('T1.5')
  await expect(dialog.locator('.evidence-found .claim-gist')).toContainText('pays a little first')
  await expect(dialog.locator('.evidence-where')).toHaveText('No slide of this deck cites it.')
  await dialog.locator('.search-field').fill('C2.1b')
  await dialog.locator('.evidence-slide').first().click()
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  expect((await placeOf(page)).slide).toBe('season')
})
