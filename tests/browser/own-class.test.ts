import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, plays, press, slideIds, test } from './fixtures.ts'
import { BUILT, COMMONS, deckAddress, TASKS } from './kits.ts'
import { cardIds, cardOf, openMaking, saveCopy } from './make-class.ts'

const sessionAddress = pathToFileURL(join(BUILT, 'presenter/sessions/one-hour.html')).href

test('a class is made, saved, opened from another folder, changed again, and given out without notes and answers', async ({ page }) => {
  await openMaking(page, deckAddress(TASKS))
  const [first = '', second = '', third = ''] = await cardIds(page)
  await cardOf(page, second).getByRole('button', { name: /^Hide/ }).click()
  await cardOf(page, third).getByRole('button', { name: /^One place before/ }).click()
  await page.getByRole('button', { name: 'Cover and last slide' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('Tasks for Tuesdays')
  await page.locator('dialog[open]').getByLabel('Who speaks').fill('A lecturer')
  await page.locator('dialog[open]').getByLabel('What the last slide says').fill('Come again')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('A slide nobody else has')
  await page.locator('dialog[open]').getByLabel(/^Lines/).fill('One\nTwo </script><img src=x onerror=alert(1)>')
  await page.locator('dialog[open]').getByLabel(/^Notes/).fill('OWN NOTES')
  await page.getByRole('button', { name: 'Done' }).click()
  const copy = await saveCopy(page, 'For presenting')

  await page.evaluate(() => localStorage.clear())
  await page.goto(copy.address)
  await plays(page)
  const ids = await slideIds(page)
  expect(ids).not.toContain(second)
  expect(ids[0]).toBe(first)
  expect(ids).toContain('own-closing')
  await expect(page.locator('section.present h1')).toHaveText('Tasks for Tuesdays')
  await expect(page.locator('.own-slide li').nth(1)).toHaveText('Two </script><img src=x onerror=alert(1)>')
  await press(page, '?')
  await expect(page.locator('.help-own')).toContainText('version')
  await expect(page.locator('.help-own')).toContainText('One slide left out')
  await press(page, 'Escape', 'o')
  await page.getByRole('button', { name: 'Make it mine' }).click()
  await expect(cardOf(page, second)).toHaveAttribute('data-hidden', '')
  await cardOf(page, second).getByRole('button', { name: /^Show/ }).click()
  await cardOf(page, third).getByRole('button', { name: /^Hide/ }).click()
  const again = await saveCopy(page, 'For presenting')
  expect(Math.abs(again.text.length - copy.text.length)).toBeLessThan(400)
  await page.goto(again.address)
  await plays(page)
  expect(await slideIds(page)).toContain(second)
  expect(await slideIds(page)).not.toContain(third)

  await openMaking(page, again.address)
  const given = await saveCopy(page, 'To give out')
  await page.goto(deckAddress(TASKS))
  await plays(page)
  const secrets = await secretsOf(page)
  expect(secrets.length).toBeGreaterThan(20)
  expect([...secrets, 'OWN NOTES'].filter((secret) => given.text.includes(secret))).toEqual([])
  // The script is the presenter's, and holds no word of a deck.
  const written = given.text.replace(/<script>[^]*<\/script>/, '').replace(/<style>[^]*<\/style>/, '')
  expect(/data-secret|exercise-key|own-class|data-minutes|"plan"|"minutes"/.exec(written)?.[0]).toBeUndefined()
  await page.goto(given.address)
  await plays(page)
  const open = await slideIds(page)
  expect(open).not.toContain(third)
  expect(open.filter((id) => /-(?:answer|debrief)$/.test(id))).toEqual([])
  await press(page, 's')
  await expect(page.locator('.message')).toContainText('no notes')
  await press(page, 'Escape', '?')
  await expect(page.locator('.help-own')).toContainText('One slide left out.')
  await press(page, 'Escape', 'o')
  await expect(page.locator('.dialog-overview')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make it mine' })).toHaveCount(0)
})

/** Everything long enough to be told from anything else that the presenter’s page keeps back, as its file has it. */
async function secretsOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll(
      '.notes p, .notes li, .layout-answer p, .layout-answer li, .layout-debrief li, .exercise-key',
    )]
      .map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
  )
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('section:not([data-secret]) > .face, #evidence')].map((each) =>
      (each.textContent ?? '').replaceAll(/\s+/g, ' ')
    ).join(' ')
  )
  return [...new Set(texts)].filter((text) => text.length > 24 && !shown.includes(text))
}

test('every change is undone one by one', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const before = await cardIds(page)
  const [, second = '', third = ''] = before
  await cardOf(page, second).getByRole('button', { name: /^Hide/ }).click()
  await cardOf(page, third).getByRole('button', { name: /^One place before/ }).click()
  await cardOf(page, third).getByLabel(/^Minutes/).fill('7')
  await cardOf(page, third).getByLabel(/^Minutes/).press('Tab')
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.click()
  await expect(cardOf(page, third).getByLabel(/^Minutes/)).not.toHaveValue('7')
  await undo.click()
  expect(await cardIds(page)).toEqual(before)
  await press(page, 'Control+z')
  await expect(cardOf(page, second)).not.toHaveAttribute('data-hidden', '')
  await expect(undo).toBeDisabled()
})

test('minutes that were typed count when one goes on to press a button, which is pressed too', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const [, second = '', third = ''] = await cardIds(page)
  await cardOf(page, second).getByLabel(/^Minutes/).fill('8')
  await cardOf(page, third).getByRole('button', { name: /^Hide/ }).click()
  await expect(cardOf(page, third)).toHaveAttribute('data-hidden', '')
  await expect(cardOf(page, second).getByLabel(/^Minutes/)).toHaveValue('8')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cardOf(page, second).getByLabel(/^Minutes/)).not.toHaveValue('8')
})

test('by keys alone: arrows go, Shift with an arrow moves, H hides', async ({ page }) => {
  await page.goto(`${deckAddress(COMMONS)}?mine=cover`)
  const before = await cardIds(page)
  await press(page, 'ArrowRight', 'Shift+ArrowRight', 'h')
  const [first, second, third] = before
  expect((await cardIds(page)).slice(0, 3)).toEqual([first, third, second])
  await expect(cardOf(page, second ?? '')).toHaveAttribute('data-hidden', '')
  await expect(cardOf(page, second ?? '').locator('.overview-go')).toBeFocused()
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter')
  await expect(cardOf(page, second ?? '')).not.toHaveAttribute('data-hidden', '')
})

test('a mouse drags a slide to its place', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const before = await cardIds(page)
  const from = await cardOf(page, before[1] ?? '').locator('.overview-picture').boundingBox()
  const to = await cardOf(page, before[3] ?? '').locator('.overview-picture').boundingBox()
  if (!from || !to) throw new Error('There are too few slides.')
  await page.mouse.move(from.x + 50, from.y + 50)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 20, to.y + 50, { steps: 4 })
  await page.mouse.up()
  expect((await cardIds(page)).slice(0, 4)).toEqual([before[0], before[2], before[3], before[1]])
})

test('what is wrong is said at once: minutes over, an answer before its task', async ({ page }) => {
  await openMaking(page, sessionAddress)
  const faults = page.locator('.mine-faults li')
  await expect(faults).toHaveCount(0)
  await cardOf(page, 'the-commons-hook').getByLabel(/^Minutes/).fill('20')
  await cardOf(page, 'the-commons-hook').getByLabel(/^Minutes/).press('Enter')
  await expect(faults).toHaveText([/more than the 60/])
  await page.getByRole('button', { name: 'Undo' }).click()
  await cardOf(page, 'tasks-cases').getByRole('button', { name: /^Hide/ }).click()
  await expect(faults.filter({ hasText: 'shows an answer whose task is hidden' })).toHaveCount(2)
})

test('agenda, strip and the speaker’s plan follow what is hidden, moved and timed anew', async ({ page }) => {
  await openMaking(page, sessionAddress)
  for (const id of ['the-commons-lloyd', 'the-commons-sum', 'the-commons-overrun']) {
    await cardOf(page, id).getByRole('button', { name: /^Hide/ }).click()
    await expect(cardOf(page, id)).toHaveAttribute('data-hidden', '')
  }
  await cardOf(page, 'pause').getByLabel(/^Minutes/).fill('9')
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  const agenda = page.locator('#agenda .agenda li')
  await expect(agenda.filter({ hasText: 'The sum' })).toHaveCount(0)
  await expect(agenda.filter({ hasText: 'Pause' })).toContainText('9 min')
  const plan = JSON.parse(await page.locator('#deck-data').textContent() ?? '{}').plan
  expect(plan.map(({ title }: { title: string }) => title)).not.toContain('The sum')
  expect(plan.find(({ title }: { title: string }) => title === 'Pause').minutes).toBe(9)
  const items = await page.locator('.track > section[data-item]').evaluateAll((slides) =>
    slides.map((slide) => Number(slide.getAttribute('data-item')))
  )
  expect(items).toEqual([...items].sort((one, other) => one - other))
})

test('what leads into the parts of a deck follows them: their order, which there are, their minutes', async ({ page }) => {
  const whole = { ...COMMONS, name: 'whole-talk' }
  await openMaking(page, deckAddress(whole))
  const ids = await cardIds(page)
  const [first, second] = ['the-commons', 'long-lived'] as const
  const minutesOf = (id: string) => cardOf(page, id).getByLabel(/^Minutes/)
  const sum = async (from: number, to?: number): Promise<number> => {
    const values = await Promise.all(ids.slice(from, to).map((id) => minutesOf(id).inputValue()))
    return values.reduce((all, value) => all + Number(value), 0)
  }
  const [one, two] = [await sum(ids.indexOf(first), ids.indexOf(second)), await sum(ids.indexOf(second))]
  await minutesOf(ids[ids.indexOf(second) + 1] ?? '').fill('31')
  await minutesOf(ids[ids.indexOf(second) + 1] ?? '').press('Enter')
  const more = await sum(ids.indexOf(second))
  expect(more).toBeGreaterThan(two + 20)
  const hidden = ids[ids.indexOf(first) + 2] ?? ''
  const less = one - Number(await minutesOf(hidden).inputValue())
  await cardOf(page, hidden).getByRole('button', { name: /^Hide/ }).click()
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  const say = (minutes: number): string => `${Math.floor(minutes)}${minutes % 1 === 0 ? '' : '½'}`
  for (const divider of [first, second]) {
    await expect(page.locator(`#${divider} .way .plan`)).toHaveText([`${say(less)} min`, `${say(more)} min`])
  }
  await expect(page.locator(`#${second} .kicker`)).toContainText(`${say(more)} minutes`)
  await openMaking(page, deckAddress(whole))
  await cardOf(page, first).getByRole('button', { name: /^Hide/ }).click()
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  await expect(page.locator(`#${second} .way li`)).toHaveCount(1)
})

test('an exercise says and counts down the minutes that it has in the class', async ({ page }) => {
  await openMaking(page, deckAddress(TASKS))
  await cardOf(page, 'year').getByLabel(/^Minutes/).fill('3')
  await cardOf(page, 'year').getByLabel(/^Minutes/).press('Enter')
  await cardOf(page, 'year').locator('.overview-go').focus()
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  await expect(page.locator('#year .exercise-facts')).toContainText('3 minutes')
  await expect(page.locator('#year')).toContainText('3:00')
})

test('the way from the slide that is on leads to its card, and back to it', async ({ page }) => {
  await page.goto(deckAddress(COMMONS, 'presenter', '#season'))
  await plays(page)
  await press(page, 'o')
  await page.getByRole('button', { name: 'Make it mine' }).click()
  await expect(cardOf(page, 'season').locator('.overview-go')).toBeFocused()
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await expect(page.locator('section.present#season')).toBeVisible()
})

test('a copy keeps script and style as they were, and its policy with them', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const { text } = await saveCopy(page, 'For presenting')
  const built = readFileSync(join(BUILT, 'presenter/decks', `${COMMONS.name}.html`), 'utf8')
  const parts = (html: string) =>
    [/<meta http-equiv[^>]*>/, /<style>[^]*?<\/style>/, /<script>[^]*<\/script>/].map((one) => one.exec(html)?.[0])
  expect(parts(text)).toEqual(parts(built))
})
