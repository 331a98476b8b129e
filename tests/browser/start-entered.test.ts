import { CLOCK_SET, expect, press, test } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { startAddress } from './session-kit.ts'

test.use(CLOCK_SET)

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-01T13:57:00') })
  await page.goto(startAddress(BUILT))
  await page.getByRole('link', { name: /60 minutes/ }).click()
})

const HOUR = '#session-one-hour'

test('people, day, start and paper, typed once, are in every step', async ({ page }) => {
  const hour = page.locator(HOUR)
  await press(page, 'Tab')
  await page.keyboard.type('9')
  await expect(hour.locator('.session-people')).toHaveText('9 people: 3 groups of 3.')
  await expect(hour.locator('.counted li')).toHaveText([
    '1 Guide, for you, A4',
    '9 Worksheets: sheet C, A4',
    '9 To take home: sheet A, A4',
    '5 Sheet D, Cards, A4, one-sided (on thick paper; cut at the marks)',
    '3 Sheet E, The round, a mat in two halves, A4 (one side; do not cut)',
    '3 Sheet F, Feedback slip, A4 (cut in four)',
    '9 A pen for each',
    '6 Thick pens, two colours for each table',
    ' A blank sheet for the sign “stuck”',
  ], { useInnerText: true })
  await page.getByLabel('US Letter').check()
  await expect(hour.locator('.counted').first().locator('a:visible')).toHaveText(
    Array.from({ length: 6 }, () => /US Letter/),
  )
  await expect(hour.locator('.papers a:visible').filter({ hasText: 'A4' })).toHaveCount(0)
  await page.getByLabel('Day').fill('2026-03-12')
  await page.getByLabel('Start').fill('14:05')
  await expect(hour.locator('.step-when')).toHaveText([
    'First',
    'A week before: Thursday 5 March',
    'Two days before: Tuesday 10 March',
    'On the day: Thursday 12 March',
    'Afterwards',
  ])
  await expect(hour.locator('pre')).toContainText('A workshop of one hour\nThursday 12 March, 14:05 to 15:05\n', {
    useInnerText: true,
  })
  await hour.locator('summary').filter({ hasText: 'The plan' }).click()
  await expect(hour.locator('.plan-time').nth(2)).toHaveText('14:13:30')
  await expect(hour.locator('.print-groups')).toHaveText([
    ', 4 groups: 1 of 3, 3 of 2',
    ', 3 groups of 3',
    ', 4 groups: 1 of 3, 3 of 2',
  ])
})

test('more or fewer people than it holds: what to do is said, the way to another session too', async ({ page }) => {
  const advice = page.getByRole('status').filter({ hasText: /people/ })
  await page.getByLabel('People').fill('70')
  await expect(advice).toContainText('70 people are more than “A workshop of one hour” is made for (8 to 30).')
  await expect(advice.getByRole('listitem')).toHaveText([
    'Take a helper along for every thirty.',
    'Hold it 3 times, or in as many rooms at once, each with a presenter and a guide: 3 groups: 1 of 24, 2 of 23.',
    'Take A talk of fifteen minutes instead, 15 minutes.',
  ])
  await page.getByLabel('People').fill('5')
  await expect(advice.getByRole('listitem')).toHaveText(['Sit round one table.', /^Take A talk of fifteen/])
  await page.getByLabel('People').fill('30')
  await expect(page.locator('.start-advice')).toBeEmpty()
  await page.getByLabel('People').fill('5')
  await advice.getByRole('link').click()
  await expect(page.locator('.session:visible')).toHaveAttribute('id', 'session-short-talk')
  await expect(page.locator('.start-advice')).toBeEmpty()
})

test('too little time: what to leave out is said', async ({ page }) => {
  await page.getByLabel('Start').fill('13:57')
  await page.getByLabel('Must end by').fill('15:00')
  const advice = page.locator('.start-advice')
  await expect(advice).toHaveText('It fits, with 3 minutes to spare.')
  await page.getByLabel('Must end by').fill('14:52')
  await expect(advice.locator('li')).toHaveText([
    'Leave out “Should the harbour sell its places?” (10).',
    'Take A talk of fifteen minutes instead, 15 minutes.',
  ])
  await page.getByLabel('Must end by').fill('14:20')
  await expect(advice).toContainText('Even without all that may be left out it does not fit.')
})

test('it is all there when the page opens again, but for a day that is over; Forget forgets it', async ({ page }) => {
  await page.getByLabel('People').fill('12')
  await page.getByLabel('Day').fill('2026-03-12')
  await page.getByLabel('Start').fill('09:30')
  await page.getByLabel('US Letter').check()
  await page.reload()
  await expect(page.locator(`${HOUR} .session-people`)).toHaveText('12 people: 3 groups of 4.')
  await expect(page.getByLabel('Day')).toHaveValue('2026-03-12')
  await page.clock.setSystemTime(new Date('2026-03-13T08:00:00'))
  await page.reload()
  await expect(page.getByLabel('Day')).toHaveValue('')
  await expect(page.getByLabel('Start')).toHaveValue('09:30')
  await expect(page.getByLabel('US Letter')).toBeChecked()
  await page.getByRole('button', { name: 'Forget' }).click()
  await expect(page.locator('.session:visible')).toHaveCount(0)
  await expect(page.locator('.offer-name').first()).toBeFocused()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('what is kept was changed by another hand, or may not be kept: the page works all the same', async ({ page, context }) => {
  const [key] = await page.evaluate(() => Object.keys(localStorage))
  for (
    const kept of ['{', '7', '{"session":"session-gone","people":"<b>","day":"never","paper":"Papyrus","start":{}}']
  ) {
    await page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key ?? '', kept])
    await page.reload()
    await expect(page.locator('.session:visible')).toHaveCount(0)
    await page.getByRole('link', { name: /60 minutes/ }).click()
    await expect(page.getByLabel('People')).toHaveValue('')
    await expect(page.getByLabel('A4', { exact: true })).toBeChecked()
  }
  const closed = await context.newPage()
  await closed.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError')
      },
    })
  })
  await closed.goto(startAddress(BUILT))
  await closed.getByRole('link', { name: /60 minutes/ }).click()
  await closed.getByLabel('People').fill('9')
  await expect(closed.locator(`${HOUR} .session-people`)).toHaveText('9 people: 3 groups of 3.')
})

test('the text to send is copied, with its day', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel('Day').fill('2026-03-12')
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(
    /^A workshop of one hour\nThursday 12 March\n\n[\s\S]*10 minutes[\s\S]*- What is shared where you live\?/,
  )
})
