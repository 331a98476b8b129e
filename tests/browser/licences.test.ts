import { expect, openDeck, press, test } from './fixtures.ts'
import { EDITIONS, LONG_LIVED } from './kits.ts'

for (const edition of EDITIONS) {
  test(`${edition}: the help says what the file is made of, whose that is and on which terms`, async ({ page }) => {
    await openDeck(page, LONG_LIVED, edition)
    await press(page, '?')
    const licences = page.locator('.dialog-help .help-licences')
    await expect(licences.locator('p').first()).toBeHidden()
    await licences.locator('summary').click()
    for (
      const words of [
        'programming-china-kit',
        'Programming China kit contributors. MIT.',
        'reveal.js',
        'Hakim El Hattab',
        'renamed Kit Serif',
        'renamed Kit Sans',
        'renamed Kit Han',
        'Reserved Font Name',
        'Permission is hereby granted, free of charge',
        'https://openfontlicense.org',
      ]
    ) await expect(licences.getByText(words).first()).toBeVisible()
    const body = page.locator('.dialog-help .dialog-body')
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  })

  test(`${edition}: the faces that were renamed load, each under its name`, async ({ page }) => {
    await openDeck(page, LONG_LIVED, edition)
    const faces = await page.evaluate(async () =>
      Promise.all(
        [...document.fonts].map(async (face) => `${(await face.load()).family.replaceAll('"', '')} ${face.status}`),
      )
    )
    expect([...new Set(faces)].sort()).toEqual(['Kit Han loaded', 'Kit Sans loaded', 'Kit Serif loaded'])
  })
}
