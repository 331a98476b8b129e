import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../scripts/build.ts'
import { PAPERS } from '../../scripts/compiler/handout/papers.ts'
import { expect, plays, press, test } from './fixtures.ts'
import { BUILT, COMMONS, deckAddress, FIXTURE } from './kits.ts'
import { startAddress } from './session-kit.ts'

const STEPS = ['Read this', 'Send this', 'Print this', 'Present', 'Give this out']

test('without script all sessions stand there, in five steps, on all papers, by the minute, and lead to files', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(startAddress(BUILT))
  await expect(page.locator('h2').first()).toHaveText('Which session?')
  await expect(page.locator('.offer-name')).toHaveText([
    /15 minutes.*A talk of fifteen/,
    /60 minutes.*A workshop of one/,
  ])
  await expect(page.locator('.offer').first().locator('.picture h1')).toHaveText('A talk of fifteen minutes')
  for (const away of ['.start-fields', '#unpack', '#filter', 'button']) {
    await expect(page.locator(away).first(), away).toBeHidden()
  }
  for (const title of ['A talk of fifteen minutes', 'A workshop of one hour']) {
    await expect(page.getByRole('region', { name: title, exact: true }).locator('h3')).toHaveText(STEPS)
  }
  const hour = page.getByRole('region', { name: 'A workshop of one hour' })
  for (const { name } of PAPERS) {
    await expect(hour.getByRole('link', { name: `Worksheets: sheet C, ${name}` })).toBeVisible()
  }
  await expect(hour.getByRole('link', { name: /^(?:Present:|Make it mine)/ })).toHaveText(['Present', 'Make it mine'])
  await expect(hour.getByText('More than 30? Take a helper along')).toBeVisible()
  for (const link of await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
    // PDFs are made for the proof alone.
    if (/\.html(?:[?#]|$)/.test(link)) {
      expect(existsSync(fileURLToPath(new URL(link, startAddress(BUILT)))), link).toBe(true)
    }
  }
  await hour.locator('summary').filter({ hasText: 'The plan' }).click()
  await expect(hour.locator('.plan-time')).toHaveText([
    '0:00',
    '0:03',
    '0:08½',
    '0:13½',
    '0:20',
    '0:24',
    '0:29',
    '0:41',
    '0:51',
    '0:56',
    '0:58',
    '1:00',
  ])
  await expect(hour.locator('tbody tr').nth(3)).toContainText('Exercise, in pairs')
  await expect(hour.locator('.counted').first().locator('b')).toHaveText([
    '1',
    '1 each',
    '1 each',
    '1 for 2',
    '1 for 4',
    '1 for 4',
  ])
  await context.close()
})

test('one session is chosen by keyboard: its fields come next, its five steps are all there is, and the other goes', async ({ page }) => {
  await page.goto(startAddress(BUILT))
  await expect(page.locator('.session:visible, .start-fields:visible')).toHaveCount(0)
  await press(page, 'Tab', 'Tab', 'Enter')
  await expect(page.locator('.session:visible h3')).toHaveText(STEPS)
  await expect(page.locator('.start-fields h2')).toBeFocused()
  await expect(page.locator('.start-fields h2')).toHaveText('A workshop of one hour')
  await expect(page.locator('.offer-name[aria-current]')).toContainText('one hour')
  await press(page, 'Tab')
  await expect(page.getByLabel('People')).toBeFocused()
  await page.locator('.offer').first().click()
  await expect(page.locator('.session:visible')).toHaveAttribute('id', 'session-short-talk')
  await expect(page.locator('.start-fields h2')).toBeInViewport()
})

test('a link from elsewhere to a session chooses it, and what leads nowhere chooses nothing', async ({ page }) => {
  await page.goto(`${startAddress(BUILT)}#session-one-hour`)
  await expect(page.locator('.session:visible')).toHaveAttribute('id', 'session-one-hour')
  await page.getByRole('button', { name: 'Forget' }).click()
  await page.goto('about:blank')
  await page.goto(`${startAddress(BUILT)}#session-nothing`)
  await expect(page.locator('.session:visible')).toHaveCount(0)
})

test('so does a link to one of its steps, which is in sight then, also where another session is open', async ({ page }) => {
  for (const [step, session] of [['session-one-hour-4', 'one-hour'], ['session-short-talk-5', 'short-talk']]) {
    await page.goto(`${startAddress(BUILT)}#${step}`)
    await expect(page.locator('.session:visible')).toHaveAttribute('id', `session-${session}`)
    await expect(page.locator(`#${step} h3`)).toBeInViewport()
  }
})

test('what is for some only is folded, and says what it holds', async ({ page }) => {
  await page.goto(`${startAddress(BUILT)}#session-one-hour`)
  const folded = page.locator('.session:visible details').filter({ hasText: 'large print, A4' })
  await folded.locator('summary').click()
  await expect(folded.locator('summary')).toHaveText('In large print, or with backs')
  await expect(folded.locator('li a:visible').filter({ hasText: 'with backs' })).toHaveText(
    'Sheet D, Cards, with backs, A4',
  )
})

test('Present opens the session, and Make it mine the same deck to change it', async ({ page }) => {
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: /60 minutes/ }).click()
  const mine = page.getByRole('link', { name: 'Make it mine: A workshop of one hour' })
  await expect(mine).toHaveAttribute('href', 'presenter/sessions/one-hour.html?mine')
  await mine.click()
  await expect(page.locator('.mine-card').first()).toBeVisible()
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: 'Present: A workshop of one hour' }).click()
  await plays(page)
  await expect(page).toHaveURL(/presenter\/sessions\/one-hour\.html#/)
})

test('for PowerPoint each page leads to the files of its own edition, a session and a deck each', async ({ page }) => {
  const ways = (): Promise<string[]> =>
    page.getByRole('link', { name: 'PowerPoint', includeHidden: true }).evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? '')
    )
  const out = await mkdtemp(join(tmpdir(), 'start pages '))
  await build({ root: FIXTURE, out, only: ['index.html'], say: () => undefined, notice: () => undefined })
  await page.goto(startAddress(out))
  const own = await ways()
  expect(own).toContain('presenter/pptx/one-hour.pptx')
  expect(own).toContain('presenter/pptx/the-commons.pptx')
  expect(own.filter((way) => !way.startsWith('presenter/'))).toEqual([])
  await page.goto(startAddress(join(out, 'give-out')))
  expect((await ways()).sort()).toEqual(own.map((way) => way.replace('presenter/', '')).sort())
  await rm(out, { recursive: true, force: true })
})

test('everything is found by its name: a word opens what has it, and leaves the rest out', async ({ page }) => {
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: /60 minutes/ }).click()
  const list = page.locator('.start-by-name')
  await expect(list.locator('li:visible')).toHaveCount(0)
  await page.getByLabel('Search').click()
  await page.keyboard.type('commons')
  await expect(list.getByRole('link', { name: 'The commons', exact: true })).toBeVisible()
  await expect(list.getByRole('link', { name: 'Make it mine: The commons', exact: true })).toHaveAttribute(
    'href',
    'presenter/decks/the-commons.html?mine',
  )
  for (const entry of await list.locator('li[data-entry]:visible').allTextContents()) expect(entry).toMatch(/commons/i)
  await expect(page.locator('.session:visible h3')).toHaveText(STEPS)
  await expect(page.locator('#filter-count')).toHaveText(/^\d+ of \d+$/)
  await press(page, 'ControlOrMeta+a', 'Delete')
  await expect(list.locator('li:visible')).toHaveCount(0)
})

test('it reflows at 320 px, with everything open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: /60 minutes/ }).click()
  await page.getByLabel('People').fill('70')
  for (const summary of await page.locator('summary:visible').all()) await summary.click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('what was chosen prints as a list to take along, without what else there is, fields and buttons', async ({ page }) => {
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: /60 minutes/ }).click()
  await page.emulateMedia({ media: 'print' })
  for (const away of ['.offers', '.start-fields', '.start-by-name', '.step-start', '.step button']) {
    await expect(page.locator(`${away}:visible`), away).toHaveCount(0)
  }
  await expect(page.locator('.session h2:visible')).toHaveText('A workshop of one hour')
})

test('the logo of a house stands on start pages, beside or above the title and never over it', async ({ page }) => {
  for (const path of ['./', 'give-out/']) {
    for (const width of [1200, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(new URL(`${path}index.html`, startAddress(BUILT)).href)
      const logo = await page.locator('.start-logo').boundingBox()
      const title = await page.locator('.start-head h1').evaluate((heading) => {
        const words = document.createRange()
        words.selectNodeContents(heading)
        const { right, top } = words.getBoundingClientRect()
        return { right, top }
      })
      expect(logo !== null && (logo.x > title.right || logo.y + logo.height <= title.top), `${path} ${width}`).toBe(
        true,
      )
    }
  }
})

test('a logo has a white plate where the ground is dark, and none on paper', async ({ page, firefox }) => {
  test.skip(firefox !== '', 'By BiDi Firefox is not told of themes')
  const logo = page.locator('.start-logo, .cover-logo').first()
  for (const address of [startAddress(BUILT), deckAddress(COMMONS)]) {
    await page.goto(address)
    for (const [colorScheme, plate] of [['light', 'rgba(0, 0, 0, 0)'], ['dark', 'rgb(255, 255, 255)']] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(logo, address).toHaveCSS('background-color', plate)
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await expect(page.locator('.cover-logo').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.emulateMedia({ forcedColors: 'none' })
})
