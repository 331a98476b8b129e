import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, plays, press, slideIds, test } from './fixtures.ts'
import { COMMONS, deckAddress, deckFile, LONG_LIVED, TASKS } from './kits.ts'
import { cardIds, cardOf, openMaking, saveCopy } from './make-class.ts'

const KEY = (deck: string): string => `lecture-kit/${deck}/own-class`

async function ownSlide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('Mine')
}

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${inside}</svg>`

const PICTURES = [
  ['an SVG with script', 'logo.svg', svg('<script>parent.ran = true</script>'), 'holds script'],
  ['an SVG with a handler', 'logo.svg', svg('<rect width="9" height="9" onclick="ran = true"/>'), 'holds script'],
  ['an SVG that leads away', 'logo.svg', svg('<image href="https://example.org/x.png"/>'), 'leads out of the file'],
  ['a file that is no picture', 'logo.png', 'just text', 'no picture'],
  ['a damaged picture', 'logo.png', Buffer.from([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]), 'damaged'],
] as const

for (const [what, name, content, said] of PICTURES) {
  test(`a logo that is ${what} is refused with a clear word, and nothing of it stays`, async ({ page }) => {
    await openMaking(page, deckAddress(COMMONS))
    await page.getByRole('button', { name: 'Cover and last slide' }).click()
    await page.locator('dialog[open]').getByLabel(/^Logo/).setInputFiles({
      name,
      mimeType: 'image/png',
      buffer: Buffer.from(content),
    })
    await expect(page.locator('dialog[open] [role=status]')).toContainText(said)
    await page.getByRole('button', { name: 'Done' }).click()
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY(COMMONS.name)) ?? '').not.toContain('data:image')
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })
}

test('a logo and a picture are kept inside, with words for those who do not see them, and the copy asks for nothing', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Cover and last slide' }).click()
  const dialog = page.locator('dialog[open]')
  const logo = {
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(svg('<rect width="40" height="40"/>')),
  }
  await dialog.getByLabel(/^Logo/).setInputFiles(logo)
  await expect(dialog.locator('.mine-picture')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByRole('alert')).toContainText('what the picture shows')
  await dialog.getByLabel(/^What the picture shows/).fill('A black square')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await ownSlide(page)
  await dialog.getByLabel(/^A picture/).setInputFiles(
    fileURLToPath(new URL('../kit/slides/relief.png', import.meta.url)),
  )
  await dialog.getByLabel(/^What the picture shows/).fill('A relief')
  await dialog.getByRole('button', { name: 'Done' }).click()
  const { address } = await saveCopy(page, 'For presenting')
  await page.goto(address)
  await plays(page)
  await expect(page.locator('.layout-cover img[alt="A black square"]')).toHaveAttribute('src',
    /^data:image\/svg\+xml;base64,/)
  const picture = page.locator('.own-slide img[alt="A relief"]')
  await expect(picture).toHaveAttribute('src', /^data:image\/(?:webp|png);base64,/)
  expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(
    100,
  )
})

test('a logo of 40 MB is refused with a clear word, before it is read', async ({ page }) => {
  const large = join(await mkdtemp(join(tmpdir(), 'large ')), 'logo.jpg')
  await writeFile(large, '')
  await truncate(large, 40_000_000)
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Cover and last slide' }).click()
  await page.locator('dialog[open]').getByLabel(/^Logo/).setInputFiles(large)
  await expect(page.locator('dialog[open] [role=status]')).toContainText('at most 25 MB')
})

for (
  const [what, kept] of [
    ['tampered with', '{"version":1,"cover":{},"places":"all of them"}'],
    ['of another version', '{"version":7,"slides":[]}'],
    ['no data at all', '<img src=x onerror=alert(1)>'],
  ] as const
) {
  test(`a saved class that is ${what}: a clear word, the slides as built, nothing lost`, async ({ page }) => {
    await page.goto(deckAddress(COMMONS))
    await plays(page)
    const built = await slideIds(page)
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY(COMMONS.name), kept] as const)
    await page.reload()
    await plays(page)
    await expect(page.locator('.message')).toContainText('cannot be read')
    expect(await slideIds(page)).toEqual(built)
    await openMaking(page, deckAddress(COMMONS))
    await expect(page.locator('.mine-warning')).toContainText('cannot be read')
    await cardOf(page, built[1] ?? '').getByRole('button', { name: /^Hide/ }).click()
    expect(await page.evaluate((key) => localStorage.getItem(`${key}-aside`), KEY(COMMONS.name))).toBe(kept)
  })
}

test('a copy whose plan holds script and links shows neither', async ({ browser }) => {
  // Not the watched page: refusing a style speaks on the console, as it should.
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  await openMaking(page, deckAddress(COMMONS))
  const [first = ''] = await cardIds(page)
  const { address, text } = await saveCopy(page, 'For presenting')
  const plan = {
    version: 1,
    cover: {
      title: '<img src=x onerror=ran=1>',
      speaker: '',
      course: '',
      date: '',
      place: '',
      closing: '',
      address: '',
    },
    places: [{ id: first, hidden: false }],
    own: [],
    taken: [{
      id: 'evil',
      title: 'Evil',
      from: 'x',
      evidence: [],
      html: '<section class="slide layout-text" onclick="ran=1"><script>ran=1</script><h2 style="color:red">Evil</h2>'
        + '<a href="javascript:ran=1">x</a><img src="https://example.org/x.png"><iframe src="x"></iframe><svg><style>*{}</style>'
        + '<use href="https://example.org/x.svg#a"/></svg></section>',
    }],
  }
  const json = JSON.stringify(plan).replaceAll('<', '\\u003c')
  await writeFile(fileURLToPath(address), text.replace(/(id="own-class">)[^<]*/, (_, start: string) => start + json))
  await page.goto(address)
  await plays(page)
  const evil = page.locator('section#evil')
  await expect(evil.locator('h2')).toHaveText('Evil')
  await expect(evil.locator('script, iframe, style, [onclick], [style], [href], img[src]')).toHaveCount(0)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await context.close()
})

test('a browser that keeps nothing says so, and the class is saved from its window', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await openMaking(page, deckAddress(COMMONS))
  const [, second = ''] = await cardIds(page)
  await expect(page.locator('.mine-warning')).toBeHidden()
  await cardOf(page, second).getByRole('button', { name: /^Hide/ }).click()
  await expect(page.locator('.mine-warning')).toContainText('Save a copy before you close it')
  const { address } = await saveCopy(page, 'For presenting')
  await page.goto(address)
  await plays(page)
  expect(await slideIds(page)).not.toContain(second)
})

test('a copy and its original share neither marks, runs nor what is made of them', async ({ page }) => {
  await openMaking(page, deckAddress(TASKS))
  const { address } = await saveCopy(page, 'For presenting')
  const { address: other } = await saveCopy(page, 'For presenting')
  const keys: string[][] = []
  for (const each of [deckAddress(TASKS), address, other]) {
    await page.evaluate(() => localStorage.clear())
    await page.goto(each)
    await plays(page)
    await press(page, 't', 'c')
    keys.push(await page.evaluate(() => Object.keys(localStorage)))
  }
  expect(keys.map((each) => each.length > 0)).toEqual([true, true, true])
  const all = keys.flat()
  expect(new Set(all).size).toBe(all.length)
})

test('slides of another deck come with what they rest on, and only what is known', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel(/^A deck/).setInputFiles(deckFile(LONG_LIVED, 'presenter'))
  await dialog.getByRole('checkbox', { name: /Törbel|grazing|rule/i }).first().check()
  const title = await dialog.locator('li:has(input:checked) label > span').nth(1).textContent()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const card = page.locator('.mine-card').filter({ has: page.locator('.mine-from') })
  await expect(card).toContainText(title ?? '?')
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  const id = await page.locator('section.present').getAttribute('id')
  await expect(page.locator('section.present h2')).toHaveText(title ?? '?')
  await press(page, 'e')
  await expect(page.locator('.evidence-list .claim').first()).toBeVisible()
  // Neither the claim nor its endnote is in the deck that they come into.
  await expect(page.locator(`[id="${id}"] a[href="#claim-C2-1a"]`).first()).toBeAttached()
  await expect(page.locator('#evidence > #claim-C2-1a a[href="#endnote-10"]')).toHaveCount(1)
  await expect(page.locator('#evidence > #endnote-10')).toHaveCount(1)
})

test('a file that is no deck, one of another version, and exercises for a lecture: a clear word', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'other '))
  const older = join(folder, 'older.html')
  const text = await readFile(deckFile(LONG_LIVED, 'presenter'), 'utf8')
  await writeFile(older, text.replace(/("version":")[^"]*/, '$10.0.7'))
  const page1 = join(folder, 'page.html')
  await writeFile(page1, '<h1>Not a deck</h1><script>ran = true</script>')
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  const say = dialog.getByRole('status')
  await dialog.getByLabel(/^A deck/).setInputFiles(page1)
  await expect(say).toContainText('no deck of the kit')
  await dialog.getByLabel(/^A deck/).setInputFiles(older)
  await expect(say).toContainText('version 0.0.7')
  await dialog.getByLabel(/^A deck/).setInputFiles(deckFile(TASKS, 'presenter'))
  await expect(dialog.locator('li').filter({ hasText: 'plays no exercises' }).first().getByRole('checkbox'))
    .toBeDisabled()
  await dialog.getByLabel(/^A deck/).setInputFiles(deckFile(COMMONS, 'presenter'))
  await expect(dialog.locator('li').filter({ hasText: 'Your class has it' }).first().getByRole('checkbox'))
    .toBeDisabled()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
