import { checkKit } from '../../scripts/check/check-kit.ts'
import { expect, test } from '../browser/fixtures.ts'
import { ROOT } from '../browser/kits.ts'

const QUIET = { say: () => undefined, notice: () => undefined }

test('this kit has nothing to mend', async () => {
  test.setTimeout(300_000)
  const { problems, seen } = await checkKit(ROOT, QUIET)
  expect(problems.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([])
  expect(seen).toMatch(
    /\d+ decks? of \d+ slides?(?:, \d+ sessions? of \d+ more)?, \d+ diagrams?(?:, \d+ sheets?)? looked at/,
  )
})
