import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFaint } from '../browser/find-faint.ts'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, namesIn } from '../browser/kits.ts'

const PICTURES = join(BUILT, 'give-out/diagrams')

test('every diagram by itself: words and lines survive in black and white', async ({ page }) => {
  test.setTimeout(240_000)
  for (const name of namesIn(PICTURES, '.svg')) {
    await page.setContent(
      `<body>${readFileSync(join(PICTURES, `${name}.svg`), 'utf8').replace(/^<\?xml[^>]*>/, '')}</body>`,
    )
    expect.soft(await page.evaluate(findFaint), name).toEqual([])
  }
})
