import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { makeGuide } from '../../scripts/compiler/session/guide.ts'
import { ROOT } from '../browser/kits.ts'

test('every session has its guide, with the check-list; what is said to the slides of an item takes what the item takes; items are called what their exercises are called', async () => {
  const { value: kit } = compileKit((await readKit(ROOT)).value)
  for (const session of kit.sessions) {
    const guide = makeGuide(session, kit)
    expect(guide.checklist, session.name).toBeDefined()
    expect(guide.latestDebrief, session.name).toBeLessThan(session.minutes)
    for (const { item, exercise, script } of guide.items) {
      for (const { minutes, id } of script) expect(minutes * 2, id).toBe(Math.round(minutes * 2))
      if (script.length > 0) {
        expect(script.reduce((sum, { minutes }) => sum + minutes, 0), `${session.name}, ${item.title}`).toBe(
          item.minutes,
        )
      }
      if (item.exercise === undefined) continue
      expect(exercise?.title).toBe(item.title)
      expect(script.some((slide) => slide.exercise === exercise)).toBe(true)
    }
  }
})
