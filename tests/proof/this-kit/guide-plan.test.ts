import { expect, test } from 'playwright/test'
import { compileKit } from '../../../scripts/compiler/compile-kit.ts'
import { makeGuide } from '../../../scripts/compiler/session/guide.ts'
import { readKit } from '../../../scripts/kit/read-kit.ts'
import { ROOT } from '../../browser/kits.ts'

test('there are four sessions at least, and each exercise that they play says what to do when late and without a projector', async () => {
  const { value: kit } = compileKit((await readKit(ROOT)).value)
  expect(kit.sessions.length).toBeGreaterThanOrEqual(4)
  for (const { id, parts } of kit.sessions.flatMap((session) => makeGuide(session, kit).keys)) {
    for (const name of ['goal', 'debrief', 'shorter', 'without-projector'] as const) {
      expect(parts[name], `${id}, ${name}`).toBeDefined()
    }
  }
})
