import type { PlannedItem } from '../../scripts/compiler/deck-model.ts'
import { brokenRules } from './axe.ts'
import { CLOCK_SET, expect, placeOf, plays, press, test, turnTo } from './fixtures.ts'
import { nextSlide, openSession, openSpeaker, paceOf, planOf, slidePlans, wait } from './walk.ts'

test.use(CLOCK_SET)

const WORKSHOP = 'one-hour'
/** The first item that may be left out, between two others that show something, slides the second. */
const mayGo = (items: readonly PlannedItem[]): number => {
  const found = items.findIndex(({ priority, slide }, at) =>
    priority !== 'must' && slide !== undefined && items[at - 1]?.slide !== undefined && items[at + 1]?.kind === 'slides'
  )
  expect(found, 'an item that may be left out').toBeGreaterThan(0)
  return found
}
const row = (title: string) => `.plan-table tr:has-text("${title}")`

test('it starts on Start, not on opening or turning; the end can be set, and stays', async ({ page, context }) => {
  const windows = await openSession(page, context, WORKSHOP)
  const { room, speaker } = windows
  const { items } = await planOf(room, WORKSHOP)
  await press(room, 'PageDown', 'PageDown')
  await wait(windows, 3)
  await expect(speaker.locator('.speaker-clocks')).toContainText('not started')
  await speaker.getByLabel('Ends at').fill('15:15')
  await expect(speaker.locator('.speaker-clocks')).toContainText('15:15')
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  await wait(windows, 1)
  await expect(speaker.locator('.speaker-clocks')).toContainText('Ends15:15')
  // A pause does not move the end.
  await speaker.locator('.button', { hasText: 'Pause' }).click()
  await wait(windows, 40)
  await expect(speaker.locator('.speaker-clocks')).toContainText('Ends15:15')
  expect(await paceOf(speaker)).toBe('over')
  const fromDebrief = items.slice(items.findIndex(({ kind }) => kind === 'debrief')).filter(({ kind }) =>
    kind !== 'slack'
  ).reduce((sum, each) => sum + each.minutes, 0)
  await expect(speaker.locator('.speaker-clocks')).toContainText(`Debrief by15:${15 - fromDebrief}`)
})

test('an item is left out and put back, by button and by key; Next and Previous go past it', async ({ page, context }) => {
  const { room, speaker } = await openSession(page, context, WORKSHOP)
  const plans = await slidePlans(room)
  const { items } = await planOf(room, WORKSHOP)
  const gone = mayGo(items)
  const title = items[gone]?.title ?? ''
  const [before, after] = [
    plans.filter(({ item }) => item === gone - 1).at(-1)?.id ?? '',
    plans.find(({ item }) => item === gone + 1)?.id ?? '',
  ]
  await speaker.locator(row(title)).getByRole('button', { name: /^Leave out/ }).click()
  await room.evaluate((id) => {
    location.hash = `#${id}`
  }, before)
  await expect.poll(async () => (await placeOf(room)).slide).toBe(before)
  await expect(speaker.locator('.speaker-next .speaker-title')).toHaveText(
    `Next: ${await room.locator(`[id="${after}"] h2`).first().textContent()}`,
  )
  expect(await nextSlide({ room, speaker })).toBe(after)
  await press(room, 'PageUp')
  const back = await placeOf(room)
  expect([back.slide, back.step]).toEqual([before, back.steps])
  // The speaker's keys too, and it comes back.
  await press(speaker, 'u')
  await expect(speaker.locator(row(title))).toHaveAttribute('data-state', 'ahead')
  expect(await nextSlide({ room, speaker })).toBe(plans.find(({ item }) => item === gone)?.id)
  await press(speaker, 'u')
  await expect(speaker.locator('.message')).toContainText('Nothing is left out')
  await press(speaker, 'd')
  await expect(speaker.locator('tr[data-state=dropped]')).toHaveCount(1)
  // It holds over a reload of both windows.
  await room.reload()
  await plays(room)
  await speaker.reload()
  await expect(speaker.locator('tr[data-state=dropped]')).toHaveCount(1)
})

test('one key to the closing, from both windows', async ({ page, context }) => {
  const { room, speaker } = await openSession(page, context, WORKSHOP)
  const plans = await slidePlans(room)
  const { items } = await planOf(room, WORKSHOP)
  const closing = plans.find(({ item }) => item === items.length - 1)?.id
  await press(speaker, 'Shift+End')
  await expect.poll(async () => (await placeOf(room)).slide).toBe(closing)
  await press(room, 'Home')
  await press(room, 'Shift+End')
  expect((await placeOf(room)).slide).toBe(closing)
})

test('after a crash: the talk goes on where it was, or is forgotten', async ({ page, context }) => {
  const windows = await openSession(page, context, WORKSHOP)
  const { room, speaker } = windows
  const address = room.url().replace(/#.*/, '')
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  await press(speaker, 'd')
  await wait(windows, 10)
  await press(room, 'PageDown')
  await expect(speaker.locator('.speaker-now .speaker-title')).toContainText('2 of')
  // Both windows are gone, and what a window remembers with them.
  await speaker.close()
  await room.close()
  const after = await context.newPage()
  await after.goto(address)
  await plays(after)
  const again = await openSpeaker(after, context)
  await expect(again.locator('.plan-earlier')).toContainText('began at 14:00 was cut off; last heard of at 14:10')
  await expect(again.locator('.speaker-clocks')).toContainText('not started')
  await again.getByRole('button', { name: 'Go on with it' }).click()
  await expect(again.locator('.plan-earlier')).toBeHidden()
  await expect(again.locator('.speaker-clocks')).toContainText(/Elapsed10:\d\d/)
  await expect(again.locator('tr[data-state=dropped]')).toHaveCount(1)

  await again.close()
  await after.close()
  const third = await context.newPage()
  await third.goto(address)
  await plays(third)
  const last = await openSpeaker(third, context)
  await last.getByRole('button', { name: 'Forget it' }).click()
  await expect(last.locator('.plan-earlier')).toBeHidden()
  await third.reload()
  await plays(third)
  await last.reload()
  await expect(last.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  await expect(last.locator('.plan-earlier')).toBeHidden()
})

test('the record: times, proposals, what was left out, hands, notes; one page, and nothing of it in the room', async ({ page, context }) => {
  const windows = await openSession(page, context, WORKSHOP)
  const { room, speaker } = windows
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  await press(speaker, 'd')
  const { items: [first] } = await planOf(room, WORKSHOP)
  await turnTo(room, first?.slide ?? '')
  await wait(windows, 8)
  const vote = await room.locator('[data-exercise-part=question]:has(.options)').first().getAttribute('id') ?? ''
  await turnTo(room, vote)
  const present = room.locator('section.present')
  const more = present.getByRole('button', { name: /^One hand more/ }).first()
  if (!(await more.isVisible())) await present.getByRole('button', { name: 'Show of hands' }).click()
  for (let hands = 0; hands < 7; hands += 1) await more.click()
  // A store is one window's before it is the other's.
  await expect.poll(() => speaker.evaluate(() => JSON.stringify({ ...localStorage }))).toMatch(/:7[,}]/)
  await speaker.getByRole('button', { name: 'Record' }).click()
  const record = speaker.getByRole('dialog', { name: 'Record of a talk' })
  const times = record.locator('.record-times')
  await expect(times.locator('tr', { hasText: first?.title ?? '' })).toContainText(
    new RegExp(`${first?.minutes}:00\\s*8:\\d\\d\\s*8 min`),
  )
  await expect(times.locator('td', { hasText: 'left out' })).toHaveCount(1)
  await expect(record.locator('.record-votes')).toContainText('7')
  await record.getByLabel(/Notes to yourself/).fill('More chairs.')
  expect(await brokenRules(speaker)).toEqual([])
  // What is printed: `page.pdf` lets the page know as a printer does.
  await speaker.evaluate(() => {
    window.addEventListener('afterprint',
      () => document.documentElement.setAttribute('data-after', String(document.querySelectorAll('.record').length)))
    window.addEventListener('beforeprint',
      () => document.documentElement.setAttribute('data-printed', document.querySelector('.record')?.textContent ?? ''))
  })
  await speaker.pdf()
  await expect(speaker.locator('html')).toHaveAttribute('data-printed', /8:\d\d.*left out.*7.*More chairs\./)
  await expect(speaker.locator('html')).toHaveAttribute('data-after', '0')
  await expect(room.locator('.record, .dialog-record')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing wrong with the plan, its tabs share one place, and it fits', async ({ page, context }) => {
      const windows = await openSession(page, context, WORKSHOP)
      const { speaker } = windows
      await speaker.setViewportSize({ width: 1240, height: 820 })
      await speaker.getByRole('button', { name: 'Start', exact: true }).click()
      await wait(windows, 45)
      expect(await brokenRules(speaker)).toEqual([])
      const panels = speaker.locator('.speaker-plan, .speaker-evidence, .speaker-list')
      for (
        const [name, shown] of [['Claims', '.speaker-evidence'], ['Slides', '.speaker-list'], [
          'Plan',
          '.speaker-plan',
        ]] as const
      ) {
        await speaker.getByRole('button', { name, exact: true }).click()
        await expect(panels.filter({ visible: true })).toHaveCount(1)
        await expect(speaker.locator(shown)).toBeVisible()
      }
      const { scroll, client } = await speaker.evaluate(() => ({
        scroll: document.documentElement.scrollHeight,
        client: window.innerHeight,
      }))
      expect(scroll).toBe(client)
      const small = await speaker.locator('.speaker-plan button, .speaker-plan input').evaluateAll((all) =>
        all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24).length
      )
      expect(small).toBe(0)
    })
  })
}
