import { CLOCK_SET, expect, press, test } from '../browser/fixtures.ts'
import { SESSIONS } from '../browser/kits.ts'
import { nextSlide, openSession, paceOf, planOf, slidePlans, wait, waitUntil } from '../browser/walk.ts'

test.use(CLOCK_SET)

/** Minutes. */
const LATE = 15

for (const name of SESSIONS) {
  test.describe(name, () => {
    for (const [how, share] of [['early', 0.8], ['on time', 1]] as const) {
      test(`walked through ${how}: every slide, and the plan says so`, async ({ page, context }) => {
        test.setTimeout(180_000)
        const windows = await openSession(page, context, name)
        const { room, speaker } = windows
        const { items } = await planOf(room, name)
        const plans = await slidePlans(room)
        await speaker.getByRole('button', { name: 'Start', exact: true }).click()
        const seen = [plans[0]?.id]
        let pace = ''
        let due = await room.evaluate(() => Date.now())
        for (const [index, { minutes: planned }] of plans.entries()) {
          due += planned * share * 60_000
          if (planned > 0) await waitUntil(windows, due)
          if (plans[index + 1] === undefined) break
          seen.push(await nextSlide(windows))
          if (plans[index + 1]?.item !== plans[index]?.item) {
            await expect(speaker.locator('.speaker-now .speaker-title')).toContainText(
              `${index + 2} of ${plans.length}`,
            )
            pace = await paceOf(speaker)
            // Whoever comes to an item with the slack before it in hand is early.
            const inHand = items[(plans[index + 1]?.item ?? 0) - 1]?.kind === 'slack'
            expect(how === 'early' ? ['early', 'on-time'] : [inHand ? 'early' : 'on-time'], plans[index + 1]?.id)
              .toContain(pace)
          }
        }
        expect(seen).toEqual(plans.map(({ id }) => id))
        expect(pace).toBe(how === 'early' ? 'early' : 'on-time')
        await expect(speaker.locator('.plan-table tr[data-state=done]')).toHaveCount(items.length)
      })
    }

    test('begun fifteen minutes late: what may go is left out until it fits, and the room does not see it', async ({ page, context }) => {
      test.setTimeout(180_000)
      const windows = await openSession(page, context, name)
      const { room, speaker } = windows
      const { minutes, items } = await planOf(room, name)
      const plans = await slidePlans(room)
      await speaker.getByRole('button', { name: 'Start', exact: true }).click()
      await wait(windows, LATE)
      expect(['late', 'over']).toContain(await paceOf(speaker))
      const pace = speaker.locator('.speaker-pace')
      for (let drops = 0; drops < items.length && (await paceOf(speaker)) === 'over'; drops += 1) {
        if (/Even without/.test(await pace.innerText())) break
        const before = await speaker.locator('tr[data-state=dropped]').count()
        await press(speaker, 'd')
        await expect(speaker.locator('tr[data-state=dropped]')).toHaveCount(before + 1)
      }
      const helped = (await paceOf(speaker)) !== 'over'
      // It can be cut by what is kept free and what need not be; half a minute over is on time.
      const spare = items.filter(({ kind, priority }) => kind === 'slack' || (kind !== 'break' && priority !== 'must'))
        .reduce((sum, each) => sum + each.minutes, 0)
      expect(helped).toBe(spare >= LATE)
      const dropped = await speaker.locator('.plan-table tbody tr').evaluateAll((rows) =>
        rows.flatMap((row, index) => (row instanceof HTMLElement && row.dataset['state'] === 'dropped' ? [index] : []))
      )
      for (const index of dropped) expect(['could', 'should']).toContain(items[index]?.priority)

      const left = plans.filter(({ item }) => item === undefined || !dropped.includes(item))
      const slackBefore = (item: number): number => {
        const before = items[item - 1]
        return before?.kind === 'slack' ? before.minutes + slackBefore(item - 1) : 0
      }
      const seen: (string | undefined)[] = [plans[0]?.id]
      let due = await room.evaluate(() => Date.now())
      for (const [index, { minutes: planned, item }] of left.entries()) {
        const leads = item !== undefined && item !== left[index - 1]?.item
        const needed = planned - (leads ? slackBefore(item) : 0)
        due += needed * 60_000
        if (needed > 0) await waitUntil(windows, due)
        if (left[index + 1] === undefined) break
        seen.push(await nextSlide(windows))
        for (const gone of dropped) {
          await expect(
            room.locator('section.present :is(.agenda li, .strip-name):visible', { hasText: items[gone]?.title ?? '' }),
          ).toHaveCount(0)
        }
      }
      expect(seen).toEqual(left.map(({ id }) => id))
      const end = new Date('2026-03-02T14:00:00').getTime() + minutes * 60_000
      const now = await room.evaluate(() => Date.now())
      // What the pace calls on time may be half a minute more.
      if (helped) expect(now).toBeLessThan(end + 60_000)
      await expect(room.locator('.speaker-plan, .speaker-pace')).toHaveCount(0)
    })
  })
}
